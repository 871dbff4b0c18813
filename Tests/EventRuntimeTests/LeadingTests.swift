import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// Who leads, and who hears calls for help, without an event around them.
@Suite struct LeadingTests {
  private var leading = Leading()
  private var logbook = Logbook()
  private var seating = Seating()
  private var work = Work(event: .scripted([]), now: .zero)

  init() {
    for (name, role) in [
      ("rosa", Role.facilitator), ("carl", .coFacilitator), ("ana", .participant),
    ] {
      let number = seating.add(name, role, codeHash: nil, known: nil, in: &work)
      _ = seating.arrive(number, isAsked: false, in: &work)
    }
  }

  private func seat(_ number: Int) throws -> Seat { try #require(seating.seat(number)) }

  private mutating func leave(_ number: Int) throws {
    let seat = try seat(number)
    _ = seating.depart(number, .left, in: &work)
    leading.depart(seat, hasLeft: true, among: seating.seats, in: &work)
  }

  private mutating func take(_ number: Int) throws -> Bool {
    leading.take(by: try seat(number), among: seating.seats, &logbook, in: &work)
  }

  @Test mutating func nobodyTakesTheEventFromAFacilitator() throws {
    let taken = try take(2)
    #expect(!taken && leading.taken == nil && work.outcomes.refusal == .alreadySo)
    #expect(logbook.acts == 0)
    let carl = try seat(2)
    #expect(leading.advice(for: carl, among: seating.seats) == nil)
  }

  @Test mutating func whoTakesTheEventHasItsRightsUntilAFacilitatorComes() throws {
    try leave(1)
    #expect(work.outcomes.notices(for: 2) == [.takeOffered])
    let carl = try seat(2)
    #expect(leading.advice(for: carl, among: seating.seats) == .partsTakeToLead)
    let taken = try take(2)
    #expect(taken && leading.leaderHere(among: seating.seats)?.number == 2)
    #expect(leading.may(carl, .end) && leading.access(of: carl) == .facilitator)
    #expect(!leading.may(carl, .takePart), "they do not take part by it")

    _ = seating.arrive(1, isAsked: false, in: &work)
    let rosa = try seat(1)
    let before = leading.handBack(to: rosa, among: seating, &logbook, in: &work)
    #expect(before == 2 && leading.taken == nil && !leading.may(carl, .end))
    #expect(logbook.acts == 2)
    let again = leading.handBack(to: rosa, among: seating, &logbook, in: &work)
    #expect(again == nil)
  }

  @Test mutating func whoLosesTheConnectionLeadsStill() throws {
    try leave(1)
    _ = try take(2)
    _ = seating.depart(2, .dropped, in: &work)
    leading.depart(try seat(2), hasLeft: false, among: seating.seats, in: &work)
    #expect(leading.taken == 2 && leading.leaderHere(among: seating.seats) == nil)
    _ = seating.arrive(2, isAsked: false, in: &work)
    leading.arrive(try seat(2), among: seating.seats, in: &work)
    #expect(work.outcomes.notices(for: 2).last == .leading)
    let led = leading.changeRole(of: try seat(2))
    #expect(led && leading.taken == nil)
  }

  @Test mutating func callsWaitForAFacilitator() throws {
    try leave(1)
    let ana = try seat(3)
    leading.askForHelp(ana, among: seating.seats, &logbook, in: &work)
    #expect(work.outcomes.notices(for: 2).last == .helpAsked)
    #expect(logbook.waiting.count == 1, "rosa does not know of it")
    // Nobody hears what is about themselves.
    leading.report(
      try seat(2), "loud", by: ana, among: seating.seats, &logbook, in: &work)
    #expect(logbook.waiting.count == 2 && logbook.acts == 2)
    let before = work.outcomes.count
    leading.tellWaiting(to: try seat(2), &logbook, in: &work)
    leading.tellWaiting(to: ana, &logbook, in: &work)
    #expect(work.outcomes.count == before)
    leading.tellWaiting(to: try seat(1), &logbook, in: &work)
    #expect(work.outcomes.count == before + 2 && logbook.waiting.isEmpty)
  }
}
