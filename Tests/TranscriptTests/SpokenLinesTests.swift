import ActivityTesting
import Foundation
import Names
import Testing
import TextProtocol

/// In no transcript does the house say a line of its own that reads like one of somebody's.
@Suite struct SpokenLinesTests {
  private let speech = /[^:()]+(?: \([a-z\- ]+\))? (?:says|tells (?:you|the team)|announces): (.+)/

  @Test(arguments: TranscriptTests.files) func whoIsNamedHasTypedIt(_ file: String) throws {
    let text = try String(
      contentsOf: TranscriptTests.folder.appending(path: file), encoding: .utf8)
    for transcript in try TranscriptParser().parse(text, file: file) {
      var typed: [String] = []
      for step in transcript.steps {
        switch step.action {
        case .send(_, let line): typed.append(Hygiene.clean(line))
        case .expect(_, let line):
          guard let said = line.wholeMatch(of: speech)?.output.1 else { continue }
          // As far as a wildcard.
          let start = said.split(separator: "{").first ?? ""
          #expect(
            typed.contains { $0.contains(start) },
            "\(file):\(step.line): nobody has typed what this line says: \(line)")
        case .join, .connect, .drop, .rejoin, .advance, .kill, .host, .silence, .skip, .query:
          continue
        }
      }
    }
  }
}
