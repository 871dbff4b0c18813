public import ActivityKit
import ActivityTesting
import EventPlan
import EventTerms
import Synchronization
import YAML

/// Makes a transcript of a recording and the plan that was played: the plan with all that it
/// includes, the session with stand-ins for people, and what they receive when it is played again.
public struct TranscriptMaker: Sendable {
  private let path: String
  private let modules: [ModuleDefinition]
  private let environment: [String: String]
  private let readFile: @Sendable (String) throws -> [UInt8]
  private let listFolder: @Sendable (String) throws -> [String]?

  /// - Parameters:
  ///   - path: where the plan is.
  ///   - modules: the modules that ship; others are read with the plan.
  public init(
    plan path: String, modules: [ModuleDefinition], environment: [String: String],
    readFile: @escaping @Sendable (String) throws -> [UInt8],
    listFolder: @escaping @Sendable (String) throws -> [String]?
  ) {
    self.path = path
    self.modules = modules
    self.environment = environment
    self.readFile = readFile
    self.listFolder = listFolder
  }

  /// - Returns: a Markdown file that `parlor test` accepts.
  /// - Throws: ``Recording/Failure`` or ``TranscriptError``.
  public func transcript(of recording: Recording) throws -> String {
    var (files, plan) = try collect()
    guard let event = plan.events.first(where: { $0.slug == recording.event }) else {
      throw Recording.Failure(description: "the plan has no event '\(recording.event)'")
    }
    // As it was written, if that can be had; else written anew as a whole.
    let texts = [files[Self.planName], whole()].compactMap(\.self)
    var found: PlannedEvent?
    for text in texts where found == nil {
      files[Self.planName] = PlanRewriting(text).text(
        for: recording.event, staff: recording.staff)
      found = rewritten(event, files, recording)
    }
    guard let now = found else {
      throw Recording.Failure(description: "the plan cannot be rewritten for a test")
    }
    drop(&files, needlessFor: now)
    var text = "# \(event.title)\n\n"
    text += "Made of a recording; names and words are stand-ins.\n\n"
    for name in [Self.planName] + files.keys.sorted().filter({ $0 != Self.planName }) {
      text += try block(name, files[name] ?? "")
    }
    let session = recording.session(asksAgreement: now.agreement != nil)
    text += "```session\n\(session.joined(separator: "\n"))\n```\n"
    return try TranscriptRecorder(modules: modules).record(text, file: "the transcript")
  }

  private static let planName = "events.yaml"

  /// The event of the files, if it is the same one, open to all at any time.
  private func rewritten(
    _ event: PlannedEvent, _ files: [String: String], _ recording: Recording
  ) -> PlannedEvent? {
    guard let plan = read(files), plan.facilitators.count == recording.staff.count,
      let now = plan.events.first(where: { $0.slug == event.slug }),
      now.starts == .onDemand, now.access == .open, isSame(event, now)
    else { return nil }
    return now
  }

  private func whole() -> String? {
    PlanReader(
      modules: modules, environment: environment, readFile: readFile, listFolder: listFolder
    ).whole(path: path).map(PlanText.of)
  }

  /// The files that the plan is made of, named from its folder, and the plan.
  private func collect() throws -> ([String: String], HousePlan) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let seen = Mutex<[String: String]>([:])
    let reader = PlanReader(
      modules: modules, environment: environment,
      readFile: { file in
        let bytes = try readFile(file)
        let name = file == path ? Self.planName : String(file.dropFirst(folder.count))
        seen.withLock { $0[name] = String(decoding: bytes, as: UTF8.self) }
        return bytes
      }, listFolder: listFolder)
    switch reader.read(path: path) {
    case .plan(let plan, _):
      return (seen.withLock { $0 }.mapValues { $0.replacing("\r\n", with: "\n") }, plan)
    case .refused(let diagnostics):
      throw Recording.Failure(description: DiagnosticRenderer.text(diagnostics, outcome: ""))
    case .unreadable(let path, let reason):
      throw Recording.Failure(description: "\(path) cannot be read: \(reason)")
    }
  }

  private func read(_ files: [String: String]) -> HousePlan? {
    let reader = PlanReader(
      modules: modules, environment: [:],
      readFile: { path in
        guard let text = files[path] else { throw Recording.Failure(description: "not there") }
        return Array(text.utf8)
      },
      listFolder: { folder in
        PlanFiles.names(in: folder, of: files.keys)
      })
    if case .plan(let plan, _) = reader.read(path: Self.planName) { return plan }
    return nil
  }

  /// Whether two events have the same activities, settings and all.
  private func isSame(_ one: PlannedEvent, _ other: PlannedEvent) -> Bool {
    let change = PlanChange(
      from: HousePlan(name: "", events: [one]), to: HousePlan(name: "", events: [other]))
    return change.changed[one.slug].map { !$0.hasOtherAgendas } ?? true
  }

  /// Recipes that lie in the folder but are not played need not be shown.
  private func drop(_ files: inout [String: String], needlessFor event: PlannedEvent) {
    for name in files.keys.sorted() where name != Self.planName {
      var fewer = files
      fewer[name] = nil
      if let now = read(fewer)?.events.first(where: { $0.slug == event.slug }), isSame(event, now) {
        files = fewer
      }
    }
  }

  private func block(_ name: String, _ text: String) throws -> String {
    guard !name.contains(where: \.isWhitespace) else {
      throw Recording.Failure(description: "the file '\(name)' needs a name without spaces")
    }
    guard !text.split(separator: "\n").contains(where: { $0.hasPrefix("```") }) else {
      throw Recording.Failure(description: "a line of '\(name)' begins with ```, as blocks end")
    }
    return "```yaml \(name)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n\n"
  }
}
