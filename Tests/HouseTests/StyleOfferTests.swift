import ActivityTesting
import EventPlan
import EventTerms
import House
import Messages
import Testing

/// Who is told of bold text, and how long it is remembered.
@Suite struct StyleOfferTests {
  private static let offer = "Names and questions in bold? Type /mode ansi."

  private static func house() throws -> TestHouse {
    try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC", facilitators: [],
        events: [PlannedEvent(slug: "open", title: "Open", agenda: [])]),
      modules: [])
  }

  /// - Returns: what they read on their way in.
  private func enter(
    _ house: TestHouse, _ name: String, _ line: String? = nil, shows: Bool = true
  ) -> [String] {
    house.connect(name)
    house.setStyles(of: name, shows)
    house.send(line ?? "/join open as \(name)", from: name)
    return house.takeLines(of: name)
  }

  @Test func itIsOfferedOnceASeat() throws {
    let house = try Self.house()
    #expect(enter(house, "ana").count { $0 == Self.offer } == 1)
    #expect(!enter(house, "ben", shows: false).contains(Self.offer))
    let code = try #require(house.code(of: "ana"))
    house.drop("ana")
    #expect(!enter(house, "again", "/rejoin \(code)").contains(Self.offer))
    try house.kill()
    #expect(!enter(house, "again", "/rejoin \(code)").contains(Self.offer))
  }

  @Test func whoeverHasChosenAModeIsNotAsked() throws {
    let house = try Self.house()
    house.connect("ana")
    house.setStyles(of: "ana", true)
    house.send("/mode speech", from: "ana")
    house.send("/join open as ana", from: "ana")
    #expect(!house.takeLines(of: "ana").contains(Self.offer))
  }

  @Test func theChoiceComesBackWithTheSeat() throws {
    let house = try Self.house()
    _ = enter(house, "ana")
    house.send("/mode ansi", from: "ana")
    let code = try #require(house.code(of: "ana"))
    house.drop("ana")
    _ = enter(house, "again", "/rejoin \(code)")
    #expect(house.mode(of: "again") == .ansi)
  }
}
