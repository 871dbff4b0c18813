import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Records
import Testing

@testable import House

/// Whoever has lost the code of their seat gets it back from a facilitator.
@Suite struct ReseatTests {
  @Test func theSeatIsTheirsAgain() throws {
    let house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [PlannedEvent(slug: "open", title: "Open", agenda: [])]),
      modules: [])
    for name in ["rosa", "cleo", "ana"] { house.join(name, "open") }
    let lost = try #require(house.code(of: "cleo"))
    house.drop("cleo")
    for line in ["Cleo", "it is me!", "mia"] { house.send(line, from: "phone") }
    for name in ["phone", "rosa", "ana"] { _ = house.takeLines(of: name) }
    house.send("/reseat mia ana", from: "rosa")
    #expect(house.takeLines(of: "rosa") == ["ana is here, so that seat is not free."])
    house.send("/reseat mia cleo", from: "rosa")
    #expect(house.takeLines(of: "rosa").first == "You gave mia the seat of cleo.")
    let lines = house.takeLines(of: "phone")
    #expect(lines.first == "rosa gives you back the seat of cleo. It has a new code from now on.")
    #expect(lines.contains("You are in Open as cleo."))
    #expect(
      house.takeLines(of: "ana") == ["cleo is back. Until now they were here as mia."])
    house.send("/where", from: "phone")
    let code = try #require(house.code(of: "phone"))
    #expect(code != lost)
    house.send("/who", from: "rosa")
    #expect(house.takeLines(of: "rosa").last == "3 here: rosa (facilitator), cleo, ana.")
    // The code that was lost opens nothing, the new one does.
    house.send("/rejoin \(lost)", from: "eve")
    #expect(house.takeLines(of: "eve").contains { $0.hasPrefix("That code is not known") })
    house.drop("phone")
    house.send("/rejoin \(code)", from: "back")
    #expect(house.takeLines(of: "back").contains("You are in Open as cleo."))
  }

  /// Facilitators read who may have been here before, and what gives them their seat back.
  @Test func whoeverHasLostTheCodeIsToldOf() throws {
    let house = try TestHouse(Self.plan, modules: [])
    for name in ["rosa", "cleo"] { house.join(name, "open") }
    house.drop("cleo")
    for line in ["Cleo", "i lost the code", "mia"] { house.send(line, from: "phone") }
    #expect(
      house.takeLines(of: "rosa").contains(
        "mia says that they were here as cleo. /reseat mia cleo gives them the seat of cleo."))
    #expect(
      house.takeLines(of: "phone").contains(
        "No code? Come in under another name, and tell a facilitator once you are in."))
  }

  /// Who says nothing but the name, and is turned away, may be the same person all the same.
  @Test func whoeverAskedForATakenNameIsToldOf() throws {
    let house = try TestHouse(Self.plan, modules: [])
    for name in ["rosa", "cleo"] { house.join(name, "open") }
    house.drop("cleo")
    for line in ["cleo", "cleo two"] { house.send(line, from: "phone") }
    let told = house.takeLines(of: "rosa")
    #expect(told.contains("cleo two joined. 2 here."))
    #expect(
      told.contains(
        "cleo two asked for the name cleo first, which is taken. If that is the same person, "
          + "/reseat cleo two cleo gives them the seat of cleo."))
    #expect(!house.takeLines(of: "cleo").contains { $0.contains("asked for the name") })
  }

  /// Where that somebody is here, it is not the same person.
  @Test func whoeverAskedForTheNameOfSomebodyHereIsNotToldOf() throws {
    let house = try TestHouse(Self.plan, modules: [])
    for name in ["rosa", "cleo"] { house.join(name, "open") }
    for line in ["cleo", "cleo two"] { house.send(line, from: "phone") }
    #expect(!house.takeLines(of: "rosa").contains { $0.contains("asked for the name") })
  }

  private static let plan = HousePlan(
    name: "Test House", timeZone: "UTC",
    facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
    events: [PlannedEvent(slug: "open", title: "Open", capacity: 2, agenda: [])])

  /// Whoever is gone before the new code is shown can be given the seat once more.
  @Test func aConnectionThatIsLostMeanwhile() throws {
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try TestHouse(Self.plan, modules: [], records: records, journal: journal)
    for name in ["rosa", "cleo"] { house.join(name, "open") }
    house.drop("cleo")
    house.join("mia", "open")
    let code = try #require(house.code(of: "mia"))
    journal.isStalled = true
    house.send("/reseat mia cleo", from: "rosa")
    house.drop("mia")
    journal.isStalled = false
    house.advance(by: .zero)
    #expect(
      house.takeLines(of: "rosa").contains {
        $0.hasPrefix("mia has not come to the seat of cleo")
      })
    house.send("/rejoin \(code)", from: "phone")
    house.send("/reseat mia cleo", from: "rosa")
    #expect(house.takeLines(of: "phone").contains("You are in Open as cleo."))
  }

  /// What people say while a voice is behind waits for it, in whatever seat.
  @Test func linesThatWaitForAVoiceGoAlong() throws {
    let house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [PlannedEvent(slug: "open", title: "Open", agenda: [])]),
      modules: [])
    for name in ["rosa", "cleo", "ana"] { house.join(name, "open") }
    house.drop("cleo")
    house.join("mia", "open")
    house.send("/mode speech", from: "mia")
    house.advance(by: .minutes(1))
    house.send(String(repeating: "so much to say ", count: 12), from: "ana")
    _ = house.takeLines(of: "mia")
    house.send("are you there?", from: "ana")
    #expect(house.takeLines(of: "mia").isEmpty)
    house.send("/reseat mia cleo", from: "rosa")
    house.advance(by: .minutes(1))
    let lines = house.takeLines(of: "mia")
    #expect(lines.contains("You are in Open as cleo."))
    #expect(lines.contains("ana says: are you there?"))
  }

  /// Nobody else has to go for it: the seat that they came to anew makes room.
  @Test func aSeatThatWasLeftIsGivenBackInAFullEvent() throws {
    let house = try TestHouse(Self.plan, modules: [])
    for name in ["rosa", "ana", "cleo"] { house.join(name, "open") }
    house.send("/leave", from: "cleo")
    house.drop("cleo")
    house.join("mia", "open")
    let first = try #require(house.code(of: "mia"))
    house.send("/reseat mia cleo", from: "rosa")
    #expect(house.takeLines(of: "mia").contains("You are in Open as cleo."))
    house.send("/who", from: "rosa")
    #expect(house.takeLines(of: "rosa").last == "3 here: rosa (facilitator), ana, cleo.")
    // The first seat is gone, with its code and its name.
    house.send("/rejoin \(first)", from: "eve")
    #expect(house.takeLines(of: "eve").contains { $0.hasPrefix("That code is not known") })
    let report = try #require(try house.records.reader.report(all: true).first)
    #expect(report.people == 3 && report.attendees.map(\.name) == ["rosa", "ana", "cleo"])
  }
}
