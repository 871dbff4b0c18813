import Foundation
import Testing

/// Plans and addresses as people write them, with the real binary.
@Suite struct WrittenPlanTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "parlor-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func check(_ plan: String) throws -> Binary.Result {
    defer { try? FileManager.default.removeItem(at: folder) }
    try plan.write(to: folder.appending(path: "events.yaml"), atomically: true, encoding: .utf8)
    return try Binary.run(["check"], in: folder)
  }

  @Test func warningsStopNothing() throws {
    let result = try check(
      """
      house: { name: Test }
      events:
        circle:
          starts: 2024-11-27 19:00
          agenda:
            - icebreaker: { format: round, prompts: [How is your day, in a sentence?] }
            - creative:
                prompt: Who had the #1 hit in 1999?
      """)
    #expect(result.code == 0)
    #expect(
      result.output == """
        events.yaml:4:13: warning: this time is past, and nobody can come any more; set another, or 'on demand'
            4 |     starts: 2024-11-27 19:00
              |             ^^^^^^^^^^^^^^^^
        events.yaml:6:48: warning: a comma parts the items of a list, so this is 2 of them: 'How is your day' and 'in a sentence?'; put a text with a comma in quotes
            6 |       - icebreaker: { format: round, prompts: [How is your day, in a sentence?] }
              |                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        write |       - icebreaker: { format: round, prompts: ["How is your day, in a sentence?"] }
        events.yaml:8:31: warning: ' #' begins a comment, so the text is 'Who had the'; put all of it in quotes, or write '# ' before a comment
            8 |           prompt: Who had the #1 hit in 1999?
              |                               ^^^^^^^^^^^^^^^
        write |           prompt: "Who had the #1 hit in 1999?"
        0 errors, 3 warnings.
        events.yaml is fine: 1 event, 2 activities.

        """)
  }

  @Test func aPickOfMoreThanThereAreIsAnError() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Plugins"), withIntermediateDirectories: true)
    try """
    summary: A test.
    settings:
      options: { type: list, of: text, min: 2, max: 5, default: [Tea, Coffee], help: What to pick. }
      picks: { type: integer, min: 1, max: 5, default: 1, help: How many. }
    steps:
      - ask: Which?
        choices: $options
        pick: $picks
        for: 30s
    """.write(
      to: folder.appending(path: "Plugins/picking.yaml"), atomically: true, encoding: .utf8)
    let result = try check(
      """
      house: { name: Test }
      events:
        circle:
          agenda:
            - picking: { picks: 2 }
            - picking: { picks: 5 }
      """)
    #expect(result.code == 65)
    #expect(
      result.output == """
        events.yaml:6:27: error: 5 may be picked, but there are 2 choices
            6 |       - picking: { picks: 5 }
              |                           ^
        1 error.

        """)
  }

  @Test(arguments: [
    ("--listen", "*:4040", "'*' is no address; write 0.0.0.0:4040"),
    ("--listen", "::1", "An IPv6 address goes in brackets; write [::1]:4040."),
    ("--tls-listen", "https://example.org", "is no URL; write example.org:4040."),
  ])
  func anAddressThatIsNoneIsExplained(_ option: String, _ value: String, _ message: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Binary.run(["run", option, value], in: folder)
    #expect(result.code == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
