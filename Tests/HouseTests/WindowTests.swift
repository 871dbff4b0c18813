import ActivityTesting
import EventPlan
import EventTerms
import House
import Testing

/// How wide the lines are of whoever tells it in words.
@Suite struct WindowTests {
  private static func house() throws -> TestHouse {
    try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC", facilitators: [],
        events: [
          PlannedEvent(slug: "open", title: "Open", agenda: []),
          PlannedEvent(slug: "other", title: "Other", agenda: []),
        ]),
      modules: [])
  }

  private static let hint = "Lines too long? Type /width 40."

  @Test func whoTellsNoWindowLearnsHow() throws {
    let house = try Self.house()
    house.connect("ana", tellsWindow: false)
    #expect(house.takeLines(of: "ana").last?.hasPrefix("What shall we call you?") == true)
    // Behind the first lines that are long.
    house.send("/join open as ana", from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(lines.first == "You are in Open as ana." && lines.contains(Self.hint))
    #expect(Self.hint.count <= 38)
    house.connect("ben")
    house.send("/join open as ben", from: "ben")
    #expect(!house.takeLines(of: "ben").contains(Self.hint))
  }

  /// Nobody is offered a width who has one.
  @Test func helpOffersAWidthWhereNoneIsKnown() throws {
    let house = try Self.house()
    let offers = { (name: String) -> Bool in
      _ = house.takeLines(of: name)
      house.send("/help", from: name)
      return house.takeLines(of: name).contains { $0.contains("/width") }
    }
    house.connect("ana", tellsWindow: false)
    house.send("/join open as ana", from: "ana")
    #expect(offers("ana"))
    house.send("/width 40", from: "ana")
    #expect(!offers("ana"))
    house.connect("ben")
    house.send("/join open as ben", from: "ben")
    #expect(!offers("ben"))
  }

  @Test func aWindowThatIsTooWideIsSaidToBe() throws {
    let house = try Self.house()
    house.connect("ana", tellsWindow: false)
    _ = house.takeLines(of: "ana")
    house.send("/mode", from: "ana")
    #expect(house.takeLines(of: "ana").joined(separator: " ").contains("/width 40"))
    let widths = [("/width 102", false), ("/width 200", true), ("/mode plain 200", true)]
    for (line, isTooWide) in widths {
      house.send(line, from: "ana")
      let said = house.takeLines(of: "ana").joined(separator: " ")
      #expect(said.contains("window of 102 columns"), "\(line)")
      #expect(said.contains("and for no wider one") == isTooWide, "\(line)")
    }
    house.send("/mode", from: "ana")
    #expect(!house.takeLines(of: "ana").joined(separator: " ").contains("/width 40"))
  }

  /// Over one connection it holds from the moment it is typed, at the door, in a seat and between seats.
  @Test(arguments: [0, 1, 2, 3]) func theWidthHoldsOverAConnection(toldAfter: Int) throws {
    let house = try Self.house()
    // The event goes on while somebody is there.
    house.connect("ben")
    house.send("/join open as ben", from: "ben")
    house.connect("ana", tellsWindow: false)
    house.setWindow(of: "ana", columns: 80)
    _ = house.takeLines(of: "ana")
    let ways = ["ana", "open", "/leave", "other", "/leave", "open", "/leave"]
    for (place, line) in ways.enumerated() {
      if place == toldAfter { house.send("/mode plain 40", from: "ana") }
      house.send(line, from: "ana")
      let lines = house.takeLines(of: "ana")
      #expect(place < toldAfter || lines.allSatisfy { $0.count <= 40 }, "after \(line)")
      #expect((house.width(of: "ana") == 40) == (place >= toldAfter))
    }
  }

  /// Many clients tell their window only once something was typed, and somebody who comes back may type nothing.
  @Test func theWindowComesBackWithTheSeat() throws {
    let house = try Self.house()
    house.connect("ana")
    house.setWindow(of: "ana", columns: 40)
    house.send("/join open as ana", from: "ana")
    let code = try #require(house.code(of: "ana"))
    house.drop("ana")
    house.connect("again", tellsWindow: false)
    _ = house.takeLines(of: "again")
    house.send("/rejoin \(code)", from: "again")
    let lines = house.takeLines(of: "again")
    #expect(lines.count > 2 && lines.allSatisfy { $0.count <= 40 })
    // It was not told in words, so it is not kept as such.
    #expect(house.width(of: "again") == nil)
  }

  /// The house is killed, and the first line over the new connection leads back to the seat.
  @Test(arguments: [true, false])
  func theWindowOutlastsAKill(isToldLate: Bool) throws {
    let house = try Self.house()
    house.connect("ana", tellsWindow: false)
    if !isToldLate { house.resize("ana", columns: 40) }
    house.send("/join open as ana", from: "ana")
    if isToldLate {
      house.resize("ana", columns: 40)
      house.send("Hello", from: "ana")
    }
    let code = try #require(house.code(of: "ana"))
    try house.kill()
    house.connect("again", tellsWindow: false)
    _ = house.takeLines(of: "again")
    house.send("/rejoin \(code)", from: "again")
    let lines = house.takeLines(of: "again")
    #expect(lines.count > 2 && lines.allSatisfy { $0.count <= 40 })
    #expect(house.width(of: "again") == nil)
    try house.kill()
    // A window that the client tells goes before it.
    house.connect("wide", tellsWindow: false)
    house.resize("wide", columns: 80)
    house.send("/rejoin \(code)", from: "wide")
    _ = house.takeLines(of: "wide")
    house.send("/width", from: "wide")
    #expect(house.takeLines(of: "wide").joined(separator: " ").contains("80 columns"))
  }

  @Test(arguments: [true, false])
  func theWidthComesBackWithTheSeat(isToldInside: Bool) throws {
    let house = try Self.house()
    house.connect("ana", tellsWindow: false)
    if !isToldInside { house.send("/mode plain 40", from: "ana") }
    house.send("/join open as ana", from: "ana")
    if isToldInside { house.send("/mode plain 40", from: "ana") }
    #expect(
      house.takeLines(of: "ana").contains(
        "You read lines as they are now, without bold words. Lines are made for a window of 40 columns."
      ))
    let code = try #require(house.code(of: "ana"))
    house.drop("ana")
    house.connect("again", tellsWindow: false)
    #expect(house.width(of: "again") == nil)
    house.send("/rejoin \(code)", from: "again")
    #expect(house.width(of: "again") == 40)
    house.drop("again")
    // A window that the client tells goes before it, and so does what was told since.
    house.connect("wide")
    house.send("/rejoin \(code)", from: "wide")
    #expect(house.width(of: "wide") == nil)
    house.drop("wide")
    house.connect("other", tellsWindow: false)
    house.send("/mode plain 60", from: "other")
    house.send("/rejoin \(code)", from: "other")
    #expect(house.width(of: "other") == 60)
  }
}
