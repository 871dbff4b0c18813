import ActivityKit
import Foundation
import Messages
import Names
import Testing

@testable import TextProtocol

/// `docs/protocol.md` and the code say the same.
@Suite struct DocumentTests {
  private let sections: [String: [String]]

  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init() throws {
    let text = try String(
      contentsOf: Self.project.appending(path: "docs/protocol.md"), encoding: .utf8)
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

  /// The codes under which the catalogue has sentences. `CatalogueTests` finds sentences that nobody says.
  private func said(_ section: String) -> [String] {
    let paths = SentenceKey.allCases.map { $0.rawValue.split(separator: ".").map(String.init) }
    return Set(paths.filter { $0[0] == section }.map { $0[1] }).sorted()
  }

  /// A code that is declared is sent, and the page names it.
  @Test func codes() throws {
    // The words of these two are the operator's, and those of `parlor check`.
    let notices = (said("notices") + ["crisis_line", "diagnostic"]).sorted()
    #expect(NoticeCode.allCases.map(\.rawValue).sorted() == notices)
    #expect(try codes("Notices").sorted() == notices)
    #expect(ErrorCode.allCases.map(\.rawValue).sorted() == said("refusals"))
    #expect(try codes("Errors").sorted() == said("refusals"))
    #expect(ByeReason.allCases.map(\.rawValue).sorted() == said("goodbyes"))
    #expect(SigninStep.allCases.map(\.rawValue).sorted() == said("questions"))
  }

  /// What the fields hold that the page calls words.
  private static let words: [String: [String]] = [
    "signin step": SigninStep.allCases.map(\.rawValue),
    "events events[].state": EventProgress.allCases.map(\.rawValue),
    "seated role": Role.allCases.map(\.rawValue),
    "left reason": LeaveReason.allCases.map(\.rawValue),
    "chat room": ChatRoom.allCases.map(\.rawValue),
    "tell direction": TellDirection.allCases.map(\.rawValue),
    "roster people[].place": RosterPlace.allCases.map(\.rawValue),
    "prompt group": GroupVoice.allCases.map(\.rawValue),
    "prompt kind": OpenPrompt.Kind.allCases.map(\.rawValue),
    "prompt privacy": Privacy.allCases.map(\.rawValue),
    "scores scope": ScoreScope.allCases.map(\.rawValue),
    "scores team_score": TeamRules.Score.allCases.map(\.rawValue),
    "agenda items[].state": AgendaState.allCases.map(\.rawValue),
    "help commands[].family": CommandFamily.allCases.map(\.rawValue),
    "mode mode": Mode.allCases.map(\.rawValue),
    "bye reason": ByeReason.allCases.map(\.rawValue),
  ]

  /// The row of a field has every word that the field may hold, or says where they stand.
  @Test func words() throws {
    var message = ""
    var seen: Set<String> = []
    for line in try section("Messages") {
      if line.hasPrefix("### ") { message = try #require(code(line)) }
      guard line.hasPrefix("| `"), line.contains(/\| word[ ,]/) else { continue }
      let field = "\(message) \(try #require(code(line)))"
      guard let words = Self.words[field] else {
        #expect(line.contains("as in") || line.contains("see "), "\(field)")
        continue
      }
      seen.insert(field)
      for word in words { #expect(line.contains("`\(word)`"), "\(field): \(word)") }
    }
    #expect(seen == Set(Self.words.keys))
  }

  @Test func packagesAndTheirMessages() throws {
    var documented: [String: Set<String>] = [:]
    for line in try section("GMCP") where line.hasPrefix("| `") {
      let messages = line.split(separator: "|")[1]
      documented[try #require(code(line))] = Set(
        messages.matches(of: /`([^`]+)`/).map { String($0.1) })
    }
    var built: [String: Set<String>] = [:]
    for kind in Message.Kind.allCases {
      if let package = kind.package { built[package.name, default: []].insert(kind.rawValue) }
    }
    #expect(documented == built)
    #expect(Set(built.keys) == Set(GMCPPackage.allCases.map(\.name)))
  }

  /// The scripts that are ready take all packages, and look for messages and fields that there are.
  @Test(arguments: [
    ("clients/mudlet/parlor.xml", #"function on\.(\w+)"#, #"message\.type == "(\w+)""#),
    ("clients/tintin/parlor.tin", #"IAC SB GMCP Parlor\.(\w+) IAC SE"#, #"#case \{"(\w+)"\}"#),
  ])
  func scripts(path: String, packages: String, types: String) throws {
    let script = try String(contentsOf: Self.project.appending(path: path), encoding: .utf8)
    func found(_ pattern: String) throws -> Set<String> {
      let regex = try Regex(pattern, as: (Substring, Substring).self)
      return Set(script.matches(of: regex).map { String($0.output.1) })
    }
    let names = try found(packages).map { "Parlor.\($0)" }
    #expect(names.sorted() == GMCPPackage.allCases.map(\.name).sorted())
    let told = Message.Kind.allCases.filter { $0.package != nil }.map(\.rawValue)
    let handled = try found(types)
    #expect(!handled.isEmpty && handled.isSubset(of: told))
    var fields: Set<String> = ["type"]
    for message in Samples.all where message.kind.package != nil {
      let data = Data(Renderer(.json).bytes(message))
      let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      fields.formUnion(object.keys)
    }
    let read = try found(#"message[.\[](\w+)"#)
    #expect(!read.isEmpty && read.isSubset(of: fields), "\(read.subtracting(fields))")
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
    #expect(telnet.contains("latest \(LineHistory.maxLines) lines, 8,192 bytes"))
    #expect(LineHistory.maxBytes == 8_192)
    #expect(telnet.contains("\(TelnetCodec.maxMessage) bytes"))
    #expect(try section("Modes").joined().contains("\(Style.defaultWidth) columns"))
  }
}
