import ActivityKit
import Foundation
import YAML

/// What a row of a table or an object tells of a question, before it is known how its answer names the
/// right choice.
struct QuestionFields {
  var question = ""
  var right: [String] = []
  /// Whether the answers count the choices, by the name of their key or by being numbers of JSON.
  var isIndex = false
  /// Whether the answer is the word of JSON, so that it is no text.
  var isTruth = false
  /// The choices by their place; nil where a row has none at one.
  var choices: [String?] = []
  /// Places of the choices that are marked as right themselves.
  var marked: [Int] = []
  var wrong: [String] = []
  var accept: [String] = []
  var because: String?
  var category: String?
  var difficulty: String?
  var source: String?
  var kind: String?
  var within: String?
  var media: [String] = []
  var remarks: [String] = []
  /// Why it cannot be read.
  var fault: String?

  let range: SourceRange

  init(at range: SourceRange) { self.range = range }

  // MARK: Counting choices

  /// The numbers that count choices in these questions: from 0 where one is 0, from 1 where one is
  /// as much as there are choices.
  fileprivate static func base(
    of all: [QuestionFields], unless otherwise: AnswerMatch.Base
  ) -> (base: AnswerMatch.Base, first: SourceRange?) {
    var first: SourceRange?
    var (hasZero, hasLast) = (false, false)
    for fields in all {
      let match = AnswerMatch(places: fields.choices, base: otherwise)
      for answer in fields.right where !fields.choices.isEmpty {
        guard let number = Int(answer), match.placeByWords(answer) == nil || fields.isIndex else {
          continue
        }
        first = first ?? fields.range
        hasZero = hasZero || number == 0
        hasLast = hasLast || number == fields.choices.count
      }
    }
    let base: AnswerMatch.Base = hasZero ? .zero : hasLast ? .one : otherwise
    return (base, first)
  }

  // MARK: The draft

  func draft(_ base: AnswerMatch.Base) -> QuestionDraft {
    var draft = QuestionDraft(ask: "", key: .typed([]), remarks: remarks)
    draft.unfit = fault
    draft.ask = draft.undeclared(question)
    for address in media {
      draft.showsMedia = true
      draft.ask += (draft.ask.isEmpty ? "" : " ") + MediaLinks.shown(PlainText.trimmed(address))
    }
    do throws(QuestionDraft.Unfit) {
      draft.key = try key(base, &draft)
    } catch {
      draft.unfit = draft.unfit ?? error.reason
    }
    draft.because = because.map { draft.aside(of: HTMLText(undeclared: $0)) }
    draft.source = source
    let parts = [category ?? "", difficulty ?? ""].map { PlainText.trimmed($0) }
    draft.category =
      parts.contains("") ? parts[0] + parts[1] : "\(parts[0]) (\(parts[1]))"
    return draft
  }

  private func key(
    _ base: AnswerMatch.Base, _ draft: inout QuestionDraft
  ) throws(QuestionDraft.Unfit) -> QuestionDraft.Key {
    let kind = try self.kind.map { kind throws(QuestionDraft.Unfit) in try AnswerKind(kind) }
    let given = right.filter { !$0.isEmpty }
    let hasChoices = choices.contains { $0 != nil }
    if hasChoices, kind == .words, given.isEmpty, marked.isEmpty {
      // Fill in the blank: each of them is right.
      return .typed(choices.compactMap { $0.map { draft.undeclared($0) } })
    }
    if hasChoices {
      return try chosen(given, base, &draft)
    }
    guard !given.isEmpty else { throw QuestionDraft.Unfit(reason: "it has no answer") }
    if isIndex, !isTruth {
      throw QuestionDraft.Unfit(reason: "its answer counts choices, but it has none")
    }
    let texts = given.map { draft.undeclared($0) }
    let wrong = wrong.filter { !$0.isEmpty }.map { draft.undeclared($0) }
    if !wrong.isEmpty {
      let place = RightPlace.of(draft.ask, among: wrong.count + 1)
      let choices = wrong[..<place] + texts + wrong[place...]
      return .choices(Array(choices), right: Array(place..<(place + texts.count)))
    }
    if kind == .choices { draft.remarks.append("without choices it is answered in words") }
    if kind == .truth || isTruth {
      guard let truth = Self.truth(texts[0]) else {
        throw QuestionDraft.Unfit(
          reason: "\(Quotation.of(texts[0])) is neither true nor false")
      }
      return .choices(["True", "False"], right: [truth ? 0 : 1])
    }
    let answers = texts + accept.map { draft.undeclared($0) }
    if kind == .number || within?.isEmpty == false { return try number(answers, &draft) }
    return kind == nil ? .words(answers) : .typed(answers)
  }

  private func chosen(
    _ given: [String], _ base: AnswerMatch.Base, _ draft: inout QuestionDraft
  ) throws(QuestionDraft.Unfit) -> QuestionDraft.Key {
    var places = Set(marked)
    let choices = Self.withoutLetters(choices)
    let match = AnswerMatch(places: choices, base: base)
    for answer in given where marked.isEmpty {
      let number = isIndex ? Int(answer).map { $0 - base.rawValue } : nil
      if let number, choices.indices.contains(number) {
        places.insert(number)
      } else if let found = match.places(of: answer) {
        places.formUnion(found)
      } else {
        throw QuestionDraft.Unfit(
          reason: "the answer \(Quotation.of(answer)) is none of its choices")
      }
    }
    if places.isEmpty { throw QuestionDraft.Unfit(reason: "it has no answer") }
    // What was left out has no place in the list.
    let kept = choices.indices.filter { choices[$0] != nil }
    let labels = kept.map { draft.undeclared(choices[$0] ?? "") }
    return .choices(labels, right: kept.indices.filter { places.contains(kept[$0]) })
  }

  /// `A. Quito`, `B. Lima`: letters are no part of the choices where each has its own.
  private static func withoutLetters(_ choices: [String?]) -> [String?] {
    let bare = choices.enumerated().map { index, choice in
      choice.flatMap(AikenLine.choice).flatMap {
        $0.index == index && !$0.text.isEmpty ? $0.text : nil
      }
    }
    let isLettered = zip(choices, bare).allSatisfy { ($0 == nil) == ($1 == nil) }
    return isLettered ? bare : choices
  }

  private func number(
    _ answers: [String], _ draft: inout QuestionDraft
  ) throws(QuestionDraft.Unfit) -> QuestionDraft.Key {
    let tolerance = within.flatMap { $0.isEmpty ? nil : $0 } ?? "0"
    guard let within = PlainNumber.value(tolerance), within >= 0 else {
      throw QuestionDraft.Unfit(reason: "the tolerance \(Quotation.of(tolerance)) is not a number")
    }
    if answers.count > 1 { draft.remarks.append("only the first of its numbers is right here") }
    return .number(answers[0], within: within, by: .format)
  }

  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "t", "yes", "y", "1", "verdadero", "v", "cierto", "sí", "si": true
    case "false", "f", "no", "n", "0", "falso": false
    default: nil
    }
  }
}

/// What kind of answer a column or key says that a question has.
enum AnswerKind {
  case choices, truth, words, number

  static func isNumber(_ word: String) -> Bool {
    let plain = QuestionField.plain(word)
    return plain.contains("numer") || plain.contains("number")
  }

  /// nil for a word that says nothing.
  init?(_ word: String) throws(QuestionDraft.Unfit) {
    let plain = QuestionField.plain(word)
    let has = { (parts: [String]) in parts.contains { plain.contains($0) } }
    if has(["essay", "paragraph", "longtext", "longanswer"]) {
      throw QuestionDraft.Unfit(reason: "an essay has no answer that could be right")
    } else if has(["match"]) {
      throw QuestionDraft.Unfit(reason: "matching pairs have no counterpart here")
    } else if has(["order", "rank", "sort", "puzzle", "jumble"]) {
      throw QuestionDraft.Unfit(reason: "a question of order is written in a pack, under 'order'")
    } else if has(["poll", "survey", "slide", "wordcloud"]) {
      throw QuestionDraft.Unfit(reason: "a poll has no answer that could be right")
    } else if has(["bool", "truefalse", "verdaderofalso"]) || plain == "tf" {
      self = .truth
    } else if Self.isNumber(word) || plain.contains("slider") {
      self = .number
    } else if has(["choice", "multi", "select", "check", "quiz", "single"]) || plain == "mc" {
      self = .choices
    } else if has(["short", "text", "typed", "typein", "open", "fill", "blank", "word"]) {
      self = .words
    } else {
      return nil
    }
  }
}

/// Where the right answer stands among choices that a file tells apart from it: it follows from the
/// question, so that the same file is read the same.
enum RightPlace {
  static func of(_ ask: String, among count: Int) -> Int {
    Int((ShortSum.of(ask.utf8) >> 32) % UInt64(count))
  }
}

extension ImportLog {
  /// Takes the questions of a file.
  /// - Parameter usual: from what answers that are numbers count the choices, where the file does not
  ///   tell.
  mutating func take(_ all: [QuestionFields], countingFrom usual: AnswerMatch.Base) {
    let (base, first) = QuestionFields.base(of: all, unless: usual)
    if let first {
      note(
        "its answer is a number; it counts the choices from \(base == .zero ? "0" : "1") on",
        at: first)
    }
    for fields in all { take(fields.draft(base), at: fields.range) }
  }
}
