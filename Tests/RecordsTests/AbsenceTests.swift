import ActivityKit
import EventPlan
import EventRuntime
import EventTerms
import GRDB
import Names
import Testing
import TextProtocol

@testable import Records

/// Who was invited and did not come, and who was removed.
@Suite struct AbsenceTests {
  /// An evening to which Ana came by invitation.
  private func records(with facts: [Fact] = []) async throws -> Records {
    let records = try Records.inMemory()
    for (number, name) in ["Ana", "guest 10", "guest 9", "Zoe"].enumerated() {
      try records.editor.invite(Nickname(name), to: "friday-social", codeHash: "hash \(number)")
    }
    try records.editor.invite(Nickname("Ben"), to: "book-club", codeHash: "hash of another event")
    _ = try records.editor.revokeInvitation(of: "Zoe", to: "friday-social")
    // The evening is in the year before the invitations are made.
    try await records.writer.write { try $0.execute(sql: "UPDATE people SET since = \(evening)") }
    let ana: Fact = .seated(seat: 2, name: "Ana", role: .participant, codeHash: nil, person: 1)
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(evening),
        [
          seated(1, "Rosa", .facilitator), .entered(seat: 1, entry: 1), ana,
          .entered(seat: 2, entry: 1), .started,
        ] + facts),
    ])
    return records
  }

  private func end(_ records: Records) async throws {
    try await records.writeNow([
      .facts(occurrence: 1, at: moment(minutes(40)), [.ended]), .close(occurrence: 1),
    ])
  }

  private func report(_ records: Records) throws -> Report {
    try #require(try records.reader.report(event: "friday-social").first)
  }

  @Test func whoWasInvitedAndDidNotComeIsNamed() async throws {
    let records = try await records()
    #expect(try report(records).absent.map(\.name) == ["guest 9", "guest 10"])
    try await end(records)
    #expect(try report(records).absent.map(\.name) == ["guest 9", "guest 10"])
    // A new code is for the same person; who is invited to the next one was not invited to this.
    try records.editor.invite(Nickname("guest 9"), to: "friday-social", codeHash: "anew")
    try records.editor.invite(Nickname("Lee"), to: "friday-social", codeHash: "late")
    #expect(try report(records).absent.map(\.name) == ["guest 9", "guest 10"])
  }

  /// Once nobody can tell any more who came, nobody is said not to have come.
  @Test func nobodyIsMissedOnceAttendanceIsDeleted() async throws {
    let records = try await records()
    try await end(records)
    _ = try await withCheckedContinuation { done in
      var keep = Keeping()
      keep[.attendance] = .none
      records.purge(["friday-social": keep], others: keep, at: minutes(50)) {
        done.resume(returning: $0)
      }
    }.get()
    #expect(try report(records).absent.isEmpty)
  }

  @Test func whoWasRemovedIsMarkedUnlessThatWasTakenBack() async throws {
    let removal: Fact = .moderated(number: 1, act: "remove", by: 1, about: 2, detail: nil)
    let records = try await records(with: [removal])
    #expect(try report(records).attendees.map(\.wasRemoved) == [false, true])
    try await records.writeNow([
      .facts(
        occurrence: 1, at: moment(minutes(3)),
        [.moderated(number: 2, act: "unremove", by: 1, about: 2, detail: nil)])
    ])
    #expect(try report(records).attendees.map(\.wasRemoved) == [false, false])
    let text = ReportText(timeZone: newYork).render([try report(records)])
    #expect(text.contains("19:03  Rosa let Ana come back\n"))
  }
}
