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

  /// What plans are named from.
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent().path

  static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test(arguments: files) func plays(_ file: String) throws {
    let url = Self.folder.appending(path: file)
    var text = try String(contentsOf: url, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let recorder = TranscriptRecorder(
        modules: ShippedModules.all, folder: Self.root, patience: 10)
      text = try recorder.record(text, file: file)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let transcripts = try TranscriptParser().parse(text, file: file)
    #expect(!transcripts.isEmpty, "\(file) holds no session")
    let runner = TranscriptRunner(
      modules: ShippedModules.all, folder: Self.root, patience: 10)
    for transcript in transcripts {
      if let failure = try runner.run(transcript, file: file) {
        Issue.record("\(transcript.title)\n\(failure)")
      }
    }
  }

  /// All that a module needs is in the state that it sends.
  @Test(arguments: ShippedModules.processes.compactMap(\.module?.name))
  func startingAModuleAnewMakesNoDifference(_ module: String) throws {
    let file = "\(module).md"
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    let runner = TranscriptRunner(
      modules: ShippedModules.all, restartsModules: true, patience: 10)
    for transcript in try TranscriptParser().parse(text, file: file) {
      #expect(try runner.run(transcript, file: file)?.description == nil)
    }
  }

  @Test func everyModuleHasATranscript() {
    for module in ShippedModules.all {
      #expect(Self.files.contains("\(module.name).md"), "Tests/Transcripts/\(module.name).md")
    }
  }
}
