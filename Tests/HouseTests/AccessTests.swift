import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Foundation
import House
import Messages
import Names
import Records
import Testing
import TextProtocol
import Words

/// Who comes in, where the transcripts do not reach.
@Suite struct AccessTests {
  private static func plan(
    access: EventAccess = .open, agreement: String? = nil, wrongKeys: Int = 10
  ) -> HousePlan {
    var problems: [SettingsProblem] = []
    var limits = HouseLimits()
    limits.wrongKeysPerMinute = wrongKeys
    let tripwire = PlannedActivity(
      title: "Tripwire", module: "tripwire", activity: Tripwire(Settings(), &problems))
    return HousePlan(
      name: "Test House", timeZone: "UTC",
      facilitators: [PlannedFacilitator(name: "rosa", key: .made)], limits: limits,
      events: [
        PlannedEvent(
          slug: "circle", title: "Circle", access: access,
          agreement: agreement.map(Agreement.init), agenda: [tripwire])
      ])
  }

  private static func house(_ plan: HousePlan, on records: Records? = nil) throws -> TestHouse {
    try TestHouse(plan, modules: [ModuleDefinition(Tripwire.self)], records: records)
  }

  private static let code = "1111-2222-3333-4444"

  // MARK: Agreements

  /// Whoever has a seat or a proof is asked anew when the text has changed, and only then.
  @Test func aChangedTextAsksAgain() throws {
    let house = try Self.house(Self.plan(agreement: "Be kind."))
    let records = house.records
    try records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send(Self.code, from: "ana")
    house.send("agree", from: "ana")
    house.send("/join circle as ben", from: "ben")
    house.send("agree", from: "ben")
    let line = try #require(house.takeLines(of: "ben").first { $0.contains("/rejoin") })
    let rejoin = try #require(line.components(separatedBy: ": ").last)

    let same = try Self.house(Self.plan(agreement: "Be kind."), on: records)
    same.send(rejoin, from: "ben")
    same.send(Self.code, from: "ana")
    for name in ["ana", "ben"] {
      let lines = same.takeLines(of: name)
      #expect(lines.contains("You are in Circle as \(name)."), "\(name)")
      #expect(!lines.contains("Be kind."))
    }

    let changed = try Self.house(Self.plan(agreement: "Be very kind."), on: records)
    changed.join("rosa", "circle")
    changed.send("agree", from: "rosa")
    _ = changed.takeLines(of: "rosa")
    for (name, proof) in [("ana", Self.code), ("ben", rejoin)] {
      changed.send(proof, from: name)
      #expect(changed.takeLines(of: name).contains("Be very kind."), "\(name)")
      #expect(changed.takeLines(of: "rosa").isEmpty, "nobody is told")
      changed.send("I agree", from: name)
      #expect(changed.takeLines(of: name).contains("You are in Circle as \(name)."), "\(name)")
      #expect(changed.takeLines(of: "rosa") == ["\(name) is back."])
    }
    #expect(try records.reader.agreements() == 5)
  }

  @Test(arguments: [
    "no", "agreement", "disagree", "//agree", "yes?", "/say agree", "agree to what?",
  ])
  func onlyAgreeIsAgreement(line: String) throws {
    let house = try Self.house(Self.plan(agreement: "Be kind."))
    house.send("/join circle as ana", from: "ana")
    house.send(line, from: "ana")
    #expect(!house.takeLines(of: "ana").contains { $0.hasPrefix("You are in") })
    #expect(try house.records.reader.report().isEmpty, "no occurrence is opened for them")
    house.send("agree", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in Circle as ana."))
  }

  // MARK: Names

  /// A name that somebody had before it was invited is theirs for the evening.
  @Test func whoHadTheNameBeforeKeepsIt() throws {
    let house = try Self.house(Self.plan())
    house.join("rosa", "circle")
    house.join("ana", "circle")
    try house.records.editor.invite(
      Nickname("ana"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    house.send(Self.code, from: "door")
    #expect(house.takeLines(of: "door").contains("Somebody in Circle has the name ana."))
    house.send("ana b", from: "door")
    #expect(house.takeLines(of: "door").contains("You are in Circle as ana b."))
    #expect(house.takeLines(of: "ana").last == "ana b joined. 3 here.")
  }

  /// A key that is made for a name gives nobody the seat of somebody else of that name.
  @Test func aKeyTakesNoParticipantsSeat() throws {
    let house = try Self.house(Self.plan())
    house.join("rosa", "circle")
    house.join("sam", "circle")
    try house.records.editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    house.send("/join circle as sam key correct-horse", from: "door")
    #expect(house.takeLines(of: "door").contains("Somebody in Circle is called sam already."))
    house.send("/who", from: "sam")
    #expect(house.takeLines(of: "sam").last == "2 here: rosa (facilitator), sam.")
  }

  /// A personal code was kept under a name that is somebody's key by now.
  @Test func aProofIsNoKey() throws {
    let house = try Self.house(Self.plan())
    house.join("rosa", "circle")
    try house.records.editor.invite(
      Nickname("sam"), to: "circle", codeHash: RejoinCode.hash(Self.code))
    try house.records.editor.keep("correct-horse", of: Nickname("sam"), role: .facilitator)
    house.send(Self.code, from: "door")
    #expect(house.takeLines(of: "door").last == "What shall we call you there?")
    house.send("SAM", from: "door")
    #expect(house.takeLines(of: "door").last == "What shall we call you there?")
    house.send("samuel", from: "door")
    #expect(house.takeLines(of: "door").contains("You are in Circle as samuel."))
  }

  // MARK: Guessing

  @Test func wrongCodesOfAnAddressAreCountedOverItsConnections() throws {
    let house = try Self.house(Self.plan(wrongKeys: 7))
    house.join("rosa", "circle")
    var looked = 0
    for door in 0..<4 {
      for number in 0..<5 { house.send("0000-0000-000\(door)-000\(number)", from: "door \(door)") }
      let lines = house.takeLines(of: "door \(door)")
      looked += lines.count { $0.hasPrefix("That code is not known") }
      #expect(lines.last == Voice.english.text(Goodbye.tooManyErrorsCodes.sentence))
      if door > 1 { #expect(lines.contains { $0.hasPrefix("At most 7 wrong keys and codes") }) }
    }
    #expect(looked <= 7)
    house.dispatcher.advance(by: .minutes(1))
    house.send("0000-0000-0000-0009", from: "late")
    #expect(house.takeLines(of: "late").contains { $0.hasPrefix("That code is not known") })
  }

  /// However often it is guessed at, the right key is taken after a few seconds.
  @Test func aFacilitatorIsNotLockedOut() throws {
    let house = try Self.house(Self.plan(wrongKeys: 1_000))
    for door in 0..<40 {
      for number in 0..<3 {
        house.send("/join circle as rosa key wrong-\(number)", from: "d\(door)")
      }
    }
    house.dispatcher.advance(by: .seconds(4))
    house.join("rosa", "circle")
    #expect(!house.takeLines(of: "rosa").contains { $0.hasPrefix("You are in") })
    house.dispatcher.advance(by: .seconds(4))
    #expect(house.takeLines(of: "rosa").contains("You are in Circle as rosa, facilitator."))
  }

  /// Whoever goes while a guess is held back leaves nothing behind.
  @Test func goneIsGone() throws {
    let house = try Self.house(Self.plan(access: .code("lantern"), wrongKeys: 1_000))
    for door in 0..<8 { house.send("/join circle as ana\(door) key wrong", from: "d\(door)") }
    house.send("/join circle as zoe key lantern", from: "zoe")
    house.drop("zoe")
    house.dispatcher.advance(by: .seconds(10))
    house.join("rosa", "circle")
    house.send("/who", from: "rosa")
    #expect(house.takeLines(of: "rosa").last == "1 here: rosa (facilitator).")
    house.send("/join circle as zoe key lantern", from: "again")
    house.dispatcher.advance(by: .seconds(10))
    #expect(house.takeLines(of: "again").contains("You are in Circle as zoe."))
  }

  /// Nobody gets in because something cannot be looked up.
  @Test func whatCannotBeLookedUpOpensNoDoor() throws {
    let house = try Self.house(Self.plan(access: .invited))
    try house.records.close()
    house.send("ana", from: "ana")
    house.send(Self.code, from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(lines.contains("That cannot be looked up right now. Please try again."))
    #expect(lines.last?.hasPrefix("What shall we call you?") == true)
  }
}
