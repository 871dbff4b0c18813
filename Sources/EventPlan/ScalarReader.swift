import ActivityKit
import YAML

/// Reads the text of a scalar as one type, whether it was written in quotes or not.
struct ScalarReader {
  /// What is wrong with it, to be said after the name of the setting.
  struct Fault: Error {
    let message: String
    var suggestion: String?
    /// What to write in place of the text, where that is certain.
    var written: String?
  }

  let type: SettingType
  let isOneLine: Bool

  func read(_ text: String) -> Result<SettingValue, Fault> {
    switch type {
    case .text(let maxLength): self.text(text, maxLength)
    case .integer(let range): integer(text, range)
    case .number(let range): number(text, range)
    case .duration(let range): duration(text, range)
    case .flag: flag(text)
    case .word(let words): word(text, words)
    case .list, .record, .either: fault("takes \(type.phrase)")
    }
  }

  private func text(_ text: String, _ maxLength: Int) -> Result<SettingValue, Fault> {
    // A block scalar (`|` or `>`) ends with a line break that its author does not see.
    let trimmed = String(text.trimmingSuffix(while: { $0 == "\n" }))
    if let fault = TextRule(maxLength: maxLength, isOneLine: isOneLine).fault(in: trimmed) {
      return self.fault(fault)
    }
    return .success(.text(trimmed))
  }

  private func integer(_ text: String, _ range: ClosedRange<Int>) -> Result<SettingValue, Fault> {
    guard case .number(let numeral) = NumberReader.read(text, by: .author),
      NumberText.isWhole(numeral.text)
    else {
      let advice = NumberText.wholeAdvice(on: text)
      return fault("takes a whole number, \(Bounds.integers(range))\(advice)")
    }
    guard let number = Int(numeral.text), range.contains(number) else {
      return fault("is \(text.prefix(40)); it takes \(Bounds.integers(range))")
    }
    return .success(.integer(number))
  }

  private func number(_ text: String, _ range: ClosedRange<Double>) -> Result<SettingValue, Fault> {
    guard let number = NumberText.number(text) else {
      return fault("takes a number, \(Bounds.numbers(range))\(NumberText.advice(on: text))")
    }
    guard range.contains(number) else {
      return fault("is \(text.prefix(40)); it takes \(Bounds.numbers(range))")
    }
    return .success(.number(number))
  }

  private func duration(
    _ text: String, _ range: ClosedRange<Duration>
  ) -> Result<SettingValue, Fault> {
    do {
      let duration = try DurationText.parse(text)
      guard range.contains(duration) else {
        return fault("is \(text); it takes \(Bounds.durations(range))")
      }
      return .success(.duration(duration))
    } catch {
      if let meant = DurationForm.meant(by: text) {
        if case .failure(let fault) = duration(meant, range) { return .failure(fault) }
        let odd = text.unicodeScalars.first(where: OddCharacter.isBlank).map(OddCharacter.name)
        let hint = odd.map { "\($0) stands in it; " } ?? ""
        return .failure(
          Fault(message: "takes a duration; \(hint)write \(meant)", written: meant))
      }
      let readings = DurationForm.readings(of: text).filter {
        if case .success = duration($0, range) { true } else { false }
      }
      guard !readings.isEmpty else { return fault(error.description) }
      return .failure(
        Fault(
          message: "takes a duration; write \(Phrase.list(readings, "or"))",
          written: readings.count == 1 ? readings.first : nil))
    }
  }

  private func flag(_ text: String) -> Result<SettingValue, Fault> {
    switch text {
    case "true": return .success(.flag(true))
    case "false": return .success(.flag(false))
    default: break
    }
    let meant: String? =
      switch text.lowercased() {
      case "yes", "y", "on", "true", "1": "true"
      case "no", "n", "off", "false", "0": "false"
      default: Spelling.nearest(to: text, among: ["true", "false"])
      }
    return fault("takes true or false, not \(Quotation.of(text))", suggestion: meant)
  }

  private func word(_ text: String, _ words: [String]) -> Result<SettingValue, Fault> {
    if words.contains(text) { return .success(.text(text)) }
    return fault(
      "takes \(Phrase.list(words, "or")), not \(Quotation.of(text))",
      suggestion: EverydayWords.meant(by: text, among: words))
  }

  private func fault(_ message: String, suggestion: String? = nil) -> Result<SettingValue, Fault> {
    .failure(Fault(message: message, suggestion: suggestion))
  }
}

extension String {
  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, matches(last) { text.removeLast() }
    return text
  }
}
