import ActivityKit
import EventRuntime
import Testing

@testable import Records

@Suite struct FactTests {
  @Test func whatIsWrittenAgainLeavesTheSameRows() async throws {
    let once = try Records.inMemory()
    try await once.writeNow([.open(opening())] + writes(eveningFacts))
    // A restart writes the facts since some snapshot again, however they were grouped before.
    for start in eveningFacts.indices {
      for groupSize in [1, 2, 5, 100] {
        let again = try Records.inMemory()
        try await again.writeNow([.open(opening()), .open(opening())])
        for write in writes(eveningFacts) { try await again.writeNow([write]) }
        var rest = writes(eveningFacts[start...])[...]
        while !rest.isEmpty {
          try await again.writeNow(Array(rest.prefix(groupSize)))
          rest = rest.dropFirst(groupSize)
        }
        #expect(try again.everything() == once.everything())
      }
    }
  }

  @Test func theTablesTellTheEvening() async throws {
    let records = try await eveningRecords()
    let attendance = try records.rows(
      "SELECT seat, entry, (joined_at - \(evening)) / 60000, (left_at - \(evening)) / 60000, how "
        + "FROM attendance")
    #expect(
      attendance == ["1 1 -5 40 ended", "2 1 -1 30 left", "3 1 2 5 dropped", "3 2 10 40 ended"])
    let scores = try records.rows("SELECT run, seat, points, reason FROM scores")
    #expect(scores == ["2 3 700 right", "2 2 500 right", "2 2 200 fast", "2 1 100 right"])
  }

  @Test func anAnswerIsKeptAsPrivatelyAsItWasAskedFor() async throws {
    let records = try await eveningRecords()
    let answers = try records.rows("SELECT run, prompt, seat, privacy, value, at > 0 FROM answers")
    // The last answer stands; nobody's is not there; an anonymous one has neither author nor time.
    #expect(
      answers == ["1 1 2 named Lima 1", "1 1 3 named Lima 1", "3 1 - anonymous salt -"])
  }

  @Test func anAnonymousAnswerMayBeRevealed() async throws {
    let records = try await eveningRecords()
    try await records.writeNow([
      .facts(
        occurrence: 1, at: moment(minutes(26)),
        [.answered(run: 3, prompt: 1, answer: 1, seat: 3, privacy: .anonymous, value: "salt")])
    ])
    #expect(try records.rows("SELECT seat, value FROM answers WHERE run = 3") == ["3 salt"])
  }

  @Test func onlyAKeyMakesTwoSeatsOnePerson() async throws {
    let records = try Records.inMemory()
    for occurrence: Int64 in 1...2 {
      try await records.writeNow([
        .open(opening(occurrence)),
        .facts(
          occurrence: occurrence, at: moment(evening),
          [seated(1, "Rosa", .facilitator), seated(2, "Ana")]),
      ])
    }
    let people = try records.rows("SELECT occurrence, name, person FROM seats")
    #expect(people == ["1 Rosa 1", "1 Ana 2", "2 Rosa 1", "2 Ana 3"])
  }

  @Test func aFactWithoutItsOccurrenceIsRefused() async throws {
    let records = try Records.inMemory()
    await #expect(throws: WriteFailure.self) {
      try await records.writeNow([.facts(occurrence: 9, at: moment(evening), [seated(1, "Ana")])])
    }
    #expect(try records.everything().isEmpty)
  }
}
