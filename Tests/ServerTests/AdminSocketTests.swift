import Foundation
import House
import Testing

@testable import Server

/// Over sockets of this machine, as `parlor status` asks.
@Suite(.timeLimit(.minutes(10))) final class AdminSocketTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "admin-\(UUID())")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "house-admin").path }

  /// One that tells what it was asked.
  private func open(
    mayAsk: @escaping @Sendable (uid_t) -> Bool = AdminSocket.isOwner
  ) async throws -> AdminSocket {
    try await AdminSocket(
      at: path, on: Exchange.group, mayAsk: mayAsk,
      answer: { request, then in
        switch request {
        case .status: then(.figures(.sample))
        case .end(let event): then(.done(["end", event]))
        case .announce(let text): then(.done(["announce", text]))
        case .reload: then(.refused("The plan has an error."))
        }
      })
  }

  private func ask(_ lines: String) async throws -> [String] {
    try await Exchange.over(.path(path), sending: lines).split(separator: "\n").map(String.init)
  }

  @Test func oneLineARequestAndAReplyInOrder() async throws {
    let socket = try await open()
    let replies = try await ask(
      """
      {"do":"announce","text":"Tea in \\"the hall\\"."}
      {"do":"end","event":"quiz"}
      {"do":"reload"}

      """)
    #expect(
      replies == [
        #"{"done":["announce","Tea in \"the hall\"."]}"#, #"{"done":["end","quiz"]}"#,
        #"{"error":"The plan has an error."}"#,
      ])
    await socket.close()
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func figuresComeAsTheyAre() async throws {
    let socket = try await open()
    let line = try #require(try await ask("{\"do\":\"status\"}\n").first)
    #expect(line.contains(#""open_since":1800000000"#) && line.contains(#""inputs_waiting":1"#))
    let reply = try AdminLine.value(AdminReply.self, of: Data(line.utf8))
    #expect(reply == .figures(.sample))
    await socket.close()
  }

  @Test func onlyItsUserMayAsk() async throws {
    let socket = try await open()
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    await socket.close()
    let asked = try await open(mayAsk: { $0 != geteuid() })
    #expect(
      try await ask("{\"do\":\"status\"}\n")
        == [#"{"error":"Only the user of the house, and root, may ask it."}"#])
    await asked.close()
    #expect(AdminSocket.isOwner(geteuid()) && AdminSocket.isOwner(0))
    #expect(!AdminSocket.isOwner(geteuid() + 1))
  }

  @Test(arguments: [
    "status\n", "{\"do\":\"fly\"}\n", "{\"do\":\"end\"}\n", "[]\n", "\u{0}\n", "\n",
  ])
  func whatIsNoRequestIsRefused(line: String) async throws {
    let socket = try await open()
    #expect(
      try await ask(line)
        == [#"{"error":"That is no request that this house knows."}"#])
    await socket.close()
  }

  @Test func aLineHasABound() async throws {
    let socket = try await open()
    let start = #"{"do":"announce","text":""#
    let room = AdminRequest.longest - start.utf8.count - 3
    let longest = String(repeating: "a", count: room)
    #expect(try await ask(start + longest + "\"}\n").first?.count == longest.count + 24)
    // No end of the line is waited for.
    #expect(
      try await ask(start + longest + "aaaaaaaa")
        == [#"{"error":"A request has at most 8192 bytes."}"#])
    await socket.close()
  }

  /// A house that was killed leaves its socket behind.
  @Test func aStaleSocketIsReplacedAndNothingElse() async throws {
    let stale = try await open()
    let fresh = try await open()
    #expect(try await ask("{\"do\":\"reload\"}\n").count == 1)
    await fresh.close()
    await stale.close()
    try Data("mine".utf8).write(to: URL(filePath: path))
    var isRefused = false
    do { _ = try await open() } catch { isRefused = true }
    #expect(isRefused)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("mine".utf8))
  }

  @Test func requestsAreReadAsTheyAreWritten() throws {
    for request in [
      AdminRequest.status, .end(event: "a"), .announce(text: "b\n\u{1F600}"), .reload,
    ] {
      let line = try AdminLine.data(request)
      #expect(line.last == UInt8(ascii: "\n") && !line.dropLast().contains(UInt8(ascii: "\n")))
      #expect(try AdminLine.value(AdminRequest.self, of: line) == request)
    }
  }
}
