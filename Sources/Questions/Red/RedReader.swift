import Foundation
import YAML

/// Reads a trivia list of Red-DiscordBot: a mapping whose keys are the questions, but for those in
/// capitals that tell of the list, and whose values are the accepted answers.
///
/// Its own reader turns `yes` and `1:30` into other things; here they stay the texts they are.
struct RedReader {
  private let hasRecordings: Bool

  static func read(into log: inout ImportLog) {
    let comments = RedComments(log.source)
    var document = YAMLReader().read(log.source.bytes, file: log.source.file)
    if document.root == nil {
      let cut = comments.cutQuestions()
      for question in cut { log.skip(question.reason, at: question.range) }
      let rest = comments.source(without: cut)
      if !cut.isEmpty { document = YAMLReader().read(rest.bytes, file: rest.file) }
      // Nothing else may be in it.
      if document.root == nil, document.problems.isEmpty { return }
    }
    guard let root = document.root else {
      return log.refuseYAML()
    }
    guard let entries = root.entries else {
      if root.isEmpty || root.isNull, log.hasSkipped { return }
      let isPack = root.items != nil
      return log.refuse(
        isPack
          ? "this is a list, so it may be a pack of ours; a Red list has the questions as keys"
          : "a Red list is a mapping whose keys are the questions",
        at: isPack ? log.start : root.range)
    }
    let reader = RedReader(hasRecordings: root["AUDIO"].map { !isOff($0) } ?? false)
    let problems = YAMLProblemsByPlace(document.problems, starts: entries.map(\.key.range.start))
    for (index, entry) in entries.enumerated() {
      for dropped in problems.dropped(before: index) {
        log.skip(dropped.message, at: dropped.range)
      }
      if let problem = problems.others(in: index).first {
        log.skip(problem.message, at: problem.range)
      } else if !describe(entry, &log) {
        reader.read(entry, &log)
      }
    }
    for dropped in problems.dropped(before: entries.count) {
      log.skip(dropped.message, at: dropped.range)
    }
  }

  /// Whether a mapping has questions as keys, and is not the settings of some program.
  static func isList(_ root: Node) -> Bool {
    guard let entries = root.entries else { return false }
    let others = entries.filter { !isMetadata($0.key.text ?? "") }
    let like = others.count { entry in
      let isAsking = entry.key.text?.contains { " ?".contains($0) } ?? false
      return entry.value.items.map { $0.allSatisfy { $0.text != nil } } ?? false
        || isAsking && entry.value.entries == nil
    }
    return like > 0 && like * 2 >= others.count
  }

  // MARK: What tells of the list

  private static func describe(_ entry: Node.Entry, _ log: inout ImportLog) -> Bool {
    switch entry.key.text {
    case "AUTHOR": log.preface += texts(entry.value).map { "Author: \($0)" }
    case "DESCRIPTION": log.preface += texts(entry.value)
    case "AUDIO": log.note("'AUDIO' says that the list plays recordings", at: entry.key.range)
    case "CONFIG":
      log.note("'CONFIG' holds settings of the bot; they are left out", at: entry.key.range)
    case .some(let key) where others.contains(key):
      log.preface += texts(entry.value).map { "\(key.capitalized): \($0)" }
      log.note(
        "\(Quotation.of(key)) tells of the list; it is kept as a comment", at: entry.key.range)
    // As in the first line of Red's own lists, for programs that check them.
    case .some(let key) where key.hasPrefix("$"):
      log.note("\(Quotation.of(key)) is for programs; it is left out", at: entry.key.range)
    default: return false
    }
    return true
  }

  /// What lists tell of themselves beside what Red knows. As a question none of them asks anything.
  private static let others: Set<String> = [
    "CREDITS", "LANGUAGE", "LICENCE", "LICENSE", "SOURCE", "SOURCES", "VERSION",
  ]

  /// Whether a key of a mapping tells of the list.
  static func isMetadata(_ key: String) -> Bool {
    others.contains(key) || key.hasPrefix("$")
      || ["AUTHOR", "DESCRIPTION", "AUDIO", "CONFIG"].contains(key)
  }

  private static func texts(_ node: Node) -> [String] {
    let texts = (node.items ?? [node]).compactMap(\.text)
    return texts.map { PlainText.joinedLines(PlainText.clean($0).text) }.filter { !$0.isEmpty }
  }

  private static func isOff(_ node: Node) -> Bool {
    node.isNull || ["false", "no", "off"].contains(node.text?.lowercased() ?? "")
  }

  // MARK: One question

  private func read(_ entry: Node.Entry, _ log: inout ImportLog) {
    let range = entry.key.range
    let ask = PlainText.joinedLines(entry.key.text ?? "")
    var isRecording = false
    if hasRecordings, ask.hasPrefix("http://") || ask.hasPrefix("https://") {
      isRecording = true
    }
    guard entry.value.entries == nil else {
      return log.skip("its value is a mapping; the answers go into a list", at: range)
    }
    let nodes = entry.value.items ?? [entry.value]
    if let odd = nodes.first(where: { $0.text == nil }) {
      let why =
        odd.entries == nil
        ? "one of its answers is not a text"
        : "one of its answers has a ':' in it, so it is not a text; it goes in quotes"
      return log.skip(why, at: odd.firstScalar ?? range)
    }
    let answers = nodes.filter { !$0.isEmpty && !$0.isNull }.compactMap(\.text).map(
      PlainText.joinedLines)
    guard !answers.isEmpty else {
      let hasComment = ([entry.key] + nodes).contains {
        TrailingComment(after: $0.range.end, in: log.source)?.isTight ?? false
      }
      return log.skip(
        hasComment
          ? "its answer begins with '#', which begins a comment; put it in quotes"
          : "it has no answer", at: range)
    }
    var draft = QuestionDraft(ask: ask, key: .words(answers))
    draft.noteComments(behind: nodes, as: "an answer", in: log.source)
    draft.showsMedia = isRecording
    log.take(draft, at: range)
  }
}

extension Node {
  /// The place of the first scalar in it.
  fileprivate var firstScalar: SourceRange? {
    switch content {
    case .scalar: range
    case .sequence(let items): items.first?.firstScalar ?? range
    case .mapping(let entries): entries.first?.key.range ?? range
    }
  }
}
