import ActivityKit
import Foundation

/// Reads lines as answers to a question. What that takes is made once, however many lines come.
struct AnswerReader: Sendable, Equatable {
  enum Reading: Equatable {
    case answer(Answer.Value)
    /// Not an answer to a question that only takes `done`: the line is speech.
    case speech
    case refused(ErrorReason)
  }

  enum ErrorReason: Equatable {
    case notAChoice(String)
    case tooLong(limit: Int)
    case notANumber(NumberReader.Refusal)
    /// A number in another unit than the one that is asked for.
    case otherUnit(asked: String)
    /// A number that can be read in two ways.
    case unclearNumber(grouped: Numeral, decimal: Numeral)
    case outOfRange(ClosedRange<Double>)
    case ownChoice

    var text: String {
      switch self {
      case .notAChoice(let text): text
      case .tooLong(let limit):
        "That is longer than \(limit) characters, so it was not saved. Please shorten it."
      case .notANumber(let refusal): Self.text(of: refusal)
      case .otherUnit(let asked):
        "Please give the number in \(asked), or pass. To speak, use /say."
      case .unclearNumber(let grouped, let decimal):
        "Do you mean \(grouped) or \(decimal)? Please type the one you mean, or pass."
      case .outOfRange(let range):
        "Please answer with a number from \(range.lowerBound.plain) to \(range.upperBound.plain)."
      case .ownChoice: "That one is yours. Please choose another, or pass."
      }
    }
  }

  let question: Question
  /// nil for a question without choices.
  private let choiceReader: ChoiceReader?
  /// nil where no typed answers are judged.
  private let judge: AnswerJudge?

  init(_ question: Question) {
    self.question = question
    choiceReader = ChoiceReader(question)
    if case .text(let rule) = question.kind {
      judge = rule.key.map(AnswerJudge.init)
    } else {
      judge = nil
    }
  }

  /// The rest follows from the question.
  static func == (one: AnswerReader, other: AnswerReader) -> Bool { one.question == other.question }

  /// - Parameters:
  ///   - refused: the line that the same person typed just before and that was refused. Where a number was
  ///     asked back, the next one is taken as the house writes numbers: a point is decimal, a comma groups.
  ///   - isOwn: whether the choice at an index was written by the person who answers.
  func read(
    _ line: String, after refused: String? = nil,
    isOwn: (Int, Choices) -> Bool = { _, _ in false }
  ) -> Reading {
    let line = line.withoutBlanksAround
    switch question.kind {
    case .choice(let choices):
      return read(line, among: choices, isOwn)
    case .text(let rule):
      if line.count > rule.maxLength { return .refused(.tooLong(limit: rule.maxLength)) }
      return .answer(.text(line))
    case .number(let rule):
      return number(line, in: rule.range, after: refused)
    case .ready:
      let isReady = HouseWord(line) == .done || line.lowercased() == "ready"
      return isReady ? .answer(.ready) : .speech
    }
  }

  /// Whether a line of somebody who is not asked would tell the others an answer.
  func isGivenAway(by line: String) -> Bool {
    switch question.kind {
    case .choice, .number: if case .answer = read(line) { true } else { false }
    case .text: judge?.accepts(line) ?? false
    case .ready: false
    }
  }

  private func read(
    _ line: String, among choices: Choices, _ isOwn: (Int, Choices) -> Bool
  ) -> Reading {
    let reader = choiceReader ?? ChoiceReader(choices)
    switch reader.read(line) {
    case .picked(let picked) where choices.pick.contains(picked.count):
      if picked.contains(where: { isOwn($0, choices) }) { return .refused(.ownChoice) }
      return .answer(.choice(picked))
    case .unclear(let places): return .refused(.notAChoice(reader.ask(between: places)))
    case .picked(let picked): return .refused(.notAChoice(reader.ask(given: picked.count)))
    case .nothing: return .refused(.notAChoice(reader.ask))
    }
  }

  /// Whether a line that is an answer is a part of the choice that it was taken for.
  func isPart(_ line: String) -> Bool {
    guard case .choice(let choices) = question.kind else { return false }
    return (choiceReader ?? ChoiceReader(choices)).isPart(
      line.withoutBlanksAround)
  }

  private func number(
    _ line: String, in range: ClosedRange<Double>?, after refused: String?
  ) -> Reading {
    let unit = AskedUnit(of: question.text, for: line + (refused ?? ""))
    guard let bare = unit.number(in: line) else {
      return .refused(.otherUnit(asked: unit.word ?? ""))
    }
    let reading = NumberReader.read(bare, by: .player)
    switch reading {
    case .number(let number): return Self.number(number, in: range)
    case .refused(let refusal): return .refused(.notANumber(refusal))
    case .ambiguous(let grouped, let decimal):
      let fitting = [grouped, decimal].filter { range?.contains($0.value) ?? true }
      if let only = fitting.first, fitting.count == 1 { return Self.number(only, in: range) }
      let before = refused.flatMap(unit.number)
      guard before.map({ NumberReader.read($0, by: .player) }) == reading else {
        return .refused(.unclearNumber(grouped: grouped, decimal: decimal))
      }
      // One of the two that were asked back: as the house writes numbers.
      return Self.number(line.contains(",") ? grouped : decimal, in: range)
    }
  }

  private static func number(_ number: Numeral, in range: ClosedRange<Double>?) -> Reading {
    if let range, !range.contains(number.value) { return .refused(.outOfRange(range)) }
    return .answer(.number(number.value))
  }
}

extension AnswerReader.ErrorReason {
  /// What a number that is none is answered with: how to write it.
  private static func text(of refusal: NumberReader.Refusal) -> String {
    switch refusal {
    case .noNumber: "Please answer with a number, or pass. To speak, use /say."
    case .severalNumbers:
      "That may be two numbers. Please type one without blanks, such as 40, or pass."
    case .withWords(let number):
      "Please answer with the number alone, such as \(number), or pass. To speak, use /say."
    case .tooLarge: "That is too large a number. Please type a smaller one, or pass."
    }
  }
}
