import ActivityKit
import ActivityTesting
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
    return try Tryout(plan, with: .companions(companions), seed: 3)
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

  @Test func whoeverFacilitatesLeads() throws {
    let text = Tryout.plan(of: "mood-check", settings: [], as: .facilitator)
    let reader = PlanReader(modules: ShippedModules.all, environment: [:]) { _ in Array(text.utf8) }
    guard case .plan(let plan, _) = reader.read(path: "tryout") else { throw NoPlan() }
    let tryout = try Tryout(plan, with: .companions(3), seed: 3)
    #expect(tryout.begin().contains { $0.hasPrefix("You watch; 3 people are asked.") })
    #expect(tryout.type("/skip").contains("The question ends here."))
    #expect(tryout.type("/skip").contains("The question ends here."))
    #expect(tryout.isOver)
  }

  @Test func aScriptHasWhatOthersDo() throws {
    guard case .plan(let plan, _) = plan("gratitude-circle", [("think", "5s")]) else {
      throw NoPlan()
    }
    let script = try TryoutScript(
      """
      # Both write once the question is there.
      +6s
      robin > Rain at last
      +2s
      kim > A letter
      maria > /skip
      """, file: "evening.txt")
    #expect(script.people == ["robin", "kim", "maria"])
    #expect(script.lines.map(\.time) == [.seconds(6), .seconds(8), .seconds(8)])
    let tryout = try Tryout(plan, with: .script(script), seed: 3)
    var lines = tryout.begin()
    for _ in 0..<10 { lines += tryout.advance(by: .seconds(1)) }
    #expect(lines.contains("- Rain at last") && lines.contains("- A letter"))
  }

  @Test(arguments: [
    ("robin joins", "evening.txt:1: this is no line of a session: robin joins"),
    ("+2s\nrobin < Saved: A.", "evening.txt:2: a script has what people send"),
    ("!! kill", "evening.txt:1: a script has what people send"),
  ])
  func whatAScriptCannotSayIsToldWithItsLine(_ text: String, _ message: String) {
    let error = #expect(throws: TranscriptError.self) {
      try TryoutScript(text, file: "evening.txt")
    }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test func whatTheModuleKeepsIsShown() throws {
    let tryout = try tryout("mood-check", companions: 0)
    #expect(tryout.type("/state") == ["No activity goes on, so there is nothing that it keeps."])
    _ = tryout.begin()
    let lines = tryout.type("/state")
    #expect(lines.first == "{" && lines.contains { $0.contains("\"activity\"") })
    #expect(lines.last?.hasPrefix("Page 1 of ") == true)
    #expect(tryout.type("/state 2") != lines)
  }

  /// What is read in a window is laid out for it: no word that fits on a line is broken.
  @Test(arguments: [20, 40, 80, 132]) func wordsStayWholeInAWindow(columns: Int) throws {
    guard case .plan(let plan, _) = plan("mindfulness", []) else { throw NoPlan() }
    let whole = play(try Tryout(plan, with: .companions(0), seed: 3))
    let laidOut = play(try Tryout(plan, with: .companions(0), seed: 3, columns: columns))
    let room = columns < 40 ? columns : columns - 2
    #expect(laidOut.allSatisfy { $0.count <= room })
    let words = { (lines: [String]) in lines.flatMap { $0.split(separator: " ") } }
    #expect(words(laidOut) == words(whole))
    #expect(laidOut.count > whole.count || columns > 40)
  }

  @Test func theWidthMayBeToldInWords() throws {
    guard case .plan(let plan, _) = plan("mindfulness", []) else { throw NoPlan() }
    let tryout = try Tryout(plan, with: .companions(0), seed: 3, columns: 80)
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
