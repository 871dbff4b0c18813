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
      let isReady = HouseWord(line) == .done || line.lowercased() == "ready"
      return isReady ? .answer(.ready) : .speech
    }
  }

  private func read(_ line: String, among choices: Choices) -> Reading {
    let reader = ChoiceReader(choices)
    switch choices.pick.upperBound == 1 ? reader.one(line) : reader.several(line) {
    case .picked(let picked) where choices.pick.contains(picked.count):
      if picked.contains(where: { isOwn($0, choices) }) { return .refused(.ownChoice) }
      return .answer(.choice(picked))
    case .unclear(let places): return .refused(.notAChoice(reader.ask(between: places)))
    case .picked, .nothing: return .refused(.notAChoice(reader.ask))
    }
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
}

/// A number without a needless fraction.
func plain(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
}
