import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// Counts how often it was played, for all and of each who was there.
struct Guestbook: Module {
  enum Cue: Codable, Sendable { case end }

  static let name = "guestbook"
  static let summary = "Counts."
  static let settings = SettingsSchema([])

  /// How many bytes it stores besides.
  var ballast = 0
  var says = true

  var stores: Bool { says }

  init(ballast: Int = 0, says: Bool = true) { (self.ballast, self.says) = (ballast, says) }
  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  mutating func begin(in room: inout Room<Cue>) {
    room.store((room.stored(Int.self) ?? 0) + 1)
    for person in room.people {
      room.store((room.stored(Int.self, of: person.id) ?? 0) + 1, of: person.id)
    }
    if ballast > 0 { room.store(String(repeating: "x", count: ballast)) }
    // What was stored just now is there already.
    let people = room.people.map { "\($0.name) \(room.stored(Int.self, of: $0.id) ?? 0)" }
    room.say("\(room.stored(Int.self) ?? 0): \(people.joined(separator: ", "))")
    room.wait(.seconds(9), then: .end)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}

@Suite struct StoreTests {
  private static let before = [
    StoredValue(module: "guestbook", name: "", person: nil, value: "4"),
    StoredValue(module: "guestbook", name: "", person: 7, value: "2"),
    StoredValue(module: "guestbook", name: "other", person: nil, value: "90"),
  ]

  /// An event of these activities, begun by a facilitator with ana, who is person 7 of the records, and ben.
  private func evening(
    _ agenda: [PlannedActivity], stored: [StoredValue]? = Self.before
  ) -> Occasion {
    let occasion = Occasion(
      PlannedEvent(slug: "test", title: "Test", agenda: agenda), stored: stored)
    occasion.modules = [ModuleDefinition(Guestbook.self)]
    occasion.submit(.join(name: "rosa", role: .facilitator, codeHash: nil))
    occasion.submit(.join(name: "ana", role: .participant, codeHash: nil, person: 7))
    occasion.submit(.join(name: "ben", role: .participant, codeHash: "ben"))
    occasion.control(.start)
    return occasion
  }

  private func activity(
    _ title: String = "One", store: String = "", of guestbook: Guestbook = Guestbook()
  ) -> PlannedActivity {
    PlannedActivity(title: title, module: "guestbook", store: store, activity: guestbook)
  }

  private func row(_ value: String?, seat: Int? = nil) -> Fact {
    .stored(module: "guestbook", name: "", seat: seat, value: value)
  }

  @Test func whatWasStoredIsThereTheNextTime() {
    let occasion = evening([activity()])
    #expect(occasion.said == ["5: ana 3, ben 1"])
    #expect(occasion.disk.rows["store guestbook  0"] == row("5"))
    #expect(occasion.disk.rows["store guestbook  2"] == row("3", seat: 2))
    #expect(occasion.disk.rows["store guestbook  3"] == row("1", seat: 3))
  }

  @Test func activitiesOfOneModuleShareItUnlessItHasANameOfItsOwn() {
    let occasion = evening([activity(), activity("Two", store: "other"), activity("Three")])
    occasion.control(.next)
    occasion.control(.next)
    #expect(occasion.said == ["5: ana 3, ben 1", "91: ana 1, ben 1", "6: ana 4, ben 2"])
  }

  /// The value that an activity began with is in the first snapshot, whatever the records say later.
  @Test func aCrashChangesNothingOfIt() throws {
    let occasion = evening([activity(), activity("Two")])
    occasion.disk.remembered = []
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.control(.next)
    #expect(occasion.said == ["6: ana 4, ben 2"])
  }

  @Test func whatBeginsAgainFindsWhatWasThereBefore() {
    let occasion = evening([activity(), activity("Two")])
    occasion.control(.next)
    occasion.forget()
    occasion.control(.back)
    #expect(occasion.said == ["5: ana 3, ben 1"])
    occasion.control(.next)
    occasion.control(.end)
    #expect(occasion.disk.rows["store guestbook  0"] == row("6"))
  }

  @Test func whatIsTakenBackIsAsItWas() {
    var book = StoreBook(Self.before)
    let key = StoreBook.Key(module: "guestbook", name: "")
    book.seat(7, in: 2)
    _ = book.store("5", of: nil, in: key, run: 1)
    _ = book.store("6", of: nil, in: key, run: 1)
    _ = book.store("9", of: Person.ID(3), in: key, run: 2)
    _ = book.store("7", of: nil, in: key, run: 2)
    #expect(book.withdraw([1, 2]) == [row("6"), row(nil, seat: 3), row("4")])
    #expect(book[key][nil] == "4" && book[key][Person.ID(2)] == "2")
    #expect(book[key][Person.ID(3)] == nil && book.withdraw([1, 2]).isEmpty)
  }

  /// Whoever is given their seat back has what was stored of them before they came anew.
  @Test func whatWasStoredOfASeatOutlastsASecondOne() {
    var book = StoreBook(Self.before)
    let key = StoreBook.Key(module: "guestbook", name: "")
    let other = StoreBook.Key(module: "guestbook", name: "other")
    book.seat(7, in: 2)
    _ = book.store("1", of: Person.ID(5), in: key, run: 1)
    _ = book.store("8", of: Person.ID(5), in: other, run: 1)
    let moved = Fact.stored(module: "guestbook", name: "other", seat: 2, value: "8")
    #expect(book.move(Person.ID(5), to: Person.ID(2)) == [moved])
    #expect(book[key][Person.ID(2)] == "2" && book[other][Person.ID(2)] == "8")
    #expect(book[key][Person.ID(5)] == nil && book[other][Person.ID(5)] == nil)
    // Nor is it lost where what was played is played again.
    let undone = Fact.stored(module: "guestbook", name: "other", seat: 2, value: nil)
    #expect(book.withdraw([1]) == [undone] && book[key][Person.ID(2)] == "2")
  }

  /// Otherwise what is there, and could not be read, would be lost.
  @Test func whereItCannotBeReadNothingIsWritten() {
    let occasion = evening([activity(), activity("Two")], stored: nil)
    occasion.control(.next)
    #expect(occasion.said == ["1: ana 1, ben 1", "2: ana 2, ben 2"])
    #expect(!occasion.disk.rows.keys.contains { $0.hasPrefix("store") })
  }

  @Test(arguments: [
    (Guestbook(ballast: 70_000), "it stored 69 KiB, and at most 64 are kept"),
    (Guestbook(says: false), "it stored something, and its module does not say that it does"),
  ])
  func someThingsAreFaults(_ guestbook: Guestbook, _ why: String) {
    let occasion = evening([activity(of: guestbook)])
    let told = Message.notice(
      .activityFailedFault(activity: "One", module: "guestbook", why: why))
    #expect(occasion.heard.contains { $0.message == told })
  }
}
