import ActivityKit
import EventTerms
import Foundation
import Testing
import YAML

@testable import EventPlan

@Suite struct PlanTests {
  private static let evening = """
    house:
      name: Riverside Commons
      time_zone: America/New_York
    facilitators:
      rosa: { key: env ROSA_KEY }
      Ben:
    events:
      friday-social:
        title: Friday social
        about: |
          Meet, play, breathe.
          Everything is optional.
        starts: 2026-11-27 19:00
        capacity: 12
        scores: off
        crisis_line: In an emergency call 112. # or the local number
        agenda:
          - title: Warm up
            quiz:
              time: 1m30s
              questions: { include: packs/animals.yaml }
          - silent-walk:
      second:
        agenda:
          - silent-walk: {}
    """

  private static let animals = """
    - { ask: Which one barks?, choices: [Cat, Dog], answer: Dog }
    - include: more.yaml
    - ask: In which year?
      choices: [1911, 1912]
      answer: 1912
    """

  @Test func aPlanIsReadWithItsIncludes() throws {
    let plan = try plan(
      Self.evening,
      files: [
        "packs/animals.yaml": Self.animals,
        "packs/more.yaml": "- { ask: Yes or no?, choices: [yes, no], answer: no }",
      ],
      environment: ["ROSA_KEY": "long enough".replacing(" ", with: "-")])
    #expect(plan.name == "Riverside Commons")
    #expect(plan.timeZone == "America/New_York")
    #expect(plan.facilitators.map(\.name) == ["rosa", "Ben"])
    #expect(plan.facilitators.map(\.key) == [.given("long-enough"), .made])
    #expect(plan.events.map(\.slug) == ["friday-social", "second"])

    let social = try #require(plan.events.first)
    #expect(social.title == "Friday social")
    #expect(social.about == "Meet, play, breathe.\nEverything is optional.")
    let evening = try Date("2026-11-28T00:00:00Z", strategy: .iso8601)
    #expect(social.starts == .at(evening))
    #expect(social.capacity == 12)
    #expect(social.scores == .off)
    #expect(social.crisisLine == "In an emergency call 112.")
    #expect(social.agenda.map(\.title) == ["Warm up", "Silent walk"])
    #expect(social.agenda.map(\.module) == ["quiz", "silent-walk"])
    let quiz = try #require(social.agenda.first?.activity as? Quiz)
    #expect(quiz.time == .seconds(90))
    #expect(quiz.answers == ["Dog", "no", "1912"])

    let second = try #require(plan.events.last)
    #expect(second.title == "Second")
    #expect(second.starts == .onDemand)
    #expect(second.capacity == 40)
    #expect(second.scores == .public)
    #expect(second.crisisLine == nil)
  }

  @Test func aliasesAndAnchorsShareContent() throws {
    let plan = try plan(
      """
      house: { name: Test }
      events:
        one: { agenda: &walk [silent-walk: {}] }
        two: { agenda: *walk }
      """)
    #expect(plan.timeZone == "UTC")
    #expect(plan.events.map { $0.agenda.count } == [1, 1])
  }

  @Test func aWholeItemAndAWholeActivityMayBeIncluded() throws {
    let plan = try plan(
      house(
        agenda: "[{include: walk.yaml}, {include: both.yaml}, {quiz: {include: sub/quiz.yaml}}]"),
      files: [
        "walk.yaml": "silent-walk:", "both.yaml": "[{include: walk.yaml}, {silent-walk: {}}]",
        "sub/quiz.yaml": "questions: {include: ../q.yaml}",
        "q.yaml": "[{ask: Which?, choices: [a, b], answer: b}]",
      ])
    #expect(
      plan.events.first?.agenda.map(\.module) == [
        "silent-walk", "silent-walk", "silent-walk", "quiz",
      ])
  }

  @Test func aListOfTextsMayIncludeFilesAmongItsItems() throws {
    let quiz = "[{quiz: {questions: [{ask: Which?, choices: %, answer: b}]}}]"
    func complaints(_ choices: String, _ files: [String: String]) -> [String] {
      messages(
        house(agenda: quiz.replacing("%", with: choices)), files: files)
    }
    #expect(complaints("{include: few.yaml}", ["few.yaml": "[a, b]"]) == [])
    #expect(
      complaints(
        "[a, {include: few.yaml}]", ["few.yaml": "- b\n- include: more.yaml", "more.yaml": "[c]"])
        == [])
    // What is wrong is wrong where it is written.
    #expect(
      complaints("[a, b, {include: few.yaml}]", ["few.yaml": "- c\n- { d: e }\n"]).first?
        .hasPrefix("few.yaml:2:3 item 4 of 'choices'") == true)
  }

  @Test func plansShareTheFolderPacksThatIsBesideTheirs() {
    func found(_ path: String, _ include: String, _ file: String) -> Bool {
      let text = house(agenda: "[{quiz: {questions: {include: \(include)}}}]")
      let reader = PlanReader(modules: testModules, environment: [:]) { read in
        switch read {
        case path: Array(text.utf8)
        case file: Array("- {ask: Which?, choices: [a, b], answer: b}".utf8)
        default: throw PlanFile.Unreadable(description: "there is no such file")
        }
      }
      if case .plan = reader.read(path: path) { return true } else { return false }
    }
    #expect(found("events/a.yaml", "../packs/en/q.yaml", "packs/en/q.yaml"))
    #expect(found("/srv/events/a.yaml", "../packs/q.yaml", "/srv/packs/q.yaml"))
    #expect(found("a.yaml", "../packs/q.yaml", "../packs/q.yaml"))
    #expect(found("../a.yaml", "../packs/q.yaml", "../../packs/q.yaml"))
    #expect(found("events/a.yaml", "../packs/x/../q.yaml", "packs/q.yaml"))
    #expect(!found("events/a.yaml", "../packs/../q.yaml", "q.yaml"))
    #expect(!found("events/a.yaml", "../packs/../../packs/q.yaml", "../packs/q.yaml"))
    #expect(!found("events/a.yaml", "../secrets/q.yaml", "secrets/q.yaml"))
  }

  @Test func theMainFileAloneMayBeUnreadable() {
    let reader = PlanReader(modules: testModules, environment: [:])
    guard case .unreadable(let path, let reason) = reader.read(path: "/nowhere/events.yaml") else {
      Issue.record("It was read.")
      return
    }
    #expect(path == "/nowhere/events.yaml")
    #expect(reason == "there is no such file")
    guard case .unreadable(_, "it is a folder") = reader.read(path: "/tmp") else {
      Issue.record("A folder was read.")
      return
    }
  }

  @Test func aProblemInSharedContentIsReportedOnce() {
    let text = house(agenda: "[&q {quiz: {questions: []}}, *q, *q]")
    #expect(
      messages(text) == ["events.yaml:2:53 'questions' has 0 items; it takes 1 to 5000"])
  }

  @Test func fileNamesInDiagnosticsFollowThePlansPath() {
    let reader = PlanReader(modules: testModules, environment: [:]) { path in
      path == "/srv/plan/events.yaml" ? Array("include: a/b.yaml".utf8) : Array("a: [".utf8)
    }
    guard case .refused(let diagnostics) = reader.read(path: "/srv/plan/events.yaml") else {
      Issue.record("It was not refused.")
      return
    }
    #expect(diagnostics.items.map(\.range.file) == ["/srv/plan/a/b.yaml"])
  }

  @Test func manyIncludesOfALargeFileAreBounded() {
    let pack = "[" + Array(repeating: "x", count: 20_000).joined(separator: ",") + "]"
    let list =
      "[" + Array(repeating: "{include: pack.yaml}", count: 60).joined(separator: ",") + "]"
    #expect(
      messages(list, files: ["pack.yaml": pack]).first?.hasSuffix(
        "with its includes the plan has more than 1000000 values") == true)
  }

  @Test func jsonHasOneObjectADiagnostic() throws {
    guard
      case .refused(let diagnostics) = read(
        "hose: 1\nevents:\n  a: { agenda: [silent-walk: {}] }\n")
    else {
      Issue.record("It was not refused.")
      return
    }
    #expect(
      try DiagnosticRenderer.json(diagnostics) == """
        [
          {
            "column" : 1,
            "endColumn" : 5,
            "endLine" : 1,
            "file" : "events.yaml",
            "line" : 1,
            "message" : "'hose' is not a key of the plan; did you mean 'house'?",
            "severity" : "error",
            "suggestion" : "house"
          }
        ]

        """)
  }

  @Test func aLargePackIsReadQuickly() throws {
    let question = "- { ask: Capital of Peru?, choices: [Quito, Lima, La Paz], answer: Lima }\n"
    let pack = String(repeating: question, count: 5_000)
    let clock = ContinuousClock()
    let start = clock.now
    let plan = try plan(
      house(agenda: "[quiz: { questions: { include: pack.yaml } }]"), files: ["pack.yaml": pack])
    #expect((plan.events.first?.agenda.first?.activity as? Quiz)?.answers.count == 5_000)
    // Quadratic work would take minutes; the bound leaves room for a busy machine.
    #expect(clock.now - start < .seconds(20))
  }
}
