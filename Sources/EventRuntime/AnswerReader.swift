import ActivityKit
import Foundation
import Messages

/// Reads lines as answers to a question. What that takes is made once, however many lines come, and shared: the
/// prompt that holds it is copied for each of them.
final class AnswerReader: Sendable, Equatable {
  enum Reading: Equatable {
    /// - Parameter isPart: whether the line is only a part of the choice that it was taken for.
    case answer(Answer.Value, isPart: Bool = false)
    /// Not an answer to a question that only takes `done`: the line is speech.
    case speech
    case refused(ErrorReason)
  }

  enum ErrorReason: Equatable {
    /// What is asked instead.
    case notAChoice(Refusal)
    case tooLong(limit: Int)
    case notANumber(NumberReader.Refusal)
    /// A number in another unit than the one that is asked for.
    case otherUnit(asked: String)
    /// A number that can be read in two ways.
    case unclearNumber(grouped: Numeral, decimal: Numeral)
    case outOfRange(ClosedRange<Double>)
    case ownChoice

    var refusal: Refusal {
      switch self {
      case .notAChoice(let refusal): refusal
      case .tooLong(let limit): .answerTooLongOfPrompt(limit: limit)
      case .notANumber(.noNumber): .answerInvalidNumber
      case .notANumber(.severalNumbers): .answerInvalidOneNumber
      case .notANumber(.withWords(let number)): .answerInvalidNumberAlone(number: "\(number)")
      case .notANumber(.tooLarge): .answerInvalidSmallerNumber
      case .otherUnit(let asked): .answerInvalidOtherUnit(unit: asked)
      case .unclearNumber(let grouped, let decimal):
        .answerInvalidWhichNumber(one: "\(grouped)", other: "\(decimal)")
      case .outOfRange(let range):
        .answerInvalidNumberBetween(least: range.lowerBound.plain, most: range.upperBound.plain)
      case .ownChoice: .ownChoice
      }
    }
  }

  let question: Question
  private let way: Way

  /// How lines are read, by the kind of the question.
  private enum Way {
    case choice(Choices, ChoiceReader)
    /// - Parameters:
    ///   - judge: nil where no typed answers are judged.
    ///   - unit: of an answer in words that is a number.
    case text(TextRule, judge: AnswerJudge?, unit: AskedUnit?)
    case number(ClosedRange<Double>?, AskedUnit)
    case ready
  }

  init(_ question: Question) {
    self.question = question
    way =
      switch question.kind {
      case .choice(let choices): .choice(choices, ChoiceReader(choices, of: question.text))
      case .text(let rule):
        .text(
          rule, judge: rule.key.map { AnswerJudge($0, of: question.text.words()) },
          unit: rule.key.flatMap {
            Self.isNumber($0.answer) ? AskedUnit(of: question.text.words()) : nil
          })
      case .number(let rule): .number(rule.range, AskedUnit(of: question.text.words()))
      case .ready: .ready
      }
  }

  /// The rest follows from the question.
  static func == (one: AnswerReader, other: AnswerReader) -> Bool { one.question == other.question }

  /// - Parameters:
  ///   - isReplacing: whether the person has given something else before.
  ///   - refused: the line that they typed just before, if it was refused.
  ///   - given: the choices that they have picked before.
  ///   - isOwn: whether the choice at an index was written by the person who answers.
  ///   - language: that the person reads.
  ///   - wording: writes out in every language what stands in catalogues: choices are typed in words, too.
  func read(
    _ line: String, isReplacing: Bool = false, after refused: String? = nil, given: [Int] = [],
    isOwn: (Int, Choices) -> Bool = { _, _ in false }, in language: Language = .english,
    wording: (Text) -> Text = { $0 }
  ) -> Reading {
    let line = line.withoutBlanksAround
    switch way {
    case .choice(let choices, let ready):
      let reader = reader(of: choices, ready, wording: wording)
      return read(line, after: given, among: choices, by: reader, isOwn)
    case .text(let rule, _, let unit):
      // Counting characters takes long, and there are no more than bytes.
      if line.utf8.count > rule.maxLength, line.count > rule.maxLength {
        return .refused(.tooLong(limit: rule.maxLength))
      }
      if rule.lines != nil { return .answer(.lines([line])) }
      // What was given before is there to be corrected; before that it may be how a text begins.
      let meant = isReplacing ? Correction.meant(by: line) : nil
      return .answer(.text(Self.number(in: meant ?? line, unit) ?? meant ?? line))
    case .number(let range, let unit):
      let reading = Self.number(line, in: range, unit, language)
      guard case .refused(let reason) = reading else { return reading }
      // Asked which of two it is, they type the one with the mark once more.
      if case .unclearNumber(_, let decimal) = reason, let refused,
        Self.number(refused, in: range, unit, language) == reading
      {
        return Self.number(decimal, in: range)
      }
      let meanings = SaidAround.meanings(of: line, isAgain: isReplacing)
      // What is behind a no is a number, and so no name such as No. 5.
      return Self.answer(meanings + (Correction.behindNo(line[...]).map { [$0] } ?? [])) {
        Self.number($0, in: range, unit, language)
      } ?? reading
    case .ready:
      let isReady = HouseWord(line, in: language.tag) == .done || line.lowercased() == "ready"
      return isReady ? .answer(.ready) : .speech
    }
  }

  /// Where labels stand in catalogues, each house may have other words for them.
  private func reader(
    of choices: Choices, _ ready: ChoiceReader, wording: (Text) -> Text
  ) -> ChoiceReader {
    choices.labels.contains(where: \.hasSentences)
      ? ChoiceReader(choices, of: question.text, wording: wording) : ready
  }

  /// Whether a line picks by words rather than by marks, so that its author is to see what that is.
  func isNamed(
    _ value: Answer.Value, in line: String, _ language: Language, wording: (Text) -> Text
  ) -> Bool {
    guard case .choice(let choices, let reader) = way, case .choice(let picked) = value else {
      return false
    }
    if !reader.hasMark(line) { return true }
    let said = Self.longWords(of: line)
    guard !said.isEmpty else { return false }
    return picked.contains { index in
      guard choices.labels.indices.contains(index) else { return false }
      let label = wording(choices.labels[index])
      return [label.words(), label.words(in: language.tag)].contains {
        !said.isDisjoint(with: Self.longWords(of: $0))
      }
    }
  }

  /// Those that are no mark of a choice.
  private static func longWords(of text: String) -> Set<String> {
    Set(ChoiceReader.fold(text).split { !$0.isLetter }.filter { $0.count > 1 }.map(String.init))
  }

  /// Whether a line of somebody who is not asked would tell the others an answer.
  func isGivenAway(by line: String, wording: (Text) -> Text) -> Bool {
    switch way {
    case .choice(let choices, let ready):
      if case .answer = read(line, wording: wording) { return true }
      return reader(of: choices, ready, wording: wording).tells(line)
    case .number:
      if case .answer = read(line, wording: wording) { return true }
      return false
    case .text(_, let judge, _): return judge?.accepts(line) ?? false
    case .ready: return false
    }
  }

  /// The answer of the first of the lines that gives one.
  private static func answer(_ lines: [String], reading: (String) -> Reading) -> Reading? {
    for line in lines {
      let found = reading(line)
      if case .answer = found { return found }
    }
    return nil
  }

  /// - Parameter given: what was picked before.
  private func read(
    _ line: String, after given: [Int], among choices: Choices, by reader: ChoiceReader,
    _ isOwn: (Int, Choices) -> Bool
  ) -> Reading {
    let own = reader.read(line)
    if own == .nothing, let meant = Hesitation.meant(by: line) {
      return read(meant, after: given, among: choices, by: reader, isOwn)
    }
    if let left = reader.left(by: line, of: given) {
      return value(of: left, among: choices, by: reader, isOwn)
    }
    if !given.isEmpty,
      let sum = adding(line, to: given, among: choices, by: reader, isOwn)
    {
      return sum
    }
    let whole = value(of: own, among: choices, by: reader, isOwn)
    guard case .refused(.notAChoice) = whole else { return whole }
    let meanings = SaidAround.meanings(
      of: line, isAgain: !given.isEmpty && !reader.beginsWithReply(line))
    let meant = Self.answer(meanings + ([line] + meanings).compactMap(SaidChoice.alone)) {
      value(of: reader.read($0), among: choices, by: reader, isOwn)
    }
    if let meant { return meant }
    guard own == .nothing, let mark = reader.unknownMark(in: line) else { return whole }
    return .refused(.notAChoice(reader.ask(unknown: mark)))
  }

  /// What is picked along with what was picked before; nil where a line stands for itself.
  private func adding(
    _ line: String, to given: [Int], among choices: Choices, by reader: ChoiceReader,
    _ isOwn: (Int, Choices) -> Bool
  ) -> Reading? {
    guard case .picked(let picked, let isPart)? = reader.added(by: line) else { return nil }
    let all = given + picked.filter { !given.contains($0) }
    // One alone that is too many takes the place of those before, unless it is said to be one more.
    if all.count > choices.pick.upperBound, SaidChoice.added(by: line) == nil { return nil }
    return value(of: .picked(all, isPart: isPart), among: choices, by: reader, isOwn)
  }

  private func value(
    of reading: ChoiceReader.Reading, among choices: Choices, by reader: ChoiceReader,
    _ isOwn: (Int, Choices) -> Bool
  ) -> Reading {
    switch reading {
    case .picked(let picked, let isPart) where choices.pick.contains(picked.count):
      if picked.contains(where: { isOwn($0, choices) }) { return .refused(.ownChoice) }
      return .answer(.choice(picked), isPart: isPart)
    case .unclear(let places): return .refused(.notAChoice(reader.ask(between: places)))
    case .picked(let picked, _): return .refused(.notAChoice(reader.ask(given: picked.count)))
    case .nothing: return .refused(.notAChoice(reader.ask()))
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    if case .number = NumberReader.read(text, by: .player) { true } else { false }
  }

  /// The number alone, of a line that gives one in the unit that is asked for: `2` of `about 2 moons`.
  private static func number(in line: String, _ unit: AskedUnit?) -> String? {
    guard let unit else { return nil }
    let line = Hesitation.meant(by: line) ?? line
    guard let number = try? unit.number(in: NumberReader.bare(line)), isNumber(number) else {
      return nil
    }
    return number
  }

  private static func number(
    _ line: String, in range: ClosedRange<Double>?, _ unit: AskedUnit, _ language: Language
  ) -> Reading {
    var bare = NumberReader.bare(line)
    do {
      bare = try unit.number(in: bare)
    } catch {
      return .refused(.otherUnit(asked: error.asked))
    }
    if let range, let given = ScaleAnswer(bare) {
      if given.end == range.upperBound {
        bare = given.number
      } else if !given.isFraction || given.isAtLeastOne {
        return .refused(.outOfRange(range))
      }
    }
    switch NumberReader.read(bare, by: .player) {
    case .number(let number): return Self.number(number, in: range)
    case .refused(let refusal): return .refused(.notANumber(refusal))
    case .ambiguous(let grouped, let decimal):
      let fitting = [grouped, decimal].filter { range?.contains($0.value) ?? true }
      if let only = fitting.first, fitting.count == 1 { return Self.number(only, in: range) }
      guard case .number(let number) = NumberReader.read(bare, by: .player, in: language.tag)
      else { return .refused(.unclearNumber(grouped: grouped, decimal: decimal)) }
      return Self.number(number, in: range)
    }
  }

  private static func number(_ number: Numeral, in range: ClosedRange<Double>?) -> Reading {
    if let range, !range.contains(number.value) { return .refused(.outOfRange(range)) }
    return .answer(.number(number.value))
  }
}
