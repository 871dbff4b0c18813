import ActivityKit
import Foundation

/// Reads a line as an answer to a question.
struct AnswerReader {
  enum Reading: Equatable {
    case answer(Answer.Value)
    /// Not an answer to a question that only takes `done`: the line is speech.
    case speech
    case refused(ErrorReason)
  }

  enum ErrorReason: Equatable {
    case notAChoice(String)
    case tooLong(limit: Int)
    case notANumber
    case outOfRange(ClosedRange<Double>)
    case ownChoice

    var text: String {
      switch self {
      case .notAChoice(let text): text
      case .tooLong(let limit):
        "That is longer than \(limit) characters, so it was not saved. Please shorten it."
      case .notANumber: "Please answer with a number, or pass. To speak, use /say."
      case .outOfRange(let range):
        "Please answer with a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))."
      case .ownChoice: "That one is yours. Please choose another, or pass."
      }
    }
  }

  let question: Question
  /// Whether the choice at an index was written by the person who answers.
  let isOwn: (Int, Choices) -> Bool

  func read(_ line: String) -> Reading {
    let line = line.trimmingCharacters(in: .whitespaces)
    switch question.kind {
    case .choice(let choices):
      return read(line, among: choices)
    case .text(let rule):
      if line.count > rule.maxLength { return .refused(.tooLong(limit: rule.maxLength)) }
      return .answer(.text(line))
    case .number(let rule):
      guard let number = Self.number(line) else { return .refused(.notANumber) }
      if let range = rule.range, !range.contains(number) { return .refused(.outOfRange(range)) }
      return .answer(.number(number))
    case .ready:
      return ["done", "ready"].contains(line.lowercased()) ? .answer(.ready) : .speech
    }
  }

  private func read(_ line: String, among choices: Choices) -> Reading {
    let picked: [Int]
    if choices.pick.upperBound == 1 {
      guard let index = Self.index(of: line, among: choices.labels) else {
        return .refused(.notAChoice(Self.ask(choices)))
      }
      picked = [index]
    } else {
      guard let several = Self.indices(in: line, among: choices.labels),
        choices.pick.contains(several.count)
      else { return .refused(.notAChoice(Self.ask(choices))) }
      picked = several
    }
    if picked.contains(where: { isOwn($0, choices) }) { return .refused(.ownChoice) }
    return .answer(.choice(picked))
  }

  /// The choice meant by its own words, its letter, its number or the beginning of its words, in
  /// this order: where the choices are years, `1912` is a choice and not the 1912th.
  static func index(of line: String, among labels: [String]) -> Int? {
    let word = fold(line)
    if word.isEmpty { return nil }
    if let index = labels.firstIndex(where: { fold($0) == word }) { return index }
    let bare = word.trimmingCharacters(in: CharacterSet(charactersIn: "().:"))
    if let index = labels.indices.first(where: { Choices.letter($0).lowercased() == bare }) {
      return index
    }
    if let number = Int(bare), number > 0, number <= labels.count { return number - 1 }
    guard word.count >= 3 else { return nil }
    let begun = labels.indices.filter { fold(labels[$0]).hasPrefix(word) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// Several choices: apart by commas, or by spaces as well, or letters in one word.
  static func indices(in line: String, among labels: [String]) -> [Int]? {
    if let single = index(of: line, among: labels) { return [single] }
    if let apart = indices(of: line.split { ",;/".contains($0) }.map(String.init), among: labels) {
      return apart
    }
    var tokens = line.split { " ,;/".contains($0) }.map(String.init).filter { fold($0) != "and" }
    if tokens.count == 1, tokens[0].allSatisfy(\.isLetter), labels.count <= 26 {
      tokens = tokens[0].map(String.init)
    }
    return indices(of: tokens, among: labels)
  }

  private static func indices(of tokens: [String], among labels: [String]) -> [Int]? {
    var picked: [Int] = []
    for token in tokens {
      guard let index = index(of: token, among: labels) else { return nil }
      if !picked.contains(index) { picked.append(index) }
    }
    return picked.isEmpty ? nil : picked
  }

  private static func ask(_ choices: Choices) -> String {
    let letters = choices.labels.indices.map { Choices.letter($0) }
    let listed =
      letters.count <= 6
      ? letters.dropLast().joined(separator: ", ") + " or \(letters.last ?? "A")"
      : "a letter from \(letters[0]) to \(letters.last ?? "A")"
    if choices.pick.upperBound == 1 {
      return "Please answer \(listed), or pass. To speak, use /say."
    }
    let (least, most) = (choices.pick.lowerBound, choices.pick.upperBound)
    let count = least == most ? "\(most)" : least <= 1 ? "up to \(most)" : "\(least) to \(most)"
    return "Please pick \(count), such as \(letters.prefix(most).joined(separator: " ")), or pass. "
      + "To speak, use /say."
  }

  private static func number(_ line: String) -> Double? {
    let bare = line.replacingOccurrences(of: " ", with: "")
    // 1,200 is a thousand and more; 3,5 is a decimal comma.
    let isGrouped =
      bare.contains(",")
      && bare.wholeMatch(of: /[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]*)?/) != nil
    let text = bare.replacingOccurrences(of: ",", with: isGrouped ? "" : ".")
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
      let number = Double(text), number.isFinite
    else { return nil }
    return number
  }

  private static func fold(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespaces)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}

/// A number without a needless fraction.
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}
