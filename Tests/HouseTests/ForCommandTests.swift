import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Testing

@testable import House

/// A program says which question it answers: by the time that it is read, the next one may be open.
@Suite struct ForCommandTests {
  private let house: TestHouse

  init() throws {
    var problems: [SettingsProblem] = []
    house = try TestHouse(
      HousePlan(
        name: "Test House", timeZone: "UTC",
        facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
        events: [
          PlannedEvent(
            slug: "open", title: "Open",
            agenda: [
              PlannedActivity(
                title: "Three", module: "three", activity: Three(Settings(), &problems))
            ])
        ]),
      modules: [ModuleDefinition(Three.self)])
    for name in ["rosa", "ana", "ben"] { house.join(name, "open") }
    house.send("/mode json", from: "ana")
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
  }

  /// What ana reads who types this.
  private func reply(to line: String) -> String {
    house.send(line, from: "ana")
    return house.takeLines(of: "ana").joined(separator: "\n")
  }

  private static func refusal(of prompt: Int) -> String {
    #"{"type":"error","code":"too_late","prompt":\#(prompt),"text":"Too late: that was for a question "#
      + #"that is not open to you now. Nothing was saved."}"#
  }

  @Test func itCountsForThatQuestion() {
    #expect(reply(to: "/for 1 answer b") == #"{"type":"saved","prompt":1,"text":"B"}"#)
    #expect(reply(to: "/for 1 pass").hasPrefix(#"{"type":"passed","prompt":1,"withdrawn":"#))
    #expect(reply(to: "/for 2 answer b") == Self.refusal(of: 2))
  }

  @Test(arguments: ["answer a", "pass", "done", "undo"])
  func whatComesLateCountsForNoOther(deed: String) {
    #expect(reply(to: "/for 1 answer b").contains(#""saved""#))
    house.advance(by: .seconds(45))
    _ = house.takeLines(of: "ana")
    #expect(reply(to: "/for 1 \(deed)") == Self.refusal(of: 1))
    #expect(reply(to: "/for 2 answer a") == #"{"type":"saved","prompt":2,"text":"A"}"#)
    #expect(house.takeLines(of: "ben").allSatisfy { !$0.contains("says") })
  }

  @Test func readinessIsForOneQuestionToo() {
    house.advance(by: .seconds(45))
    house.advance(by: .minutes(5))
    _ = house.takeLines(of: "ana")
    #expect(reply(to: "/for 2 done") == Self.refusal(of: 2))
    #expect(reply(to: "/for 3 done").hasPrefix(#"{"type":"saved","prompt":3,"#))
  }

  @Test func anAnswerHasAText() {
    #expect(reply(to: "/for 1 answer").contains(#""code":"missing_argument""#))
  }

  @Test func whoLeadsIsAskedNothing() {
    _ = house.takeLines(of: "rosa")
    house.send("/for 1 answer a", from: "rosa")
    #expect(house.takeLines(of: "rosa").first?.hasPrefix("Too late") == true)
  }
}

/// Two choices, and then a question that people are ready for.
private struct Three: Module {
  static let name = "three"
  static let summary = "Asks three times."
  static let settings = SettingsSchema([])

  enum Cue: Codable { case second, third, end }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {}

  func begin(in room: inout Room<Cue>) {
    room.ask(.choice("One?", ["left", "right"]), for: .seconds(30), then: .second)
  }

  func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .second: room.ask(.choice("Two?", ["up", "down"]), for: .minutes(5), then: .third)
    case .third: room.ask(.ready("Ready?"), for: .minutes(5), then: .end)
    case .end: room.finish()
    }
  }

  mutating func answered(_ answer: Answer, in room: inout Room<Cue>) {}
}
