import ActivityKit
import EventRuntime
import Foundation
import GRDB
import Messages
import Names
import Synchronization
import Testing
import TextProtocol

@testable import Records

/// Keys, invitations, personal codes and agreements.
@Suite struct AccessTests {
  private func answer(_ inquiry: Inquiry, _ records: Records) async -> Finding {
    await withCheckedContinuation { done in
      records.answer(inquiry) { done.resume(returning: $0) }
    }
  }

  private func holder(_ name: String, _ key: String, _ records: Records) async -> KeyHolder? {
    guard case .key(let holder) = await answer(.key(name: name, key: key), records) else {
      return nil
    }
    return holder
  }

  private func standing(
    _ name: String, _ event: String?, person: Int64? = nil, _ records: Records
  ) async -> Standing? {
    let inquiry = Inquiry.standing(name: Nickname.key(of: name), event: event, person: person)
    guard case .standing(let standing) = await answer(inquiry, records) else { return nil }
    return standing
  }

  // MARK: Keys

  @Test func aKeyIsKeptAsAHashWithWhatItCosts() async throws {
    let records = try Records.inMemory()
    try records.editor.keep("correct-horse", of: Nickname("sam"), role: .coFacilitator)
    #expect(try !records.reader.holds("correct-horse"))
    #expect(
      try records.rows(
        "SELECT name, role, rounds, block_size, parallelism, length(salt), length(hash) FROM keys")
        == ["sam co-facilitator 16 8 1 16 32"])
    let holder = await holder("sam", "correct-horse", records)
    #expect(holder?.role == .coFacilitator && holder?.name == "sam")
    for wrong in ["", "correct-hors", "correct-horse ", "Correct-horse"] {
      #expect(await self.holder("sam", wrong, records) == nil)
    }
    #expect(await self.holder("nobody", "correct-horse", records) == nil)
  }

  @Test func aKeyMayBeWrittenInAnotherWay() async throws {
    let records = try Records.inMemory()
    try records.editor.keep("ERVV-HFXF-YSDM-MJ68", of: Nickname("sam"), role: .facilitator)
    let (typed, written) = ("ervv hfxf ysdm mj68", "ERVV-HFXF-YSDM-MJ68")
    for inquiry in [
      Inquiry.key(name: "sam", key: typed, or: written),
      .recentKey(name: "sam", key: typed, or: written),
    ] {
      guard case .key(let holder?) = await answer(inquiry, records) else {
        Issue.record("it is refused")
        return
      }
      #expect(holder.name == "sam")
    }
    #expect(await holder("sam", typed, records) == nil)
  }

  @Test func aKeyOfOldParametersStaysGood() async throws {
    let records = try Records.inMemory()
    try records.editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    let dearer = RegisterEditor(
      records.writer, cost: KeyCost(rounds: 64, blockSize: 4, parallelism: 2))
    try dearer.keep("battery-staple", of: Nickname("lee"), role: .peerLead)
    #expect(await holder("sam", "correct-horse", records) != nil)
    #expect(await holder("lee", "battery-staple", records)?.role == .peerLead)
  }

  /// Salts differ, so the same key of two people has two hashes.
  @Test func theSameKeyLooksDifferentTwice() throws {
    let records = try Records.inMemory()
    for name in ["sam", "lee"] {
      try records.editor.keep("correct-horse", of: Nickname(name), role: .facilitator)
    }
    #expect(try records.rows("SELECT count(DISTINCT hash) FROM keys") == ["2"])
  }

  @Test func aNameHasOneKeyAlsoWhereItOnlyLooksTheSame() async throws {
    let records = try Records.inMemory()
    #expect(
      try records.editor.keep("key-number-1", of: Nickname("sam"), role: .facilitator) == nil)
    #expect(
      try records.editor.keep("key-number-2", of: Nickname("SAM"), role: .facilitator) != nil)
    #expect(await holder("sam", "key-number-1", records) == nil)
    #expect(await holder("sam", "key-number-2", records)?.name == "SAM")
    #expect(await standing("ѕam", nil, records)?.isStaff == true)
    #expect(try records.editor.keys().map(\.name) == ["SAM"])
    #expect(try records.editor.revokeKey(of: "Sam"))
    #expect(try !records.editor.revokeKey(of: "Sam"))
    #expect(await holder("sam", "key-number-2", records) == nil)
    #expect(await standing("sam", nil, records)?.isStaff == false)
  }

  /// Its seats of before and after are one person's.
  @Test func aKeyIsThePersonWhoFacilitatedUnderThatName() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([
      .open(opening()), .facts(occurrence: 1, at: moment(0), [seated(1, "rosa", .facilitator)]),
    ])
    try records.editor.keep("correct-horse", of: Nickname("rosa"), role: .facilitator)
    let holder = await holder("rosa", "correct-horse", records)
    #expect(try records.rows("SELECT person FROM seats") == ["\(holder?.person ?? 0)"])
  }

  /// Guessing cannot eat the machine, and leaves room for whoever has not guessed.
  @Test func fewKeysWaitToBeTried() async throws {
    let folder = try TemporaryFolder()
    let records = try Records.open(path: folder("parlor.sqlite"))
    defer { try? records.close() }
    let editor = RegisterEditor(
      records.writer, cost: KeyCost(rounds: 1 << 14, blockSize: 8, parallelism: 1))
    try editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    let (findings, answered) = AsyncStream<String>.makeStream()
    func ask(_ key: String, _ guesser: Guesser) {
      records.answer(.key(name: "sam", key: key, by: guesser)) { finding in
        switch finding {
        case .busy: answered.yield("busy")
        case .key(let holder): answered.yield(holder?.name ?? "wrong")
        default: answered.yield("\(finding)")
        }
      }
    }
    // Handing in is quicker than trying all of them.
    for address in 1...50 { ask("wrong", Guesser(address: address, trust: .doubtful)) }
    for _ in 1...50 { ask("wrong", Guesser(address: 51, trust: .unknown)) }
    for address in 52...60 { ask("gone", Guesser(address: address) { false }) }
    ask("correct-horse", Guesser(address: 61, trust: .proven))
    var counts: [String: Int] = [:]
    for await finding in findings {
      counts[finding, default: 0] += 1
      if counts.values.reduce(0, +) == 110 { break }
    }
    #expect(counts["sam"] == 1 && counts.count == 3)
    #expect((5..<20).contains(counts["wrong"] ?? 0), "\(counts)")
  }

  @Test func whoWasRightLatelyIsKnownAtOnceUntilTheKeyIsChanged() async throws {
    let records = try Records.inMemory()
    try records.editor.keep("key-number-1", of: Nickname("sam"), role: .facilitator)
    #expect(await recent("sam", "key-number-1", records) == nil)
    #expect(await holder("sam", "key-number-1", records)?.name == "sam")
    #expect(await recent("sam", "key-number-1", records)?.name == "sam")
    #expect(await recent("sam", "key-number-2", records) == nil)
    #expect(await recent("lee", "key-number-1", records) == nil)
    try records.editor.keep("key-number-2", of: Nickname("sam"), role: .facilitator)
    #expect(await recent("sam", "key-number-1", records) == nil)
  }

  private func recent(_ name: String, _ key: String, _ records: Records) async -> KeyHolder? {
    await withCheckedContinuation { continuation in
      records.answer(.recentKey(name: name, key: key)) { finding in
        if case .key(let holder) = finding {
          continuation.resume(returning: holder)
        } else {
          continuation.resume(returning: nil)
        }
      }
    }
  }

  // MARK: Beside an open house

  @Test func anOpenHouseSeesNewKeysAndGoesOnWriting() async throws {
    let folder = try TemporaryFolder()
    let path = folder("parlor.sqlite")
    let records = try Records.open(path: path)
    defer { try? records.close() }
    let editor = try RegisterEditor.open(path: path, cost: .test)
    try await records.writeNow([.open(opening())])
    try editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    try editor.invite(Nickname("ana"), to: "friday-social", codeHash: "hash")
    try await records.writeNow([.facts(occurrence: 1, at: moment(0), [seated(1, "ben")])])
    #expect(await holder("sam", "correct-horse", records) != nil)
    #expect(await standing("ana", "friday-social", records)?.invitee != nil)
    #expect(try editor.revokeInvitation(of: "ana", to: "friday-social"))
    #expect(await standing("ana", "friday-social", records)?.invitee == nil)
  }

  @Test func theFirstKeyMakesTheRecords() throws {
    let folder = try TemporaryFolder()
    let path = folder("parlor.sqlite")
    let editor = try RegisterEditor.open(path: path, cost: .test)
    try editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let records = try Records.open(path: path)
    #expect(try records.keptKeys().map(\.name) == ["sam"])
    try records.close()
  }

  @Test func otherPeoplesDatabasesAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    try DatabaseQueue(path: folder("other.sqlite")).write {
      try $0.execute(sql: "CREATE TABLE things (a)")
    }
    #expect(throws: RecordsError.self) {
      try RegisterEditor.open(path: folder("other.sqlite"), mayMake: true)
    }
    #expect(throws: RecordsError.self) {
      try RegisterEditor.open(path: folder("none.sqlite"), mayMake: false)
    }
    #expect(!FileManager.default.fileExists(atPath: folder("none.sqlite")))
  }

  /// A database of the version before gets the tables, unless its house is open.
  @Test func anOlderDatabaseIsBroughtUpToDate() throws {
    let folder = try TemporaryFolder()
    let path = folder("parlor.sqlite")
    let old = try Records.open(path: path)
    try old.writer.write { db in
      try db.execute(
        sql: """
          DROP TABLE keys; DROP TABLE invitations; DROP TABLE personal_codes; DROP TABLE agreements;
          DELETE FROM grdb_migrations WHERE identifier LIKE '3 %'
          """)
    }
    #expect {
      try RegisterEditor.open(path: path, mayMake: true)
    } throws: {
      ($0 as? RecordsError)?.kind == .inUse
    }
    try old.close()
    #expect(try RegisterEditor.open(path: path, mayMake: true).keys().isEmpty)
  }

  @Test func theReportSaysWhoLed() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(minutes(1)),
        [
          seated(1, "Rosa", .facilitator), seated(2, "Sam", .coFacilitator),
          .moderated(number: 1, act: "take", by: 2, about: nil, detail: nil),
          .moderated(number: 2, act: "lead", by: 1, about: 2, detail: nil),
        ]),
    ])
    let text = ReportText(timeZone: newYork).render(try records.reader.report())
    #expect(text.contains("Sam took the event over while no facilitator was there"))
    #expect(text.contains("Rosa came back and led again, after Sam"))
  }

  // MARK: Invitations

  @Test func anInvitationIsOnePersons() async throws {
    let records = try Records.inMemory()
    let editor = records.editor
    #expect(try editor.invite(Nickname("ana"), to: "circle", codeHash: "one") == nil)
    guard case .code(let first?) = await answer(.code(hash: "one"), records) else {
      Issue.record("the code is not known")
      return
    }
    #expect(first.event == "circle" && first.name == "ana")
    #expect(await standing("ANA", "circle", records)?.invitee == first.person)
    #expect(await standing("ana", "other", records)?.invitee == nil)
    #expect(await standing("x", "circle", person: first.person, records)?.isInvited == true)
    // A new code voids the old one and is the same person's.
    #expect(try editor.invite(Nickname("Ana"), to: "circle", codeHash: "two") != nil)
    guard case .code(nil) = await answer(.code(hash: "one"), records),
      case .code(let second?) = await answer(.code(hash: "two"), records)
    else {
      Issue.record("the old code is still good, or the new one is not")
      return
    }
    #expect(second.person == first.person)
    #expect(try editor.invitations().map(\.name) == ["Ana"])
    #expect(try editor.revokeInvitation(of: "ana", to: "circle"))
    #expect(try !editor.revokeInvitation(of: "ana", to: "circle"))
    #expect(await standing("x", "circle", person: first.person, records)?.isInvited == false)
    // Whoever is invited after that may be somebody else of the same name.
    #expect(try editor.invite(Nickname("ana"), to: "circle", codeHash: "three") == nil)
    #expect(await standing("ana", "circle", records)?.invitee != first.person)
    #expect(try editor.invitations(to: "other").isEmpty)
  }

  // MARK: Codes and agreements

  @Test func factsOfProofsCanBeWrittenTwice() async throws {
    let records = try Records.inMemory()
    let facts: [Fact] = [
      seated(1, "ana"), .agreed(seat: 1, text: "text"), .personalCode(seat: 1, hash: "one"),
      .personalCode(seat: 1, hash: "two"),
    ]
    for wall in [minutes(0), minutes(1)] {
      try await records.writeNow([.open(opening()), .facts(occurrence: 1, at: moment(wall), facts)])
    }
    #expect(try records.rows("SELECT count(*) FROM people") == ["1"])
    #expect(try records.rows("SELECT code_hash FROM personal_codes") == ["two"])
    #expect(
      try records.rows("SELECT text_hash, agreed_at FROM agreements") == ["text \(minutes(0))"])
    guard case .code(let holder?) = await answer(.code(hash: "two"), records) else {
      Issue.record("the code is not known")
      return
    }
    #expect(holder.event == nil && holder.name == "ana")
    for (text, hasAgreed) in [("text", true), ("another", false)] {
      guard
        case .agreed(hasAgreed) = await answer(.agreed(.person(holder.person), text: text), records)
      else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  /// A seat goes to the person that a proof tells; to a new one where that person was erased since.
  @Test func aProofLinksSeatsUntilThePersonIsGone() async throws {
    let records = try Records.inMemory()
    try records.editor.invite(Nickname("ana"), to: "circle", codeHash: "one")
    let person = try Int64(#require(records.rows("SELECT person FROM invitations").first))
    let seats = [1, 2].map {
      Fact.seated(seat: $0, name: "ana", role: .participant, codeHash: nil, person: person)
    }
    try await records.writeNow([.open(opening()), .facts(occurrence: 1, at: moment(0), seats)])
    #expect(try records.rows("SELECT DISTINCT person FROM seats") == ["\(person ?? 0)"])
    try await records.writer.write { db in
      try db.execute(sql: "DELETE FROM seats")
      try db.execute(sql: "DELETE FROM people WHERE id = ?", arguments: [person])
    }
    #expect(try records.rows("SELECT count(*) FROM invitations") == ["0"])
    try await records.writeNow([.facts(occurrence: 1, at: moment(0), seats)])
    #expect(try records.rows("SELECT count(DISTINCT person) FROM seats") == ["2"])
  }

  @Test func staffAreKnownByTheirNames() async throws {
    let records = try Records.inMemory()
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(0),
        [seated(1, "rosa", .facilitator), .agreed(seat: 1, text: "text")]),
    ])
    guard case .agreed(true) = await answer(.agreed(.staff("rosa"), text: "text"), records),
      case .agreed(false) = await answer(.agreed(.staff("sam"), text: "text"), records)
    else {
      Issue.record("not as agreed")
      return
    }
  }

  @Test func habitsAreThoseOfThePerson() async throws {
    let records = try Records.inMemory()
    let spanish = try #require(Language("es"))
    try await records.writeNow([
      .open(opening()),
      .facts(
        occurrence: 1, at: moment(0),
        [
          seated(1, "rosa", .facilitator), .language(seat: 1, .english), seated(2, "ana"),
          .personalCode(seat: 2, hash: "one"), .language(seat: 2, .english),
          .language(seat: 1, spanish), .pace(seat: 1, .half), .pace(seat: 1, .double),
          .zone(seat: 1, "Asia/Tokyo"), .zone(seat: 1, "Europe/Madrid"), .zone(seat: 2, ""),
        ]),
    ])
    guard case .code(let ana?) = await answer(.code(hash: "one"), records) else {
      Issue.record("no code")
      return
    }
    let claimants: [(Claimant, Habits)] = [
      (.staff("rosa"), Habits(language: spanish, pace: .double, zone: "Europe/Madrid")),
      (.person(ana.person), Habits(language: .english, zone: "")), (.person(99), Habits()),
    ]
    for (claimant, expected) in claimants {
      guard case .habits(let habits) = await answer(.habits(claimant), records) else {
        Issue.record("not as asked")
        continue
      }
      #expect(habits == expected)
    }
  }

  /// An invitation says how much time somebody has before they have ever come, and one that they have already
  /// may be changed without another code.
  @Test func timeIsSetWithAnInvitation() async throws {
    let records = try Records.inMemory()
    try records.editor.invite(Nickname("Kim"), to: "circle", codeHash: "one", pace: .half)
    try records.editor.invite(
      Nickname("Kim"), to: "circle", codeHash: "two", renewing: false, pace: .triple)
    guard case .code(let kim?) = await answer(.code(hash: "one"), records),
      case .habits(let habits) = await answer(.habits(.person(kim.person)), records)
    else {
      Issue.record("not invited")
      return
    }
    #expect(habits == Habits(pace: .triple))
  }

  /// The statement that met an error is nobody's business, least of all the log's.
  @Test func whatCannotBeReadIsSaidInWords() async throws {
    let records = try Records.inMemory()
    try await records.writer.write { try $0.execute(sql: "DROP TABLE keys") }
    for inquiry in [
      Inquiry.key(name: "rosa", key: "a-key"), .standing(name: "rosa", event: nil, person: nil),
    ] {
      guard case .failed(let why) = await answer(inquiry, records) else {
        Issue.record("it was read")
        continue
      }
      #expect(why == "SQLite refused, with its error 1")
    }
  }
}
