import ActivityTesting
import EventPlan
import EventTerms
import House
import Messages
import Testing

/// How much time somebody takes to answer is found again. `LanguageTests` has the same of languages.
@Suite struct HabitTests {
  private static let twice =
    "You have twice the usual time to answer. The room waits, and nobody is told for whom."

  private static func house() throws -> TestHouse {
    let events = ["open", "other"].map { PlannedEvent(slug: $0, title: $0, agenda: []) }
    let plan = HousePlan(name: "Test House", timeZone: "UTC", facilitators: [], events: events)
    return try TestHouse(plan, modules: [])
  }

  @Test(arguments: [true, false]) func itComesBackWithAPersonalCode(hasCode: Bool) throws {
    let house = try Self.house()
    house.join("ana", "open")
    if !hasCode { house.send("/time x2", from: "ana") }
    let code = try house.makePersonalCode(for: "ana")
    if hasCode { house.send("/time x2", from: "ana") }
    house.send("/leave", from: "ana")
    try house.kill()
    house.send(code, from: "ana")
    house.send("other", from: "ana")
    house.send("/time", from: "ana")
    #expect(house.takeLines(of: "ana").contains(Self.twice))
  }

  @Test func itOutlastsARestart() throws {
    let house = try Self.house()
    house.join("ana", "open")
    house.send("/time x2", from: "ana")
    try house.kill()
    house.rejoin("ana", asOwner: "ana", "open")
    house.send("/time", from: "ana")
    #expect(house.takeLines(of: "ana").contains(Self.twice))
  }

  @Test(arguments: [Mode.speech, .ansi, .plain, .json])
  func howSomebodyReadsOutlastsARestart(mode: Mode) throws {
    let house = try Self.house()
    house.connect("ana", tellsWindow: false)
    house.send("/mode speech", from: "ana")
    house.send("/join open as ana", from: "ana")
    house.send("/mode \(mode.rawValue) 40", from: "ana")
    house.send("/prefix .", from: "ana")
    // The code is told when a voice has read what comes before it.
    house.advance(by: .seconds(60))
    let code = try #require(house.code(of: "ana"))
    // Again and again, and what was chosen at the door goes before it.
    for width in [nil, nil, 60] {
      try house.kill()
      house.connect("ana", tellsWindow: false)
      if let width { house.send("/width \(width)", from: "ana") }
      house.send("/rejoin \(code)", from: "ana")
      // A program asks for its mode each time.
      #expect(house.mode(of: "ana") == (mode == .json ? .speech : mode))
      #expect(house.width(of: "ana") == width ?? 40)
      _ = house.takeLines(of: "ana")
      house.send(".missed", from: "ana")
      let isForEar = house.takeLines(of: "ana") == ["There is nothing that you have missed."]
      #expect(isForEar == (mode == .speech || mode == .json))
    }
    house.send(".prefix off", from: "ana")
    try house.kill()
    house.send("/rejoin \(code)", from: "ana")
    _ = house.takeLines(of: "ana")
    house.send(".time", from: "ana")
    #expect(house.takeLines(of: "ana").allSatisfy { !$0.hasPrefix("The event") })
  }

  @Test func aNameAloneBringsNothingBack() throws {
    let house = try Self.house()
    house.join("ana", "open")
    house.send("/time x2", from: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send("/join other as ana", from: "ana")
    house.send("/time", from: "ana")
    #expect(!house.takeLines(of: "ana").contains(Self.twice))
  }
}
