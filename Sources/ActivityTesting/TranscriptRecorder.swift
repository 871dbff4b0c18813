public import ActivityKit

/// Rewrites the expectations of a transcript to what happens.
///
/// Between two actions, what several people received alike becomes one line; a line with a wildcard
/// that still fits is kept. Where the author wrote `...`, lines that are received are left as they are, and
/// others are taken out. All that is not an expectation stays where it is, before the next action; a line
/// that a silence speaks of is not listed, so that it fails.
public struct TranscriptRecorder {
  private let runner: TranscriptRunner

  /// - Parameters:
  ///   - folder: what the paths of plans that transcripts name are relative to.
  ///   - hidesModuleErrors: shows nothing of what programs write to their standard error.
  public init(
    modules: [ModuleDefinition], folder: String = ".", patience: Int = 1,
    hidesModuleErrors: Bool = false
  ) {
    runner = TranscriptRunner(
      modules: modules, folder: folder, patience: patience, hidesModuleErrors: hidesModuleErrors)
  }

  /// - Returns: the text of the file with the sessions' expectations rewritten.
  public func record(_ text: String, file: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // From the last to the first, so that line numbers stay true.
    for transcript in try TranscriptParser().parse(text, file: file).reversed() {
      try record(transcript, file, into: &lines)
    }
    return lines.joined(separator: "\n")
  }

  private func record(_ transcript: Transcript, _ file: String, into lines: inout [String]) throws {
    var play = try Play(
      house: runner.house(for: transcript, file), file: file)
    var replacements: [(old: [Int], after: Int, with: [String])] = []
    let steps = transcript.steps
    var index = 0
    while index < steps.count {
      let action = steps[index]
      var end = index + 1
      while end < steps.count, !steps[end].action.isAction { end += 1 }
      _ = try play.carryOut(action)
      let block = steps[(index + 1)..<end]
      if block.contains(where: { $0.action.isByHand }) {
        for step in block where play.misses(step.action) {
          replacements.append(([step.line], step.line - 1, []))
        }
      } else {
        let expectations = block.filter { $0.action.isExpectation }
        play.keepSilent(block.map(\.action))
        let lines = play.transcribed(
          but: block.flatMap(\.action.skipped), keeping: expectations.map(\.action))
        let old = expectations.map(\.line)
        replacements.append((old, old.first.map { $0 - 1 } ?? action.line, lines))
      }
      play.forget()
      index = end
    }
    for replacement in replacements.reversed() {
      for line in replacement.old.reversed() { lines.remove(at: line - 1) }
      lines.insert(contentsOf: replacement.with, at: replacement.after)
    }
  }
}

extension Transcript.Step.Action {
  /// Whether it does something, rather than saying what is expected.
  var isAction: Bool {
    switch self {
    case .expect, .silence, .skip, .query: false
    case .join, .connect, .drop, .rejoin, .send, .advance, .kill, .host: true
    }
  }

  var isExpectation: Bool { if case .expect = self { true } else { false } }

  /// Whether it is there because the author chose what to list.
  var isByHand: Bool {
    if case .skip(nil) = self { true } else { false }
  }

  /// Whose lines are not listed.
  var skipped: [String] {
    if case .skip(let names) = self { names ?? [] } else { [] }
  }
}

extension Play {
  /// Whether a line is expected that somebody named has not received since the last action.
  func misses(_ action: Transcript.Step.Action) -> Bool {
    guard case .expect(let names, let text) = action else { return false }
    let pattern = Pattern(text)
    return (names ?? house.present).contains { name in
      !(received[name] ?? []).contains { pattern.matches($0) }
    }
  }

  /// What was received since the last action, as lines of a session: what several people received
  /// alike is one line.
  /// - Parameters:
  ///   - skipped: those whose lines are left out.
  ///   - kept: lines that stood there before; one with a wildcard that still fits is kept.
  func transcribed(but skipped: [String], keeping kept: [Transcript.Step.Action]) -> [String] {
    var rest = received.filter { !$0.value.isEmpty && !skipped.contains($0.key) }
    let width = house.present.map(\.count).max() ?? 1
    var lines: [String] = []
    while let (names, text) = Self.next(in: rest) {
      for name in names { rest[name]?.removeFirst() }
      rest = rest.filter { !$0.value.isEmpty }
      let everyone = names.count > 1 && names == house.present
      let label = everyone ? "*" : names.joined(separator: ", ")
      let padding = String(repeating: " ", count: max(0, width - label.count))
      lines.append("\(label)\(padding) < \(Self.wording(of: text, among: kept))")
    }
    return lines
  }

  /// The next line, and all who receive it next. A line that somebody else receives later waits for
  /// that, if it can.
  private static func next(in rest: [String: [String]]) -> ([String], String)? {
    let names = rest.keys.sorted()
    let heads = names.compactMap { rest[$0]?.first }
    let free = heads.first { text in
      names.allSatisfy { name in
        guard let lines = rest[name], lines.first != text else { return true }
        return !lines.contains(text)
      }
    }
    guard let text = free ?? heads.first else { return nil }
    return (names.filter { rest[$0]?.first == text }, text)
  }

  private static func wording(of text: String, among kept: [Transcript.Step.Action]) -> String {
    for case .expect(_, let old) in kept where old != text && Pattern(old).matches(text) {
      return old
    }
    return text
  }
}
