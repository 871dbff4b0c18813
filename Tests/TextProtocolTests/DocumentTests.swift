import ActivityKit
import Foundation
import Messages
import Names
import Testing

@testable import TextProtocol

/// `docs/protocol.md` and the code say the same.
@Suite struct DocumentTests {
  private let sections: [String: [String]]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/protocol.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var sections: [String: [String]] = [:]
    var title = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") { title = String(line.dropFirst(3)) }
      sections[title, default: []].append(line)
    }
    self.sections = sections
  }

  /// The word in backticks that a line holds first.
  private func code(_ line: String) -> String? {
    line.firstMatch(of: /`([^`]+)`/).map { String($0.1) }
  }

  private func section(_ title: String) throws -> [String] { try #require(sections[title]) }

  private func codes(_ title: String) throws -> [String] {
    try section(title).filter { $0.hasPrefix("| `") }.compactMap(code)
  }

  @Test func messagesAndTheirFields() throws {
    var documented: [String: Set<String>] = [:]
    var message = ""
    for line in try section("Messages") {
      if line.hasPrefix("### ") {
        message = try #require(code(line))
        documented[message] = []
      } else if line.hasPrefix("| `") {
        documented[message]?.insert(try #require(code(line)))
      }
    }
    var built: [String: Set<String>] = [:]
    for message in Samples.all {
      let data = Data(Renderer(.json).bytes(message))
      let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      for (key, value) in object where key != "type" {
        let fields = (value as? [[String: Any]])?.flatMap(\.keys).map { "\(key)[].\($0)" } ?? [key]
        built[message.kind.rawValue, default: []].formUnion(fields)
      }
      built[message.kind.rawValue, default: []].formUnion([])
    }
    #expect(Set(built.keys) == Set(Message.Kind.allCases.map(\.rawValue)), "a kind lacks a sample")
    #expect(documented == built)
  }

  @Test func codes() throws {
    #expect(try codes("Errors").sorted() == ErrorCode.allCases.map(\.rawValue).sorted())
    #expect(try codes("Notices").sorted() == NoticeCode.allCases.map(\.rawValue).sorted())
  }

  @Test func words() throws {
    let text = try section("Messages").joined(separator: "\n")
    let words: [String] =
      SigninStep.allCases.map(\.rawValue) + LeaveReason.allCases.map(\.rawValue)
      + ChatRoom.allCases.map(\.rawValue) + TellDirection.allCases.map(\.rawValue)
      + ScoreScope.allCases.map(\.rawValue) + AgendaState.allCases.map(\.rawValue)
      + EventProgress.allCases.map(\.rawValue) + ByeReason.allCases.map(\.rawValue)
      + Mode.allCases.map(\.rawValue) + CommandFamily.allCases.map(\.rawValue)
      + OpenPrompt.Kind.allCases.map(\.rawValue) + Privacy.allCases.map(\.rawValue)
    for word in words { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test func limits() throws {
    let lines = try section("Lines").joined(separator: "\n")
    #expect(lines.contains("\(ProtocolDecoder.maxLine) bytes"))
    #expect(lines.contains("\(Hygiene.maxMarks) combining marks"))
    #expect(
      lines.contains(
        "1 to \(Nickname.maxLength) characters (and at most \(Nickname.maxBytes) bytes)"))
    let telnet = try section("Telnet").joined(separator: "\n")
    #expect(telnet.contains("\(TelnetCodec.maxAnswers) answers"))
    #expect(telnet.contains("\(TelnetCodec.maxSubnegotiation) bytes"))
    #expect(try section("Modes").joined().contains("\(Style.defaultWidth) columns"))
  }
}
