import ActivityKit
import Testing

@Suite struct RoomTests {
  private func room(_ count: Int, apart: Set<Int> = []) -> Room<Int> {
    let people = (0..<count).map { Person(id: Person.ID($0 + 1), name: "p\($0 + 1)") }
    return Room(
      people: people, everyone: people, random: RandomSource(seed: 1), apart: apart,
      signatures: [2: "ben"])
  }

  @Test func twoThingsToDoNextAreAFault() {
    var room = room(1)
    room.go(to: 1)
    #expect(room.effects.isEmpty)
    room.finish()
    #expect(room.effects == [.fault("it named two things to do next")])
  }

  @Test func whoStaysIsNotDrawn() {
    var room = room(5, apart: [2, 4])
    let groups = room.drawGroups(of: 2)
    #expect(groups == [[Person.ID(1), Person.ID(3), Person.ID(5)]])
    var two = self.room(3, apart: [2, 4, 3])
    #expect(two.drawGroups(of: 2).isEmpty)
  }

  /// Those who stay in the main room make no groups smaller.
  @Test func whoStaysIsNotCounted() {
    var room = room(8, apart: [5, 6, 7, 8])
    let kinds = [[1, 2], [3, 4]].map { seats in seats.map { Person.ID($0) } }
    #expect(room.drawGroups(of: 4, mixing: kinds).map(\.count) == [4])
  }

  @Test func howManyWereRightMayTellWhoWas() {
    func room(hides: Bool) -> Room<Int> {
      Room(
        people: [], everyone: [], random: RandomSource(seed: 1), tallyFloor: 3, hidesScores: hides)
    }
    #expect([2, 3].map(room(hides: true).mayCountRight) == [false, true])
    #expect(room(hides: false).mayCountRight(among: 1))
    #expect(room(hides: true).areScoresHidden && !room(hides: false).areScoresHidden)
    let off = Room<Int>(
      people: [], everyone: [], random: RandomSource(seed: 1), areScoresOff: true)
    #expect(off.areScoresHidden && off.mayCountRight(among: 1))
  }

  @Test func namesOfThoseWhoHoldASeat() {
    let room = room(2)
    #expect(room.name(Person.ID(2)) == "p2")
    #expect(room.name(Person.ID(3)) == "someone")
    #expect(room.signature(of: 2) == "ben")
    #expect(room.signature(of: 1) == nil)
  }
}
