public import ActivityKit
import EventPlan
import EventTerms
import House
import Records

/// Plays a transcript in virtual time and says where what happened differs from what is written.
///
/// Each person's lines come in the order written; between people the order is free. A line that is
/// not listed is a failure, except after `...`, up to the next action.
public struct TranscriptRunner {
  public struct Failure: Sendable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public let message: String
    public var description: String { "\(file):\(line): \(message)" }
  }

  private let modules: [ModuleDefinition]
  private let folder: String
  private let restartsModules: Bool
  private let patience: Int
  private let hidesModuleErrors: Bool

  /// - Parameters:
  ///   - folder: what the paths of plans that transcripts name are relative to.
  ///   - restartsModules: starts the process of a module anew for each thing that it is asked, which
  ///     must make no difference.
  ///   - patience: what the deadlines of these processes are multiplied with.
  ///   - hidesModuleErrors: shows nothing of what they write to their standard error.
  public init(
    modules: [ModuleDefinition], folder: String = ".", restartsModules: Bool = false,
    patience: Int = 1, hidesModuleErrors: Bool = false
  ) {
    self.modules = modules
    self.folder = folder
    self.restartsModules = restartsModules
    self.patience = patience
    self.hidesModuleErrors = hidesModuleErrors
  }

  /// - Returns: the first failure, or nil when all is as written.
  /// - Throws: ``TranscriptError`` when there is nothing to run: no plan, or one with errors.
  public func run(_ transcript: Transcript, file: String) throws -> Failure? {
    var play = try Play(house: house(for: transcript, file), file: file)
    for step in transcript.steps {
      if let failure = try play.carryOut(step) { return failure }
    }
    return play.settle(before: (transcript.steps.last?.line ?? 0) + 1)
  }

  /// Everything that everyone receives when the actions of a transcript are played, whatever its
  /// expectations: the same in every process.
  public func trace(_ transcript: Transcript, file: String) throws -> [String] {
    var play = try Play(house: house(for: transcript, file), file: file)
    var trace: [String] = []
    for step in transcript.steps where step.action.isAction {
      _ = try play.carryOut(step)
      let received = play.received
      for name in received.keys.sorted() {
        trace += (received[name] ?? []).map { "\(step.line) \(name) < \($0)" }
      }
      play.forget()
    }
    return trace
  }

  func house(for transcript: Transcript, _ file: String) throws -> TestHouse {
    let files = PlanFiles(transcript, in: folder, modules: modules)
    let plan = try plan(of: transcript, files, file)
    return try TestHouse(
      plan, modules: plan.modules, files: files, restartsModules: restartsModules,
      patience: patience, hidesModuleErrors: hidesModuleErrors)
  }

  private func plan(
    of transcript: Transcript, _ files: PlanFiles, _ file: String
  ) throws -> HousePlan {
    switch files.read() {
    case .plan(let plan, _): return plan
    case .refused(let diagnostics):
      throw TranscriptError(
        "\(file): '\(transcript.title)':\n"
          + DiagnosticRenderer.text(diagnostics, outcome: "The session was not run."))
    case .unreadable(let path, let reason) where transcript.plan != nil:
      throw TranscriptError("\(file): '\(transcript.title)': \(path): \(reason)")
    case .unreadable:
      throw TranscriptError("\(file): '\(transcript.title)' has no code block 'yaml events.yaml'")
    }
  }
}

/// A session while it is played.
struct Play {
  let house: TestHouse
  let file: String
  private var inboxes: [String: [String]] = [:]
  private var skipping: Set<String> = []
  private var event: String?

  init(house: TestHouse, file: String) {
    self.house = house
    self.file = file
  }

  mutating func carryOut(_ step: Transcript.Step) throws -> TranscriptRunner.Failure? {
    switch step.action {
    case .expect(let names, let text):
      return expect(text, by: names ?? house.present, step.line)
    case .silence(let names, let text):
      return silence(text, by: names ?? house.present, step.line)
    case .skip(let names):
      skipping.formUnion(names ?? house.present)
      return nil
    case .query(let query):
      return try Query(query).check(house.records).map { failure(step.line, $0) }
    case .join, .connect, .drop, .rejoin, .send, .advance, .kill, .host:
      if let failure = settle(before: step.line) { return failure }
      try act(step.action)
      for name in house.present { inboxes[name, default: []] += house.takeLines(of: name) }
      if case .join = step.action { inboxes = [:] }
      return nil
    }
  }

  /// What people received and nothing has been expected of yet.
  var received: [String: [String]] {
    Dictionary(
      house.present.map { ($0, inboxes[$0] ?? []) }, uniquingKeysWith: { first, _ in first })
  }

  /// Forgets what was received in spite of a silence.
  mutating func keepSilent(_ actions: [Transcript.Step.Action]) {
    for case .silence(let names, let text) in actions where !text.isEmpty {
      let pattern = Pattern(text)
      for name in names ?? house.present { inboxes[name]?.removeAll(where: pattern.matches) }
    }
  }

  mutating func forget() {
    inboxes = [:]
    skipping = []
  }

  private mutating func act(_ action: Transcript.Step.Action) throws {
    switch action {
    case .join(let names, let slug):
      event = slug ?? event ?? house.firstEvent
      for name in names { house.join(name, event ?? "") }
    case .connect(let name, let place): house.connect(name, from: place)
    case .drop(let name):
      house.drop(name)
      inboxes[name] = nil
    case .rejoin(let name, let owner):
      house.rejoin(name, asOwner: owner, event ?? house.firstEvent)
    case .send(let name, let line): house.send(line, from: name)
    case .advance(let time): house.dispatcher.advance(by: time)
    case .kill:
      inboxes = [:]
      try house.kill()
    case .host(let words): try house.carryOut(hostCommand: words)
    case .expect, .silence, .skip, .query: break
    }
  }

  /// Whatever has not been listed is a failure, unless it was skipped.
  mutating func settle(before line: Int) -> TranscriptRunner.Failure? {
    defer {
      inboxes = [:]
      skipping = []
    }
    for name in inboxes.keys.sorted() where !skipping.contains(name) {
      guard let unlisted = inboxes[name]?.first else { continue }
      return failure(line, "not listed: \(name) < \(unlisted)")
    }
    return nil
  }

  private mutating func expect(
    _ text: String, by names: [String], _ line: Int
  ) -> TranscriptRunner.Failure? {
    let pattern = Pattern(text)
    for name in names {
      let inbox = inboxes[name] ?? []
      let found = skipping.contains(name) ? inbox.firstIndex(where: pattern.matches) : 0
      guard let found, found < inbox.count, pattern.matches(inbox[found]) else {
        let got = inbox.isEmpty ? "nothing" : inbox.prefix(6).joined(separator: "\n      ")
        return failure(line, "\(name)\n  expected: \(text)\n  received: \(got)")
      }
      inboxes[name] = Array(inbox[(found + 1)...])
      skipping.remove(name)
    }
    return nil
  }

  private func silence(
    _ text: String, by names: [String], _ line: Int
  ) -> TranscriptRunner.Failure? {
    let pattern = Pattern(text.isEmpty ? "{any}" : text)
    for name in names {
      if let heard = inboxes[name]?.first(where: pattern.matches) {
        return failure(line, "\(name) was not to receive: \(heard)")
      }
    }
    return nil
  }

  private func failure(_ line: Int, _ message: String) -> TranscriptRunner.Failure {
    TranscriptRunner.Failure(file: file, line: line, message: message)
  }
}

extension TestHouse {
  var firstEvent: String { plan.events.first?.slug ?? "" }
}
