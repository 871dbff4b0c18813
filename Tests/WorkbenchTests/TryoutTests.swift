import ActivityKit
import EventPlan
import ShippedModules
import Testing

@testable import Workbench

/// Playing a module at once, with companions.
@Suite struct TryoutTests {
  private func plan(_ module: String, _ settings: [(key: String, value: String)]) -> PlanResult {
    let text = Tryout.plan(of: module, settings: settings)
    return PlanReader(modules: ShippedModules.all, environment: [:]) { _ in Array(text.utf8) }
      .read(path: "tryout")
  }

  private func tryout(
    _ module: String, _ settings: [(key: String, value: String)] = [], companions: Int = 4
  ) throws -> Tryout {
    guard case .plan(let plan, _) = plan(module, settings) else { throw NoPlan() }
    return try Tryout(plan, companions: companions, seed: 3)
  }

  private struct NoPlan: Error {}

  /// Plays to the end without a word from the keyboard, for an hour at most.
  private func play(_ tryout: Tryout) -> [String] {
    var lines = tryout.begin()
    for _ in 0..<3_600 where !tryout.isOver { lines += tryout.advance(by: .seconds(1)) }
    return lines
  }

  @Test func companionsAnswerByThemselves() throws {
    let tryout = try tryout("gratitude-circle", [("write", "40s"), ("think", "5s")])
    let lines = play(tryout)
    #expect(tryout.isOver)
    let shown = try #require(lines.firstIndex(of: "Good things"))
    #expect(lines[(shown + 1)...].prefix { !$0.hasPrefix("Thank you") }.count >= 2)
  }

  @Test(arguments: [
    "closing-round", "five-senses", "icebreaker", "mindfulness", "mood-check", "rose-bud-thorn",
    "six-word-story", "this-or-that",
  ])
  func everyModuleWithoutNeedsCanBeTried(_ module: String) throws {
    let tryout = try tryout(module)
    _ = play(tryout)
    #expect(tryout.isOver)
  }

  @Test func whoIsAtTheKeyboardTakesPart() throws {
    let tryout = try tryout("mood-check", companions: 0)
    #expect(tryout.begin().contains("Answer with a number from 1 to 5, or pass. 30 seconds."))
    #expect(tryout.type("9").contains("Please answer with a number from 1 to 5, or pass."))
    #expect(tryout.type("4").contains("Saved: 4."))
    _ = tryout.advance(by: .seconds(3))
    #expect(tryout.type("pass").contains("Passed. That is fine."))
    _ = tryout.advance(by: .seconds(3))
    #expect(tryout.isOver)
  }

  /// What is read in a window is laid out for it: no word that fits on a line is broken.
  @Test(arguments: [20, 40, 80, 132]) func wordsStayWholeInAWindow(columns: Int) throws {
    guard case .plan(let plan, _) = plan("mindfulness", []) else { throw NoPlan() }
    let whole = play(try Tryout(plan, companions: 0, seed: 3))
    let laidOut = play(try Tryout(plan, companions: 0, seed: 3, columns: columns))
    let room = columns < 40 ? columns : columns - 2
    #expect(laidOut.allSatisfy { $0.count <= room })
    let words = { (lines: [String]) in lines.flatMap { $0.split(separator: " ") } }
    #expect(words(laidOut) == words(whole))
    #expect(laidOut.count > whole.count || columns > 40)
  }

  @Test func theWidthMayBeToldInWords() throws {
    guard case .plan(let plan, _) = plan("mindfulness", []) else { throw NoPlan() }
    let tryout = try Tryout(plan, companions: 0, seed: 3, columns: 80)
    _ = tryout.begin()
    let lines = tryout.type("/mode plain 40") + tryout.type("/help")
    #expect(lines.count > 10 && lines.allSatisfy { $0.count <= 38 })
  }

  /// The form that is advised is taken, once words stand for the words.
  @Test func whatIsMissingIsAdvisedInAFormThatIsRead() throws {
    for module in ShippedModules.all {
      let advice = Tryout.advice(for: module, given: [])
      let needs = module.settings.fields.filter(\.isRequired)
      #expect((advice == nil) == needs.isEmpty)
      for field in needs { #expect(advice?.contains(" --setting '\(field.name)=") == true) }
      #expect(Tryout.advice(for: module, given: needs.map(\.name)) == nil)
    }
    let trivia = try #require(ShippedModules.all.first { $0.name == "trivia" })
    let advice = try #require(Tryout.advice(for: trivia, given: []))
    #expect(advice.contains(": parlor try trivia --setting 'questions=[{ ask: TEXT"))
  }

  @Test func settingsAreReadAsThoseOfAPlan() {
    guard case .refused(let diagnostics) = plan("mood-check", [("time", "20")]) else {
      Issue.record("the setting was taken")
      return
    }
    #expect(diagnostics.items.first?.message.hasPrefix("'time' is a number without a unit") == true)
  }
}
