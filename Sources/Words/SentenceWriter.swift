import ActivityKit
import CatalogueSyntax
import Messages

/// Writes a sentence out in a language.
struct SentenceWriter {
  let words: Words
  let language: Language
  private(set) var runs: [Run] = []

  init(words: Words, language: Language) {
    self.words = words
    self.language = language
  }

  mutating func write(_ text: Text) {
    switch text {
    case .verbatim(let text): add(text)
    case .sentence: write(Sentence(text))
    case .translations(let texts):
      if let tag = Text.tag(among: texts.keys, for: language.tag), let text = texts[tag] {
        write(text)
      }
    case .joined(let parts): for part in parts { write(part) }
    }
  }

  mutating func write(_ sentence: Sentence) {
    guard let (pattern, plurals) = words.pattern(of: sentence.key, in: language) else {
      return add(sentence.key.rawValue)
    }
    for part in pattern.parts(with: sentence.arguments, by: plurals) {
      switch part {
      case .words(let words): add(following(words))
      case .argument(let place, let kind): write(sentence.arguments[place], as: kind)
      }
    }
  }

  private mutating func write(_ argument: Sentence.Argument, as kind: Parameter.Kind) {
    switch argument {
    case .text(let text):
      if kind == .then { add(" ") }
      switch kind {
      case .usage: add(usage(text), kind)
      case .decimal: add(text.replacing(".", with: words.text(.numbersPoint, in: language)), kind)
      case .text, .name, .title, .command, .number, .count, .duration, .names, .either, .sentence,
        .then:
        add(text, kind)
      }
    case .number(let number):
      add(words.numbers(in: language).text(number), kind)
    case .seconds(let seconds): write(duration: seconds)
    case .names(let names): if kind == .either { write(oneOf: names) } else { write(all: names) }
    case .sentence(let sentence?):
      if kind == .then { add(" ") }
      write(sentence)
    case .sentence(nil): break
    case .worded(.verbatim(let text)): add(text, .text)
    case .worded(let text): write(text)
    }
  }

  /// The words as they stand behind what is written already.
  private func following(_ words: String) -> String {
    if isStuck(words) { return " " + words }
    return words.first == "." && isEnded ? String(words.dropFirst()) : words
  }

  /// Whether what was written ends in a mark of its own, so that a sentence ends with it. A command is typed as it
  /// stands.
  private var isEnded: Bool {
    guard let last = runs.last, last.kind != .command, last.kind != .usage,
      let mark = last.text.last
    else { return false }
    return ".!?…。！？".contains(mark)
  }

  /// Whether a mark would follow the address of a page, of which clients that open pages make one address.
  private func isStuck(_ words: String) -> Bool {
    guard let mark = words.first, ".,;:!?".contains(mark) else { return false }
    return runs.last?.text.endsInAddress == true
  }

  /// What was written, without a full stop that stands alone after an address.
  func ended() -> [Run] {
    guard runs.count > 1, let last = runs.last, last.kind == nil, last.text == " .",
      runs[runs.count - 2].text.endsInAddress
    else { return runs }
    return Array(runs.dropLast())
  }

  /// "1 minute 30 seconds"; "0 seconds" for nothing.
  private mutating func write(duration seconds: Int) {
    let seconds = max(0, seconds)
    var parts: [Sentence] = []
    if seconds >= 3_600 { parts.append(.durationsHours(count: seconds / 3_600)) }
    if seconds / 60 % 60 > 0 { parts.append(.durationsMinutes(count: seconds / 60 % 60)) }
    if seconds % 60 > 0 || parts.isEmpty { parts.append(.durationsSeconds(count: seconds % 60)) }
    write(parts.dropFirst().reduce(parts[0]) { .durationsJoined(rest: $0, next: $1) })
  }

  mutating func add(_ text: String, _ kind: Parameter.Kind? = nil) {
    if let last = runs.indices.last, runs[last].kind == kind {
      runs[last].text += text
    } else if !text.isEmpty {
      runs.append(Run(text: text, kind: kind))
    }
  }
}

extension String {
  /// Whether its last word is the address of a page.
  package var endsInAddress: Bool {
    guard utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) else {
      return false
    }
    let start = lastIndex(where: \.isWhitespace).map(index(after:)) ?? startIndex
    let word = Array(self[start...].unicodeScalars)
    return word.indices.contains { PageAddress.isTold(by: $0, in: word) }
  }
}
