import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// Seats without an event around them.
@Suite struct SeatingTests {
  private var seating = Seating()
  private var work = Work(event: .scripted([Script([.choose()])], capacity: 2), now: .zero)

  private mutating func leave(_ number: Int, _ how: Fact.Departure = .left) -> Seat? {
    seating.depart(number, how, in: &work)
  }

  private mutating func give(_ role: Role, to number: Int) -> Seat? {
    seating.setRole(role, of: number, in: &work)
  }

  private mutating func take(_ names: String...) {
    for name in names {
      let number = seating.add(name, .participant, codeHash: nil, known: nil, in: &work)
      _ = seating.arrive(number, isAsked: false, in: &work)
    }
  }

  @Test mutating func whoComesAndGoesIsCounted() {
    take("ana", "ben")
    #expect(seating.here == 2 && seating.company.people.map(\.name) == ["ana", "ben"])
    #expect(leave(1, .dropped)?.standing == .here)
    #expect(seating.here == 1 && seating.company.people.map(\.name) == ["ben"])
    #expect(seating.company.everyone.count == 2, "whoever lost the connection keeps the seat")
    #expect(leave(1)?.standing == .away)
    #expect(leave(1) == nil)
    #expect(seating.here == 1 && seating.company.everyone.map(\.name) == ["ben"])
    let again = seating.arrive(1, isAsked: false, in: &work)
    #expect(again?.entries == 2)
    #expect(
      work.outcomes.facts.suffix(2) == [
        .departed(seat: 1, entry: 1, how: .dropped), .entered(seat: 1, entry: 2),
      ])
  }

  @Test mutating func aFullEventHasNoSeat() {
    take("ana")
    #expect(seating.objectionOfFull(work.event) == nil)
    take("ben")
    #expect(seating.objectionOfFull(work.event)?.code == .eventFull)
    #expect(seating.objectionToNewSeat(isKnown: true, work.event)?.code == .eventFull)
    // What the plan said as they came goes before what it says now.
    seating.capacity = 3
    #expect(seating.objectionOfFull(work.event) == nil)
  }

  @Test mutating func noNumberIsGivenOutTwice() {
    take("ana", "ben")
    _ = leave(2)
    #expect(seating.clearable(among: [1, 2, 9], at: work.now) == [2], "the other one is here")
    seating.clear([2])
    #expect(seating.seat(2) == nil && seating.seats.map(\.number) == [1])
    take("cai")
    #expect(seating.seats.map(\.number) == [1, 3] && seating.seat(3)?.name == "cai")
  }

  @Test mutating func aSeatThatSomebodyHadAUseOfStays() {
    take("ana", "ben")
    for number in 1...2 { _ = leave(number) }
    _ = seating.arrive(1, isAsked: true, in: &work)
    _ = leave(1)
    #expect(seating.clearable(among: [1, 2], at: work.now) == [2])
    seating.noteUse(of: [2])
    #expect(seating.clearable(among: [1, 2], at: work.now) == [])
  }

  @Test mutating func whoFacilitatesTakesPartNoMore() {
    take("ana")
    #expect(give(.participant, to: 1) == nil)
    #expect(give(.facilitator, to: 1)?.role == .participant)
    #expect(seating.company.people.isEmpty && seating.here == 1)
    #expect(give(.peerLead, to: 1)?.role == .facilitator)
    #expect(seating.company.people.map(\.name) == ["ana"])
  }

  @Test mutating func activitiesKnowTheNewName() {
    take("ana", "ben")
    #expect(seating.isTaken("Ben", besides: 1) && !seating.isTaken("Ben", besides: 2))
    guard let ana = seating.seat(1) else { return }
    let renamed = seating.rename(1, to: "Anna", by: ana)
    #expect(renamed?.namesTaken == 1)
    #expect(seating.company.people.map(\.name) == ["Anna", "ben"])
  }

  @Test mutating func whatAPersonHasChosenIsKeptOnceTheyAreKnown() {
    take("ana")
    seating.setLanguage(.english, of: 1, in: &work)
    seating.setPace(.double, of: 1, in: &work)
    let before = work.outcomes.facts.count
    seating.keepCode(1, "hash", in: &work)
    #expect(
      work.outcomes.facts.dropFirst(before) == [
        .personalCode(seat: 1, hash: "hash"), .language(seat: 1, .english),
        .pace(seat: 1, .double),
      ])
    seating.agree(1, to: "text", in: &work)
    seating.agree(1, to: "text", in: &work)
    #expect(work.outcomes.facts.suffix(1) == [.agreed(seat: 1, text: "text")])
    #expect(work.outcomes.facts.count == before + 4)
  }
}
