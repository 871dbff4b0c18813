import Foundation
import Testing

/// Every transcript gives the same effects in two processes, whose hash seeds differ: nothing that
/// people see depends on the order of a dictionary.
@Suite struct ReplayTests {
  @Test func transcriptsAreTheSameInAnotherProcess() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Transcripts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    let arguments = ["replay", "--folder", "../.."] + files
    let first = try Binary.run(arguments, in: folder, program: "parlor-load")
    let second = try Binary.run(arguments, in: folder, program: "parlor-load")
    #expect(first.code == 0)
    #expect(first.output.split(separator: "\n").count > files.count)
    #expect(first.output == second.output)
  }
}
