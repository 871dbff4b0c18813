import ActivityKit
import EventPlan
import Foundation
import ShippedModules
import Testing

/// What a plan that was read anew says otherwise.
@Suite struct PlanChangeTests {
  private func plan(_ text: String) throws -> HousePlan {
    let reader = PlanReader(
      modules: ShippedModules.all, environment: [:], readFile: { _ in Array(text.utf8) })
    switch reader.read(path: "events.yaml") {
    case .plan(let plan, _): return plan
    case .refused(let diagnostics):
      Issue.record("\(DiagnosticRenderer.text(diagnostics))")
    case .unreadable(_, let reason): Issue.record("\(reason)")
    }
    throw CancellationError()
  }

  private static let base = """
    house: { name: House }
    facilitators: { rosa: {} }
    events:
      one:
        agenda: [{ mindfulness: { pattern: box, rounds: 3 } }, { closing-round: {} }]
      two:
        agenda: [{ closing-round: {} }]
    """

  private func change(_ old: String, _ new: String) throws -> PlanChange {
    let changed = Self.base.replacing(old, with: new)
    #expect(changed != Self.base)
    return try PlanChange(from: plan(Self.base), to: plan(changed))
  }

  @Test func theSameFileIsNoChange() throws {
    #expect(try PlanChange(from: plan(Self.base), to: plan(Self.base)).isEmpty)
    #expect(try change("House }", "House } # a remark").isEmpty)
  }

  @Test func aSettingMakesAnActivityNew() throws {
    let change = try change("rounds: 3", "rounds: 4")
    #expect(change.changed.keys.sorted() == ["one"])
    let event = try #require(change.changed["one"])
    let agenda = event.agenda(on: nil)
    #expect(agenda.new(after: nil) == ["Mindfulness"] && !event.hasOtherTerms)
    #expect(!event.hasOtherDates(than: nil))
    // While it runs it is not to come any more.
    #expect(agenda.new(after: 0) == [] && !agenda.isOther(after: 0, now: 0))
  }

  @Test func anOrderIsAnotherAgendaOfTheSameActivities() throws {
    let change = try change(
      "{ mindfulness: { pattern: box, rounds: 3 } }, { closing-round: {} }",
      "{ closing-round: {} }, { mindfulness: { pattern: box, rounds: 3 } }")
    let agenda = try #require(change.changed["one"]).agenda(on: nil)
    #expect(agenda.new(after: nil) == [] && agenda.isOther(after: nil, now: nil))
    // The closing round runs, and has moved.
    #expect(agenda.isOther(after: 1, now: 0))
  }

  private static let turns = """
    house: { name: House, time_zone: UTC }
    agendas:
      warm: [{ note: Warm. }]
      talk: [{ note: Talk. }, { closing-round: {} }]
    events:
      one:
        every: friday 18:00
        from: 2026-11-27
        agendas: [warm, talk]
        occurrences:
          2026-12-18: { agenda: [{ note: Feast. }] }
    """

  /// Each date has its own news: of warm (27 November), talk (4 December) and the feast (18 December).
  @Test(arguments: [
    ("Warm.", "Warmer.", [["Note"], [], []], [false, true, true]),
    ("Talk.", "Talk on.", [[], ["Note"], []], [true, false, true]),
    ("Feast.", "A feast.", [[], [], ["Note"]], [true, true, false]),
    (
      "[warm, talk]", "[talk, warm]", [["Note", "Closing round"], ["Note"], []], [true, true, true]
    ),
  ])
  func ofAgendasThatTakeTurnsAllAreLookedAt(
    old: String, new: String, coming: [[String]], others: [Bool]
  ) throws {
    let changed = Self.turns.replacing(old, with: new)
    let change = try PlanChange(from: plan(Self.turns), to: plan(changed))
    let event = try #require(change.changed["one"])
    #expect(!event.hasOtherTerms && event.hasOtherAgendas)
    let dates = try ["2026-11-27", "2026-12-04", "2026-12-18"].map {
      try Date("\($0)T18:00:00Z", strategy: .iso8601)
    }
    #expect(dates.map { event.agenda(on: $0).new(after: nil) } == coming)
    #expect(dates.map { event.hasOtherDates(than: $0) } == others)
  }

  @Test func aDateThatIsHeldAgainIsAnotherTerm() throws {
    let fewer = Self.turns.replacing("{ agenda: [{ note: Feast. }] }", with: "cancelled")
    let event = try #require(
      PlanChange(from: plan(fewer), to: plan(Self.turns)).changed["one"])
    #expect(event.hasOtherTerms && event.hasOtherAgendas, "it is held again")
    let more = Self.turns.replacing("note: Feast. }] }", with: "note: Feast. }], title: Feast }")
    let titled = try #require(PlanChange(from: plan(Self.turns), to: plan(more)).changed["one"])
    #expect(titled.hasOtherTerms && !titled.hasOtherAgendas)
  }

  @Test(arguments: [
    "title: Uno", "about: More.", "starts: 2026-12-01 18:00", "capacity: 5", "scores: off",
    "crisis_line: Call 123.", "keep: { answers: none }", "real_names: true", "tally_floor: 5",
    "access: invited", "agreement: Be kind.", "pace: own pace", "timing: off",
    "every: friday 18:00\n    from: 2026-12-01", "time_zone: Asia/Tokyo", "length: 3h",
    "hold_place: 5m",
    "start: by facilitator\n    starts: 2026-12-01 18:00\n    late_facilitator: 10m",
  ])
  func eachTermOfAnEventIsLookedAt(_ term: String) throws {
    let change = try change("  one:\n", "  one:\n    \(term)\n")
    #expect(change.changed["one"]?.hasOtherTerms == true)
    #expect(change.changed["two"] == nil && change.needsRestart.isEmpty)
  }

  @Test(arguments: [
    "reports: sheets", "reports: off", "target: 9h a week", "attended: 75%", "language: es",
    "time_zone: Asia/Tokyo",
  ])
  func eachSettingOfTheHouseThatCountsAtOnceIsLookedAt(_ setting: String) throws {
    let change = try change("House }", "House, \(setting) }")
    #expect(change.hasOtherSettings && !change.isEmpty && change.needsRestart.isEmpty)
  }

  @Test func eventsComeAndGo() throws {
    let change = try change("  two:", "  three:")
    #expect(change.added == ["Three"] && change.removed == ["Two"] && change.changed.isEmpty)
  }

  @Test func whatIsOfTheHouseWaitsForARestart() throws {
    let new =
      Self.base.replacing("House }", with: "Home, time_zone: Europe/Berlin }")
      .replacing("rosa: {}", with: "rosa: {}, sam: {}") + "\nlimits: { connections: 5 }"
    let (old, read) = try (plan(Self.base), plan(new))
    let change = PlanChange(from: old, to: read)
    #expect(change.needsRestart == [.name, .facilitators, .limits])
    let plan = read.inForce(after: old)
    #expect(plan.name == "House" && plan.limits == old.limits)
    #expect(plan.facilitators.map(\.name) == ["rosa"] && plan.timeZone == "Europe/Berlin")
    #expect(plan.modules.count == read.modules.count)
  }

  @Test func diagnosticsInBriefAreBounded() throws {
    let items = (1...9).map { "{ nothing\($0): {} }" }.joined(separator: ", ")
    let text = Self.base.replacing("{ closing-round: {} }]\n  two", with: "\(items)]\n  two")
    let reader = PlanReader(
      modules: ShippedModules.all, environment: [:], readFile: { _ in Array(text.utf8) })
    guard case .refused(let diagnostics) = reader.read(path: "/srv/plan/events.yaml") else {
      return #expect(Bool(false), "\(text)")
    }
    let lines = DiagnosticRenderer.brief(diagnostics, in: "/srv/plan/")
    #expect(lines.count == 6)
    #expect(lines[0].hasPrefix("events.yaml:5:"), "\(lines[0])")
    #expect(lines.allSatisfy { $0.count < 200 && !$0.contains("\n") })
    #expect(lines[5] == "… and 4 more; parlor check shows all of them.")
  }
}
