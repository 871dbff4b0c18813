import Foundation
import Testing

/// `parlor words`, with the real binary.
@Suite struct WordsCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "words"), withIntermediateDirectories: true)
    try write(
      "events.yaml",
      """
      house: { name: Test, language: de, words: words/de.yaml }
      events: { social: { agenda: [icebreaker: {}] } }
      """)
  }

  private func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  @Test func whatIsLeftToTranslateIsPrintedUntilNothingIs() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Binary.run(["words", "es", "--missing"], in: folder).output == "")
    try write("words/de.yaml", "languages: { itself: Deutsch }\n")
    let left = try Binary.run(["words", "de", "--missing", "events.yaml"], in: folder).output
    #expect(left.contains("\npages:\n  welcome: \"Welcome to {house}.\"\n"))
    #expect(!left.contains("  itself:"))
    try write("words/de.yaml", left + "\nlanguages: { itself: Deutsch }\n")
    #expect(try Binary.run(["check"], in: folder).code == 0)
    #expect(try Binary.run(["words", "de", "--missing", "events.yaml"], in: folder).output == "")
  }

  @Test func aCatalogueIsPrintedAsItShips() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(
      try Binary.run(["words"], in: folder).output.hasPrefix("# What the house says, in English."))
    let none = try Binary.run(["words", "de"], in: folder)
    #expect(none.code == 64)
    #expect(none.errors.contains("there are en, es"))
  }
}
