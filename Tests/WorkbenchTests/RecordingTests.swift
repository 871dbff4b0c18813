import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import Foundation
import House
import ShippedModules
import Synchronization
import Testing
import Workbench

/// An evening is recorded, made a transcript of, and played again.
@Suite struct RecordingTests {
  /// Keeps lines as `parlor run --record` does.
  private final class Tape: EventRecorder {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.map { $0 + "\n" }.joined() } }

    func open(occurrence: Int64, of event: String) {
      lines.withLock { $0.append(Recording.header(of: event)) }
    }

    func note(_ input: RecordedInput, in occurrence: Int64) {
      lines.withLock { $0.append(Recording.line(of: input)) }
    }
  }

  private static let files = [
    "plans/Plugins/circle.yaml": """
    summary: One question.
    steps:
    - ask: What was good?
      for: 1m
    - share: answers
    - vote: Which?
      for: 20s
    """,
    "plans/Plugins/other.yaml": "summary: Not played.\nsteps: [say: Hello.]\n",
  ]

  private static let agenda = """
    house: { name: Test House, time_zone: Europe/Berlin }
    facilitators:
      mabel:
        key: env MABEL_KEY
      norbert: { role: co-facilitator }
    events:
      evening:
        starts: 2026-11-27 20:00
        access: { code: walrus }
        agreement: Be kind.
        agenda:
          - trivia:
              introduction: 0s
              time: 20s
              questions:
                - { ask: Capital of Peru?, choices: [Quito, Lima], answer: Lima }
                - { ask: Capital of Ecuador?, answer: [Quito] }
          - circle: {}
          - creative: { prompt: Write of the sea., write: 1m }
      other: { agenda: [circle: {}] }
    """

  private func read(_ path: String) throws -> [UInt8] {
    if path == "plans/evening.yaml" { return Array(Self.agenda.utf8) }
    return Array(try #require(Self.files[path], "\(path)").utf8)
  }

  private func list(_ folder: String) -> [String]? {
    folder == "plans/Plugins" ? ["circle.yaml", "other.yaml"] : nil
  }

  private func plan() throws -> HousePlan {
    let reader = PlanReader(
      modules: ShippedModules.all, environment: ["MABEL_KEY": "open-sesame"],
      readFile: { try self.read($0) }, listFolder: { self.list($0) })
    switch reader.read(path: "plans/evening.yaml") {
    case .plan(let plan, _): return plan
    case .refused(let diagnostics):
      throw Failure(description: DiagnosticRenderer.text(diagnostics))
    case .unreadable(let path, let reason): throw Failure(description: "\(path) \(reason)")
    }
  }

  private struct Failure: Error, CustomStringConvertible { let description: String }

  private func play(_ tape: Tape) throws -> TestHouse {
    let plan = try plan()
    let house = try TestHouse(plan, modules: plan.modules, recorder: tape)
    for name in ["mabel", "norbert"] {
      house.send("/join evening as \(name) key open-sesame", from: name)
      house.send("agree", from: name)
    }
    for name in ["Gwendolyn", "Ferdinand", "Hortensia"] {
      house.send("/join evening as \(name) key walrus", from: name)
      house.send("agree", from: name)
    }
    house.send("a secret told to all", from: "Ferdinand")
    house.advance(by: .hours(1))
    house.send("b", from: "Gwendolyn")
    house.advance(by: .milliseconds(2_345))
    house.send("a", from: "Ferdinand")
    house.send("/pause", from: "mabel")
    house.advance(by: .minutes(3))
    house.send("/mute Ferdinand 1m", from: "mabel")
    house.send("/resume", from: "norbert")
    house.drop("Hortensia")
    house.advance(by: .seconds(40))
    house.send("Cotopaxi quetzal", from: "Gwendolyn")
    house.advance(by: .seconds(30))
    house.rejoin("Hortensia", asOwner: "Hortensia", "evening")
    house.send("/note a confidential note", from: "mabel")
    for _ in 0..<6 {
      house.send("my unmistakable zanzibar confession", from: "Gwendolyn")
      house.send("pass", from: "Ferdinand")
      house.send("a", from: "Hortensia")
      house.send("/extend 10s", from: "mabel")
      house.advance(by: .seconds(20))
      house.send("/skip", from: "mabel")
    }
    house.send("/next", from: "mabel")
    house.send("/quit", from: "Ferdinand")
    house.send("/end now", from: "mabel")
    return house
  }

  private func maker() -> TranscriptMaker {
    TranscriptMaker(
      plan: "plans/evening.yaml", modules: ShippedModules.all,
      environment: ["MABEL_KEY": "open-sesame"], readFile: { try self.read($0) },
      listFolder: { self.list($0) })
  }

  @Test func whatIsMadeOfItPasses() throws {
    let tape = Tape()
    _ = try play(tape)
    let text = try maker().transcript(of: Recording(tape.text))
    let outcome = try TranscriptFile(text, name: "made.md").play(modules: ShippedModules.all)
    #expect(outcome.sessions == 1 && outcome.failures == [], "\(text)")
    // The whole evening is in it, and only the files that it needs.
    #expect(text.contains("Capital of Peru?") && text.contains("What was good?"))
    for line in ["Activity 2 of 3: Circle", "Activity 3 of 3: Creative", "rosa > /end now"] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(text.contains("```yaml Plugins/circle.yaml") && !text.contains("other.yaml"))
    // Choices of a named question stay.
    #expect(text.contains("ana > B") && text.contains("ben > A") && text.contains("cleo drop"))
    #expect(text.contains("{ rosa: {}, sven: { role: co-facilitator } }"))
  }

  /// However the plan is written: in braces, with anchors, with its events in another file.
  @Test(arguments: [
    """
    { house: { name: Test House, time_zone: Europe/Berlin }, events: { quiz: { starts: 2026-11-27 19:00,
      access: { code: walrus }, agenda: [ { trivia: { introduction: 0s, questions: [
      { ask: "Capital of Peru? #1", choices: [Quito, Lima], answer: Lima } ] } } ] } } }
    """,
    """
    house: &house { name: Test House, time_zone: Europe/Berlin }
    facilitators:
    events: { quiz: &quiz { access: { code: walrus }, agenda: [ trivia: {
      introduction: 0s, time: 20s, questions: [
      { ask: "What is 'it'?", choices: [Quito, Lima], answer: Lima } ] } ] }, again: *quiz }
    """,
    """
    house: { name: Test House, time_zone: Europe/Berlin }
    facilitators: { mabel: { key: env MABEL_KEY } }
    events: { include: more.yaml }
    """,
  ]) func howeverThePlanIsWritten(_ plan: String) throws {
    let more = """
      quiz:
        starts: 2026-11-27 19:00
        access: { code: walrus }
        agenda:
          - trivia:
              introduction: 0s
              time: 20s
              questions:
                - ask: |
                    Two lines:
                    which?
                  choices: [Quito, Lima]
                  answer: Lima
      """
    let environment = ["MABEL_KEY": "open-sesame"]
    let read: @Sendable (String) throws -> [UInt8] = {
      Array(($0 == "more.yaml" ? more : plan).utf8)
    }
    let reader = PlanReader(
      modules: ShippedModules.all, environment: environment, readFile: read,
      listFolder: { _ in nil })
    guard case .plan(let house, _) = reader.read(path: "events.yaml") else {
      Issue.record("refused: \(reader.read(path: "events.yaml"))")
      return
    }
    let tape = Tape()
    let play = try TestHouse(house, modules: house.modules, recorder: tape)
    play.send("/join quiz as Gwendolyn key walrus", from: "Gwendolyn")
    play.send("hello", from: "Gwendolyn")
    play.advance(by: .minutes(90))
    play.send("b", from: "Gwendolyn")
    play.advance(by: .minutes(2))
    let maker = TranscriptMaker(
      plan: "events.yaml", modules: ShippedModules.all, environment: environment, readFile: read,
      listFolder: { _ in nil })
    let text = try maker.transcript(of: Recording(tape.text))
    let outcome = try TranscriptFile(text, name: "made.md").play(modules: ShippedModules.all)
    #expect(outcome.sessions == 1 && outcome.failures == [], "\(text)")
    #expect(!text.contains("walrus") && text.contains("ana join quiz"), "\(text)")
  }

  @Test func nothingOfPeopleIsInIt() throws {
    let tape = Tape()
    _ = try play(tape)
    let made = try maker().transcript(of: Recording(tape.text))
    for text in [tape.text, made] {
      for word in [
        "Gwendolyn", "Ferdinand", "Hortensia", "mabel", "norbert", "walrus", "secret", "Cotopaxi",
        "quetzal", "zanzibar", "confession", "confidential", "MABEL", "mute",
      ] {
        #expect(!text.lowercased().contains(word.lowercased()), "\(word)")
      }
    }
  }

  /// Beside the answers that are kept, the order in which people answered would tell whose they are.
  @Test func theOrderOfAnonymousAnswersIsDrawn() throws {
    var orders: Set<[Int]> = []
    var passed: Set<Int> = []
    for _ in 0..<40 {
      let tape = Tape()
      let plan = try plan()
      let house = try TestHouse(plan, modules: plan.modules, recorder: tape)
      house.send("/join other as mabel key open-sesame", from: "mabel")
      for name in ["Ana", "Ben", "Cleo"] { house.join(name, "other") }
      house.send("/start", from: "mabel")
      for (name, line) in [("Ana", "tea"), ("Ben", "pass"), ("Cleo", "soup")] {
        house.send(line, from: name)
        house.advance(by: .seconds(2))
      }
      house.advance(by: .seconds(2))
      let lines = try Recording(tape.text).inputs.filter { $0.kind == .line && $0.seat != 1 }
      #expect(lines.count == 3 && lines.count { $0.line == "pass" } == 1, "\(tape.text)")
      #expect(Set(lines.map(\.at)).count == 1)
      orders.insert(lines.compactMap(\.seat))
      passed.formUnion(lines.filter { $0.line == "pass" }.compactMap(\.seat))
    }
    #expect(orders.count > 1 && passed.count > 1)
  }

  @Test func whoeverTakesASeatIsTold() throws {
    let plan = try plan()
    let house = try TestHouse(plan, modules: plan.modules, recorder: Tape())
    house.send("/join other as Ana", from: "Ana")
    house.send("/join other as mabel key open-sesame", from: "mabel")
    for name in ["Ana", "mabel"] {
      #expect(house.takeLines(of: name).contains { $0.contains("this is recorded") }, "\(name)")
    }
    let silent = try TestHouse(plan, modules: plan.modules)
    silent.send("/join other as Ana", from: "Ana")
    #expect(!silent.takeLines(of: "Ana").contains { $0.contains("recorded") })
  }

  @Test func filesThatAreNoRecordings() throws {
    #expect(throws: Recording.Failure.self) { try Recording("") }
    #expect(throws: Recording.Failure.self) { try Recording("house: x\n") }
    #expect(throws: Recording.Failure.self) { try Recording(#"{"event":"a","format":2}"#) }
    let header = Recording.header(of: "evening") + "\n"
    #expect(throws: Recording.Failure.self) { try Recording(header + "{\n{}\n") }
    // The power went while the last line was written.
    #expect(try Recording(header + #"{"at":1,"se"#).inputs.isEmpty)
    #expect(throws: Recording.Failure.self) {
      try maker().transcript(of: Recording(Recording.header(of: "nowhere")))
    }
  }
}
