import ActivityKit
import ActivityTesting
import Foundation
import ShippedModules
import Testing

/// Plays every transcript in `Tests/Transcripts`. With `RECORD=1` in the environment their
/// expectations are rewritten to what happens.
@Suite struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Transcripts")

  static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test(arguments: files) func plays(_ file: String) throws {
    let url = Self.folder.appending(path: file)
    var text = try String(contentsOf: url, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      text = try TranscriptRecorder(modules: ShippedModules.all).record(text, file: file)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let transcripts = try TranscriptParser().parse(text, file: file)
    #expect(!transcripts.isEmpty, "\(file) holds no session")
    let runner = TranscriptRunner(modules: ShippedModules.all)
    for transcript in transcripts {
      if let failure = try runner.run(transcript, file: file) {
        Issue.record("\(transcript.title)\n\(failure)")
      }
    }
  }

  @Test func everyModuleHasATranscript() {
    for module in ShippedModules.all {
      #expect(Self.files.contains("\(module.name).md"), "Tests/Transcripts/\(module.name).md")
    }
  }
}
