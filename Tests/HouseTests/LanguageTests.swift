import ActivityTesting
import EventPlan
import EventTerms
import House
import Messages
import Testing

/// In which language the house speaks to somebody: the one they chose, that of their client, of the event, of
/// the house.
@Suite struct LanguageTests {
  private static let spanish = Language("es-mx")

  private static func house(_ language: Language = .english, event: Language? = nil) throws
    -> TestHouse
  {
    var open = PlannedEvent(slug: "open", title: "Open", agenda: [])
    open.language = event
    var plan = HousePlan(
      name: "Test House", timeZone: "UTC", facilitators: [],
      events: [open, PlannedEvent(slug: "other", title: "Other", agenda: [])])
    plan.language = language
    return try TestHouse(plan, modules: [])
  }

  private static let asked = "What shall we call you? A made-up name is fine, up to 24 characters."
  private static let askedInSpanish =
    "¿Cómo te llamamos? Vale un nombre inventado, de hasta 24 caracteres."

  @Test func theWishOfTheClientHoldsAtTheDoor() throws {
    let house = try Self.house()
    house.connect("ana", wishing: Self.spanish)
    #expect(house.takeLines(of: "ana").contains(Self.askedInSpanish))
    house.connect("ben", wishing: Language("tlh"))
    #expect(house.takeLines(of: "ben").contains(Self.asked))
  }

  @Test func itGoesBeforeTheEventAndTheHouse() throws {
    let spanish = try #require(Self.spanish)
    let house = try Self.house(spanish, event: spanish)
    house.connect("ana", wishing: Language("en-us"))
    house.send("/join open as ana", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in Open as ana."))
  }

  @Test func aChoiceGoesBeforeIt() throws {
    let house = try Self.house()
    house.connect("ana", wishing: Self.spanish)
    house.send("/language en", from: "ana")
    house.send("/join open as ana", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in Open as ana."))
    let code = try #require(house.code(of: "ana"))
    house.drop("ana")
    house.connect("again", wishing: Self.spanish)
    #expect(house.takeLines(of: "again").contains(Self.askedInSpanish))
    house.send("/rejoin \(code)", from: "again")
    #expect(house.takeLines(of: "again").contains("You are in Open as ana."))
  }

  @Test func aChoiceOutlastsARestart() throws {
    let house = try Self.house()
    house.join("ana", "open")
    house.send("/language es", from: "ana")
    try house.kill()
    house.rejoin("ana", asOwner: "ana", "open")
    #expect(house.takeLines(of: "ana").contains("Estás en Open como ana."))
  }

  /// Whether they have a code by then or ask for it later.
  @Test(arguments: [true, false])
  func itComesBackWithAPersonalCode(hasCode: Bool) throws {
    let house = try Self.house()
    house.join("ana", "open")
    if !hasCode { house.send("/language es", from: "ana") }
    let code = try house.makePersonalCode(for: "ana")
    if hasCode { house.send("/language es", from: "ana") }
    house.send("/leave", from: "ana")
    try house.kill()
    house.send(code, from: "ana")
    house.send("other", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Estás en Other como ana."))
  }

  /// So does the zone in which they read times.
  @Test(arguments: [true, false])
  func theZoneComesBackToo(hasCode: Bool) throws {
    let house = try Self.house()
    house.join("ana", "open")
    if !hasCode { house.send("/zone tokyo", from: "ana") }
    let code = try house.makePersonalCode(for: "ana")
    if hasCode { house.send("/zone tokyo", from: "ana") }
    house.send("/leave", from: "ana")
    try house.kill()
    house.send(code, from: "ana")
    _ = house.takeLines(of: "ana")
    house.send("/zone", from: "ana")
    let told = house.takeLines(of: "ana")
    #expect(told.contains { $0.hasPrefix("You read times in Asia/Tokyo") }, "\(told)")
  }

  @Test func aNameAloneBringsNothingBack() throws {
    let house = try Self.house()
    house.join("ana", "open")
    house.send("/language es", from: "ana")
    house.send("/leave", from: "ana")
    house.drop("ana")
    house.send("/join other as ana", from: "ana")
    #expect(house.takeLines(of: "ana").contains("You are in Other as ana."))
  }

  @Test func aWishThatTheHouseCannotMeetLeavesTheEvent() throws {
    let house = try Self.house(event: Self.spanish)
    house.connect("ana", wishing: Language("tlh"))
    #expect(house.takeLines(of: "ana").contains(Self.asked))
    house.send("/join open as ana", from: "ana")
    #expect(house.takeLines(of: "ana").contains("Estás en Open como ana."))
  }
}
