import ActivityKit
import EventTerms
import Recipes
import Testing
import YAML

@testable import EventPlan

/// Recipes beside the plan, and those that `modules:` names.
@Suite struct ModuleFileTests {
  private static let hello = "summary: Says hello.\nsteps: [{ say: Hello. }]\n"

  private func read(
    _ plan: String, _ files: [String: String], modules: [ModuleDefinition] = testModules
  ) -> PlanResult {
    let files = files.merging(["house/events.yaml": plan]) { $1 }
    let reader = PlanReader(
      modules: modules, environment: [:],
      readFile: { path in
        guard let text = files[path] else {
          throw PlanFile.Unreadable(description: "there is no such file")
        }
        return Array(text.utf8)
      },
      listFolder: { folder in
        let inside = files.keys.filter { $0.hasPrefix(folder + "/") }
          .map { $0.dropFirst(folder.count + 1) }
        return inside.isEmpty ? nil : inside.map { $0.split(separator: "/")[0] }.map(String.init)
      })
    return reader.read(path: "house/events.yaml")
  }

  private func plan(_ top: String = "", agenda: String) -> String {
    top + "house: { name: Test }\nevents: { evening: { agenda: \(agenda) } }\n"
  }

  private func messages(_ plan: String, _ files: [String: String]) -> [String] {
    switch read(plan, files) {
    case .plan: []
    case .refused(let diagnostics):
      diagnostics.items.map {
        "\($0.range.file):\($0.range.start.line):\($0.range.start.column) \($0.message)"
      }
    case .unreadable(_, let reason): [reason]
    }
  }

  private func modules(_ plan: String, _ files: [String: String]) -> [String] {
    guard case .plan(let plan, _) = read(plan, files) else { return [] }
    return plan.modules.map(\.name)
  }

  @Test func theFolderBesideThePlan() {
    let files = [
      "house/Plugins/hello.yaml": Self.hello, "house/Plugins/notes.txt": "no recipe",
      "house/Plugins/Deeper/other.yaml": "neither", "Plugins/elsewhere.yaml": Self.hello,
      "house/Plugins/.hidden.yaml": "neither",
    ]
    #expect(modules(plan(agenda: "[hello: {}]"), files) == ["hello", "quiz", "silent-walk"])
  }

  @Test func foldersAndFilesThatThePlanNames() {
    let files = [
      "house/circles/one.yaml": Self.hello, "house/circles/two.yml": Self.hello,
      "house/extra/three.yaml": Self.hello, "house/extra/four.yaml": Self.hello,
    ]
    #expect(
      modules(plan("modules: [circles/, extra/three.yaml]\n", agenda: "[two: {}]"), files)
        == ["one", "quiz", "silent-walk", "three", "two"])
  }

  @Test func oneThatIsQuiet() throws {
    func isQuiet(_ key: String) throws -> Bool {
      let files = ["house/Plugins/hello.yaml": Self.hello + key]
      guard case .plan(let plan, _) = read(plan(agenda: "[hello: {}]"), files) else {
        throw CancellationError()
      }
      return plan.events[0].agenda[0].activity.isQuiet
    }
    #expect(try ["quiet: true\n", "quiet: false\n", ""].map(isQuiet) == [true, false, false])
  }

  @Test func aFileNamedTwiceIsReadOnce() {
    let files = ["house/Plugins/one.yaml": Self.hello]
    let text = plan("modules: [Plugins, Plugins/one.yaml, ./Plugins/one.yaml]\n", agenda: "[one: ]")
    #expect(modules(text, files) == ["one", "quiz", "silent-walk"])
  }

  /// The plans that ship take their packs from beside their own folder.
  @Test func aPlanThatWasCopiedIsToldWhereThePacksAre() {
    let text = plan(agenda: "[quiz: { include: ../packs/en/nature.yaml }]")
    #expect(
      messages(text, [:]).first?.hasSuffix(
        "'packs/en/nature.yaml' cannot be read: there is no such file; a plan that was copied needs the folder packs of Parlor at 'packs'"
      ) == true)
  }

  @Test func whatCannotBeFound() {
    let files = ["house/empty/notes.txt": ""]
    let top = "modules: [cirlces, one.yaml, empty, ../outside, /etc, '']\n"
    #expect(
      messages(plan(top, agenda: "[quiz: ]"), files) == [
        "house/events.yaml:1:11 'house/cirlces' cannot be read: there is no such folder",
        "house/events.yaml:1:20 'house/one.yaml' cannot be read: there is no such file",
        "house/events.yaml:1:30 'empty' has no module in it",
        "house/events.yaml:1:37 '../outside' is outside the plan's folder; name only what is below it",
        "house/events.yaml:1:49 '/etc' is outside the plan's folder; name only what is below it",
        "house/events.yaml:1:55 a module is named by its file, or by the folder it is in",
      ])
    #expect(
      messages(plan("modules: circles\n", agenda: "[quiz: ]"), files) == [
        "house/events.yaml:1:10 'modules' takes a list of folders and files, as in "
          + "[circles, extra/check-out.yaml]"
      ])
  }

  @Test func namesThatClash() {
    #expect(
      messages(
        plan("modules: [more]\n", agenda: "[hello: {}]"),
        [
          "house/Plugins/quiz.yaml": Self.hello, "house/Plugins/hello.yaml": Self.hello,
          "house/more/other.yaml": "name: hello\n" + Self.hello,
        ]) == [
          "house/Plugins/quiz.yaml:1:1 'quiz' is the name of a module that is built in; "
            + "give this one another 'name'",
          "house/more/other.yaml:1:7 'hello' is the name of the module in house/Plugins/hello.yaml "
            + "already; give this one another 'name'",
        ])
  }

  @Test func aRecipeOfOnesOwnStandsInForOneThatShips() throws {
    let (shipped, _) = PlanReader.recipe(Array(Self.hello.utf8), path: "hello.yaml")
    let own = "summary: Says more.\nsteps: [{ say: Hello. }]\n"
    let result = read(
      plan(agenda: "[hello: ]"), ["house/Plugins/hello.yaml": own],
      modules: [try #require(shipped)])
    guard case .plan(let plan, _) = result else { throw PlanFile.Unreadable(description: "") }
    #expect(plan.modules.map(\.summary) == ["Says more."])
  }

  @Test func mistakesOfRecipesAndPlanAreReportedTogether() {
    let files = ["house/Plugins/hello.yaml": "summary: Says hello.\nsteps: [{ sya: Hello. }]\n"]
    // That the agenda names the broken recipe is no mistake as well.
    #expect(
      messages(plan(agenda: "[hello: { time: 2 }, quizz: {}]"), files) == [
        "house/events.yaml:2:51 'quizz' is not a module; did you mean 'quiz'?",
        "house/Plugins/hello.yaml:2:11 'sya' is not a step; did you mean 'say'?",
      ])
  }

  @Test func settingsOfARecipeAreCheckedLikeAnyOthers() {
    let recipe = """
      summary: Asks.
      settings:
        least: { type: integer, default: 1, min: 0, max: 9, help: From. }
        most: { type: integer, default: 5, min: 0, max: 9, help: To. }
        time: { type: duration, default: 20s, help: How long. }
      steps: [{ ask: How many?, min: $least, max: $most, for: $time }]
      """
    #expect(
      messages(
        plan(agenda: "[asks: { tme: 20s, most: 12 }, asks: { least: 6, most: 3 }]"),
        ["house/Plugins/asks.yaml": recipe]) == [
          "house/events.yaml:2:39 'tme' is not a setting of asks; did you mean 'time'?",
          "house/events.yaml:2:55 'most' is 12; it takes 0 to 9",
        ])
    #expect(
      messages(
        plan(agenda: "[asks: { least: 6, most: 3 }]"), ["house/Plugins/asks.yaml": recipe]) == [
          "house/events.yaml:2:55 3 is the most that can be answered, but 6 the least"
        ])
  }

  @Test func aFloodOfLinesIsRefused() {
    let recipe = """
      summary: Goes round.
      settings: { turns: { type: integer, default: 1, min: 1, max: 100, help: How often. } }
      steps: [{ say: Hello. }, { repeat: $turns, steps: [{ say: [a, b] }] }, { say: Bye. }]
      """
    let files = ["house/Plugins/turns.yaml": recipe]
    #expect(messages(plan(agenda: "[turns: { turns: 49 }]"), files) == [])
    #expect(
      messages(plan(agenda: "[turns: { turns: 50 }]"), files) == [
        "house/events.yaml:2:31 with these settings it says over 100 lines at once, without a 'wait'"
      ])
  }

  @Test func aBoardThatIsTooLargeIsRefused() {
    let recipe = """
      summary: Shows a row.
      settings: { row: { type: text, max_length: 200, help: What it shows. } }
      steps: [{ board: $row, spoken: A row. }, { wait: 5s }]
      """
    let files = ["house/Plugins/row.yaml": recipe]
    func agenda(_ count: Int) -> String {
      plan(agenda: "[row: { row: \(String(repeating: "x", count: count)) }]")
    }
    #expect(messages(agenda(98), files) == [])
    #expect(
      messages(agenda(99), files) == [
        "house/events.yaml:2:31 with these settings a line of its board has 99 characters, and at "
          + "most 98 fit"
      ])
  }

  @Test func textsBeyondABoundAreRefused() {
    let text = String(repeating: "x", count: 900)
    let recipe =
      "summary: Long.\nsteps: [{ each: [\(Array(repeating: "a", count: 300).joined(separator: ", "))], "
      + "steps: [{ say: \(text) }, { wait: 1s }] }]\n"
    #expect(
      messages(plan(agenda: "[long: {}]"), ["house/Plugins/long.yaml": recipe]) == [
        "house/events.yaml:2:31 with these settings its texts have over 200000 characters"
      ])
  }

  @Test func stepsBeyondABoundAreRefused() {
    let recipe = """
      summary: Goes round.
      settings: { turns: { type: integer, default: 1, min: 1, max: 100, help: How often. } }
      steps: [{ repeat: $turns, steps: [{ repeat: 100, steps: [{ say: Hello. }, { wait: 1s }] }] }]
      """
    let files = ["house/Plugins/turns.yaml": recipe]
    #expect(messages(plan(agenda: "[turns: { turns: 40 }]"), files) == [])
    #expect(
      messages(plan(agenda: "[turns: { turns: 60 }]"), files) == [
        "house/events.yaml:2:31 with these settings it takes over 10000 steps"
      ])
  }
}
