import ActivityKit

/// Rewrites the expectations of a transcript to what happens.
///
/// Between two actions, what everybody received alike becomes `*` lines and the rest lines of each
/// person. Where the author wrote `...` or a silence, the lines are left as they are.
public struct TranscriptRecorder {
  private let runner: TranscriptRunner
  private let modules: [any Module.Type]

  public init(modules: [any Module.Type]) {
    self.modules = modules
    runner = TranscriptRunner(modules: modules)
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
      house: TestHouse(runner.plan(of: transcript, file), modules: modules), file: file)
    var replacements: [(lines: ClosedRange<Int>?, after: Int, with: [String])] = []
    let steps = transcript.steps
    var index = 0
    while index < steps.count {
      let action = steps[index]
      var end = index + 1
      while end < steps.count, !steps[end].action.isAction { end += 1 }
      _ = try play.carryOut(action)
      let block = steps[(index + 1)..<end]
      if !block.contains(where: { $0.action.isByHand }) {
        let expectations = block.filter { $0.action.isExpectation }
        let span = expectations.first.flatMap { first in
          expectations.last.map { first.line...$0.line }
        }
        replacements.append((span, action.line, play.transcribed()))
      }
      play.forget()
      index = end
    }
    for replacement in replacements.reversed() {
      if let span = replacement.lines {
        lines.replaceSubrange((span.lowerBound - 1)...(span.upperBound - 1), with: replacement.with)
      } else {
        lines.insert(contentsOf: replacement.with, at: replacement.after)
      }
    }
  }
}

extension Transcript.Step.Action {
  /// Whether it does something, rather than saying what is expected.
  var isAction: Bool {
    switch self {
    case .expect, .silence, .skip, .query: false
    default: true
    }
  }

  var isExpectation: Bool { if case .expect = self { true } else { false } }

  /// Whether it is there because the author chose what to list.
  var isByHand: Bool {
    switch self {
    case .silence, .skip: true
    default: false
    }
  }
}

extension Play {
  /// What was received since the last action, as lines of a session.
  func transcribed() -> [String] {
    var rest = received
    let names = rest.keys.sorted()
    let width = (names.map(\.count).max() ?? 1)
    func line(_ name: String, _ text: String) -> String {
      name + String(repeating: " ", count: max(0, width - name.count)) + " < " + text
    }
    var lines: [String] = []
    // What everybody hears alike, as long as it comes first for all; then what comes to each.
    while !rest.values.allSatisfy(\.isEmpty) {
      if names.count > 1, let first = rest[names[0]]?.first,
        names.allSatisfy({ rest[$0]?.first == first })
      {
        lines.append(line("*", first))
        for name in names { rest[name]?.removeFirst() }
        continue
      }
      // Up to the next line that all have in common.
      let common = rest[names[0]]?.first { text in
        names.allSatisfy { rest[$0]?.contains(text) == true }
      }
      for name in names {
        while let text = rest[name]?.first, text != common || names.count == 1 {
          lines.append(line(name, text))
          rest[name]?.removeFirst()
        }
      }
    }
    return lines
  }
}
