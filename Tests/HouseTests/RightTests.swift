import ActivityKit
import Foundation
import Messages
import Testing
import TextProtocol

@testable import House

@Suite struct RightTests {
  /// `docs/facilitating.md` shows the table that the code goes by.
  @Test func theTableIsDocumented() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/facilitating.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let table = Right.table.joined(separator: "\n")
    #expect(text.contains(table), "\(table)")
  }

  /// A command is open to a role where its right is, so the two cannot say different things.
  @Test func commandsGoByTheRights() {
    for row in House.commands.rows where row.access > .seated {
      let word = "`/\(row.name)`"
      let rights = Right.allCases.filter { $0.about.contains(word) }
      #expect(rights.count == 1, "\(row.name)")
      for right in rights {
        for role in Role.allCases where role != .facilitator || right != .take {
          #expect((row.access <= CommandAccess(role)) == right.roles.contains(role), "\(row.name)")
        }
      }
    }
  }

  @Test func whoeverIsRefusedIsToldForWhomItIs() throws {
    let cases: [(String, CommandAccess, String)] = [
      ("end", .peerLead, "/end is for facilitators. For you there is /leave."),
      ("end", .coFacilitator, "/end is for facilitators."),
      ("call", .seated, "/call is for facilitators and peer leads. For you there is /hand."),
      ("take", .peerLead, "/take is for facilitators."),
    ]
    for (word, reader, text) in cases {
      let row = try #require(House.commands[word])
      let refusal = House.commands.refusal(of: row, reader: reader)
      #expect(refusal.code == .notAllowed && refusal.text == text)
    }
  }

  /// What everyone may use instead is there, is for everyone, and is named.
  @Test func whoeverIsRefusedIsToldWhatThereIsForThem() throws {
    let rows = House.commands.rows.filter { $0.access > .seated }
    for row in rows {
      let text = House.commands.refusal(of: row, reader: .seated).text
      guard let name = row.everyones else {
        #expect(text.hasSuffix("s."), "\(row.name)")
        continue
      }
      let own = try #require(House.commands.rows.first { $0.name == name }, "\(row.name)")
      #expect(own.access <= .seated && text.hasSuffix(" For you there is \(own.shortestUsage)."))
    }
    #expect(
      rows.filter { $0.everyones == nil }.map(\.name) == [
        "start", "pause", "resume", "poll", "ask", "ideas", "pieces", "take", "reload", "answered",
        "calls", "unremove", "lock", "unlock", "slow", "quiet", "balance", "notes",
      ])
    for row in House.commands.rows where row.access <= .seated { #expect(row.everyones == nil) }
  }
}
