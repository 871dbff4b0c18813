import EventTerms
import Testing

@testable import EventPlan

@Suite struct KeepingTests {
  private func keep(_ event: String, house: String = "") throws -> Keeping {
    let text = """
      house: { name: H }
      \(house)
      events: { walk: { \(event)agenda: [silent-walk: {}] } }
      """
    return try #require(try plan(text).events.first).keep
  }

  @Test func withoutAWordAnswersGoFirst() throws {
    let keep = try keep("")
    #expect(keep == Keeping())
    #expect(keep[.answers] == .untilEnd && keep[.attendance] == .days(30))
  }

  @Test func anEventGoesOverItsHouse() throws {
    let keep = try keep(
      "keep: { scores: 1y }, ", house: "keep: { scores: none, attendance: until end }")
    #expect(keep[.scores] == .days(365))
    #expect(keep[.attendance] == .untilEnd)
    #expect(keep[.moderation] == .days(90))
    #expect(keep[.store] == .days(90))
  }

  @Test(arguments: [
    ("none", Keeping.Lifetime.none), ("until end", .untilEnd), ("0d", .untilEnd), ("1d", .days(1)),
    ("2w", .days(14)), ("10y", .days(3_650)),
  ])
  func lifetimesAreReadAndWritten(_ text: String, _ lifetime: Keeping.Lifetime) {
    #expect(Keeping.Lifetime(text) == lifetime)
    #expect(Keeping.Lifetime(lifetime.short) == lifetime)
  }

  @Test(arguments: ["", "30", "d", "-1d", "1.5d", "11y", "3651d", "30 d", "30D", "forever", "1h"])
  func othersAreNot(_ text: String) { #expect(Keeping.Lifetime(text) == nil) }

  @Test func theShorterOfTwoPromisesHolds() {
    var (one, other) = (Keeping(), Keeping())
    one[.answers] = .days(5)
    other[.answers] = .none
    other[.scores] = .days(400)
    let both = one.shortened(to: other)
    #expect(both[.answers] == .none && both[.scores] == .days(30))
  }
}
