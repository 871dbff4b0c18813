import ActivityKit
import Foundation
import YAML

/// Reads our own format: a list of questions, or a mapping with `questions`.
///
/// What a plan would refuse is skipped here with a reason, so that one mistake does not keep a whole
/// pack from being turned into another format.
struct PackReader {
  static func read(into log: inout ImportLog) {
    let document = YAMLReader().read(log.source.bytes, file: log.source.file)
    guard let root = document.root else {
      return log.refuseYAML()
    }
    guard let items = (root["questions"] ?? root).items else {
      let isPlan = root.entry("events") != nil
      return log.refuse(
        isPlan
          ? "this is a plan; name the packs that it includes"
          : "a pack is a list of questions, each starting with '- ask:'",
        at: root.entries?.first?.key.range ?? log.start)
    }
    let problems = YAMLProblemsByPlace(document.problems, starts: items.map(\.range.start))
    for (index, item) in items.enumerated() {
      let all = problems.others(in: index) + problems.dropped(before: index + 1)
      let place = item.entries?.first?.key.range ?? item.range
      if let problem = all.first {
        log.skip(problem.message, at: problem.range)
      } else {
        do throws(QuestionDraft.Unfit) {
          log.take(try draft(item, in: log.source), at: place)
        } catch {
          log.skip(error.reason, at: place)
        }
      }
    }
  }

  private static let keys = [
    "ask", "choices", "answer", "accept", "reject", "spelling", "within", "nearest", "order",
    "because", "source",
  ]

  private static func draft(
    _ item: Node, in source: SourceText
  ) throws(QuestionDraft.Unfit) -> QuestionDraft {
    guard let entries = item.entries else {
      throw unfit("this is not a question; it takes the keys \(keys.joined(separator: ", "))")
    }
    if item.entry("include") != nil { throw unfit("name the file that is included as well") }
    if let odd = entries.first(where: { !keys.contains($0.key.text ?? "") }) {
      throw unfit("\(Quotation.of(odd.key.text ?? "")) is not a setting of a question")
    }
    guard let ask = item["ask"]?.text else { throw unfit("it needs 'ask'") }
    var draft = QuestionDraft(ask: ask, key: .typed([]))
    draft.because = try text(item, "because")
    draft.source = try text(item, "source")
    draft.key = try key(item)
    if item["reject"] != nil { draft.reject = try texts(item, "reject") }
    draft.spelling = try text(item, "spelling")
    for entry in entries {
      let name = Quotation.of(entry.key.text ?? "")
      let items = entry.value.items
      draft.noteComments(
        behind: items ?? [entry.value], as: items == nil ? name : "one of \(name)", in: source)
    }
    return draft
  }

  private static func key(_ item: Node) throws(QuestionDraft.Unfit) -> QuestionDraft.Key {
    if item["order"] != nil {
      try refuse(
        ["choices", "answer", "accept", "reject", "spelling", "within", "nearest"], "order", item)
      return .order(try texts(item, "order"))
    }
    guard let answer = item["answer"], !answer.isEmpty else { throw unfit("it has no 'answer'") }
    if item["choices"] != nil {
      try refuse(["accept", "reject", "spelling", "within", "nearest"], "choices", item)
      return try choices(item, answer)
    }
    guard let text = answer.text else {
      throw unfit("several answers need 'choices'; other spellings belong under 'accept'")
    }
    let isNearest = item["nearest"]?.text == "true"
    if let within = item["within"] {
      try refuse(
        ["accept", "reject", "spelling"] + (isNearest ? ["nearest"] : []), "number", item)
      guard let tolerance = within.text.flatMap(PlainNumber.value), tolerance >= 0 else {
        throw unfit("'within' is not a number")
      }
      return .number(text, within: tolerance, by: .author)
    }
    if isNearest {
      try refuse(["accept", "reject", "spelling"], "number", item)
      return .nearest(text)
    }
    // With 'accept', even where it is empty, 'true' is a word that is typed.
    if item["accept"] != nil { return .typed([text] + (try texts(item, "accept"))) }
    guard let truth = DraftCheck.truth([text]) else { return .typed([text]) }
    try refuse(["reject", "spelling"], "true or false", item)
    return .choices(["True", "False"], right: [truth ? 0 : 1])
  }

  private static func choices(
    _ item: Node, _ answer: Node
  ) throws(QuestionDraft.Unfit) -> QuestionDraft.Key {
    let labels = try texts(item, "choices")
    let folded = labels.map { PlainText.folded(PlainText.clean($0).text) }
    var right: [Int] = []
    let answers: [String]
    if let text = answer.text { answers = [text] } else { answers = try texts(item, "answer") }
    for text in answers {
      let clean = PlainText.clean(text).text
      guard
        let index = labels.firstIndex(where: { PlainText.clean($0).text == clean })
          ?? folded.firstIndex(of: PlainText.folded(clean))
      else {
        throw unfit("answer \(Quotation.of(text)) is not one of the choices")
      }
      right.append(index)
    }
    return .choices(labels, right: right)
  }

  // MARK: Values

  private static func text(_ item: Node, _ key: String) throws(QuestionDraft.Unfit) -> String? {
    guard let node = item[key] else { return nil }
    guard let text = node.text else { throw unfit("'\(key)' takes a text") }
    return text
  }

  private static func texts(_ item: Node, _ key: String) throws(QuestionDraft.Unfit) -> [String] {
    guard let items = item[key]?.items, items.allSatisfy({ $0.text != nil }) else {
      throw unfit("'\(key)' takes a list of texts")
    }
    return items.compactMap(\.text)
  }

  private static func refuse(
    _ names: [String], _ kind: String, _ item: Node
  ) throws(QuestionDraft.Unfit) {
    if let name = names.first(where: { item[$0] != nil }) {
      throw unfit("'\(name)' does not go with a question of \(kind)")
    }
  }

  private static func unfit(_ reason: String) -> QuestionDraft.Unfit {
    QuestionDraft.Unfit(reason: reason)
  }
}
