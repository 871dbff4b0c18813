import ActivityKit
import Foundation
import Testing

@testable import TextProtocol

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
    for row in CommandTable.rows where row.access > .seated {
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

  @Test func whoeverIsRefusedIsToldForWhomItIs() {
    let cases: [(String, CommandAccess, String)] = [
      ("/end", .coFacilitator, "/end is for facilitators."),
      ("/call ana", .seated, "/call is for facilitators and peer leads."),
      ("/take", .peerLead, "/take is for facilitators."),
    ]
    for (line, reader, text) in cases {
      #expect(LineReader.read(line, for: reader) == .refused(ProtocolError(.notAllowed, text)))
    }
  }
}
