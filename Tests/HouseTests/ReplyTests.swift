import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Testing

@testable import House

/// What the house asks, and what replies to it: the room reads neither.
@Suite struct ReplyTests {
  private static func house() throws -> TestHouse {
    let house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [
          PlannedEvent(slug: "open", title: "Open", agenda: []),
          PlannedEvent(slug: "other", title: "Other", agenda: []),
        ]),
      modules: [])
    house.join("rosa", "open")
    house.join("ana", "open")
    return house
  }

  /// What somebody reads who types this, where the other one reads nothing of it.
  private func replies(to line: String, from name: String, in house: TestHouse) -> [String] {
    let other = name == "ana" ? "rosa" : "ana"
    _ = (house.takeLines(of: name), house.takeLines(of: other))
    house.send(line, from: name)
    #expect(house.takeLines(of: other).isEmpty, "\(line) was said")
    return house.takeLines(of: name)
  }

  @Test func aYesDoesWhatTheHouseAsks() throws {
    let house = try Self.house()
    let fine = "That is fine. Nothing was done, and nobody read that."
    for no in ["no", "No thanks.", "I don't want to"] {
      #expect(
        replies(to: "lock", from: "rosa", in: house).first?.hasPrefix("Did you mean /lock?") == true
      )
      #expect(replies(to: no, from: "rosa", in: house) == [fine])
    }
    _ = replies(to: "lock", from: "rosa", in: house)
    #expect(
      replies(to: "yes", from: "rosa", in: house).first?.hasPrefix("You locked the room") == true)
    // Only the next line replies.
    _ = replies(to: "unlock", from: "rosa", in: house)
    _ = replies(to: "/who", from: "rosa", in: house)
    house.send("yes", from: "rosa")
    #expect(house.takeLines(of: "ana").contains { $0.hasSuffix("says: yes") })
  }

  /// A page sends it beside what somebody types.
  @Test func aPingRepliesToNothing() throws {
    let house = try Self.house()
    _ = replies(to: "lock", from: "rosa", in: house)
    #expect(replies(to: "/ping page", from: "rosa", in: house) == ["pong page"])
    #expect(
      replies(to: "yes", from: "rosa", in: house).first?.hasPrefix("You locked the room") == true)
  }

  @Test func aYesCorrectsAMisspeltCommand() throws {
    let house = try Self.house()
    #expect(
      replies(to: "/anounce hello", from: "rosa", in: house)
        == ["There is no /anounce; did you mean /announce?"])
    house.send("yes", from: "rosa")
    #expect(house.takeLines(of: "ana").contains { $0.contains("announces: hello") })
    // At the door as well.
    house.send("/evnts", from: "eve")
    _ = house.takeLines(of: "eve")
    house.send("yes", from: "eve")
    #expect(house.takeLines(of: "eve").first == "Events")
  }

  /// A yes to what was asked about one question does not answer the next one with it.
  @Test func anOfferEndsWithItsQuestion() throws {
    var problems: [SettingsProblem] = []
    let house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [
          PlannedEvent(
            slug: "open", title: "Open",
            agenda: [
              PlannedActivity(
                title: "Twice", module: "twice", activity: Twice(Settings(), &problems))
            ])
        ]),
      modules: [ModuleDefinition(Twice.self)])
    for name in ["rosa", "ana"] { house.join(name, "open") }
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
    house.send("why?", from: "ana")
    #expect(house.takeLines(of: "ana").first?.hasPrefix("Is that your answer?") == true)
    house.advance(by: .seconds(45))
    #expect(house.takeLines(of: "ana").contains { $0.contains("a second word") })
    house.send("yes", from: "ana")
    let lines = house.takeLines(of: "ana")
    #expect(lines.contains { $0.hasPrefix("Saved: yes") })
    #expect(!lines.contains { $0.contains("why?") })
  }

  @Test func helpComesAtOnceWhereItCouldBeNoAnswer() throws {
    let house = try Self.house()
    for line in ["help", "?"] {
      let lines = replies(to: line, from: "ana", in: house)
      #expect(lines.first?.hasPrefix("What you type is read by everyone") == true)
      #expect(lines.last == "To say just that, type /say \(line)")
    }
  }

  @Test(arguments: ["who", "Time", "agenda", "events", "scores", "again", "Done"])
  func whatIsLookedUpIsAskedBack(line: String) throws {
    let house = try Self.house()
    #expect(
      replies(to: line, from: "ana", in: house).first?
        .hasPrefix("Did you mean /\(line.lowercased())? Type yes.") == true)
    let lines = replies(to: "yes", from: "ana", in: house)
    #expect(!lines.isEmpty && !lines.contains { $0.hasSuffix("says: yes") })
    house.send("\(line) flies", from: "ana")
    #expect(house.takeLines(of: "rosa").contains { $0.hasSuffix("\(line) flies") })
  }

  @Test func whoAsksWhereTheyAreIsAskedBack() throws {
    let house = try Self.house()
    for line in ["where am i", "¿Dónde estoy?"] {
      #expect(
        replies(to: line, from: "ana", in: house).first?.hasPrefix("Did you mean /where?") == true)
    }
    #expect(
      replies(to: "yes", from: "ana", in: house).first?.hasPrefix("You are in Open.") == true)
  }
}

/// Asks for one word and then for another.
private struct Twice: Module {
  static let name = "twice"
  static let summary = "Asks for two words."
  static let settings = SettingsSchema([])

  enum Cue: Codable { case next, end }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  func begin(in room: inout Room<Cue>) {
    room.ask(.text("Type a word."), for: .seconds(30), then: .next)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .next: room.ask(.text("Type a second word."), for: .minutes(5), then: .end)
    case .end: room.finish()
    }
  }

  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {}
}
