import ActivityKit
import ActivityTesting
public import ArgumentParser
import EventPlan
import Foundation
import Synchronization
import Workbench

extension Tryout.Part: ExpressibleByArgument {}

struct TryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Plays one module at once, with companions who answer by themselves.",
    discussion: """
      Type as a participant would: an answer, 'pass', '/say hello'; with '--as facilitator' also '/skip' and \
      '/pause'. '/state' shows what the module keeps. Ctrl-D ends it. Where the input is no terminal, the rest is \
      played at once when it ends. Nothing is kept.
      """)

  @Argument(help: "A module.")
  var module: String

  @Option(
    name: .customLong("setting"),
    help: "A setting as the plan writes it, such as time=20s; may be given several times.")
  var settings: [String] = []

  @Option(help: "What you are: participant or facilitator.")
  var `as` = Tryout.Part.participant

  @Option(help: "How many companions there are, up to \(Tryout.mostCompanions); 3 when absent.")
  var companions: Int?

  @Option(
    help: """
      A file with what others do, in place of companions: lines such as 'robin > b', and '+20s' for time that \
      passes.
      """,
    completion: .file())
  var script: String?

  @Flag(help: "Let time pass ten times as fast.")
  var fast = false

  @Flag(help: "Begin anew whenever a file in the folder Plugins beside the plan changes.")
  var watch = false

  @Option(
    help: "The plan of the house whose modules may be tried.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  func validate() throws {
    guard (0...Tryout.mostCompanions).contains(companions ?? 0) else {
      throw ValidationError("--companions takes 0 to \(Tryout.mostCompanions).")
    }
    guard companions == nil || script == nil else {
      throw ValidationError("--script has those who take part, so leave --companions out.")
    }
    for setting in settings where !setting.contains("=") {
      throw ValidationError("--setting takes NAME=VALUE, not '\(setting)'.")
    }
  }

  func run() throws {
    let folder = URL(filePath: plan).deletingLastPathComponent().appending(path: "Plugins")
    guard !watch || FileManager.default.fileExists(atPath: folder.path) else {
      throw Failure(code: .noInput, text: "\(folder.relativePath) is not there to be watched.")
        .exit()
    }
    let lines = Keyboard()
    lines.listen()
    guard watch else {
      _ = try play(lines) { false }
      return
    }
    var stamps = FileStamps(of: folder)
    var looked = ContinuousClock.now
    let hasChanged = {
      guard looked.duration(to: .now) > .milliseconds(500) else { return false }
      looked = .now
      let before = stamps
      stamps = FileStamps(of: folder)
      let changes = stamps.changes(since: before)
      if !changes.isEmpty { Output.advice("Changed: \(changes.joined(separator: ", ")).") }
      return !changes.isEmpty
    }
    while try playOnce(lines, until: hasChanged) {}
  }

  /// Plays it, and waits for a change where that is over or cannot begin.
  /// - Returns: false when nothing more can be typed.
  private func playOnce(_ lines: Keyboard, until hasChanged: () -> Bool) throws -> Bool {
    do {
      if try play(lines, until: hasChanged) { return true }
    } catch is ExitCode {
      // What is wrong has been printed, and may be mended.
    }
    guard !lines.isClosed else { return false }
    Output.advice("It begins anew when a file in Plugins changes. Ctrl-D ends it.")
    while !hasChanged() {
      Thread.sleep(forTimeInterval: 0.05)
      // Nobody is there to read it.
      while lines.take() != nil {}
      if lines.isClosed { return false }
    }
    return true
  }

  /// - Parameter hasChanged: whether it is to begin anew.
  /// - Returns: whether that is why it is over.
  private func play(_ lines: Keyboard, until hasChanged: () -> Bool) throws -> Bool {
    let module = try PlanLoading.modules(besides: plan).named(module)
    let tryout = try Tryout(
      checked(module), with: company(), seed: .random(in: 0 ... .max),
      columns: TerminalWindow.columns)
    tryout.begin().forEach(Output.line)
    let clock = ContinuousClock()
    var last = clock.now
    while !tryout.isOver {
      Thread.sleep(forTimeInterval: 0.05)
      while !tryout.isOver, let line = lines.take() {
        tryout.type(line).forEach(Output.line)
        if isatty(STDIN_FILENO) == 0 { tryout.advance(by: Self.typing).forEach(Output.line) }
      }
      if lines.isClosed {
        playOn(tryout)
        return false
      }
      if hasChanged() { return true }
      let now = clock.now
      tryout.advance(by: (now - last) * (fast ? 10 : 1)).forEach(Output.line)
      last = now
    }
    return false
  }

  private func company() throws -> Tryout.Company {
    guard let script else { return .companions(companions ?? 3) }
    let text: String
    do { text = try String(contentsOfFile: script, encoding: .utf8) } catch {
      throw PlanLoading.unreadable(script, error.localizedDescription)
    }
    do { return .script(try TryoutScript(text, file: script)) } catch let error as TranscriptError {
      throw Failure(code: .dataError, text: error.description).exit()
    }
  }

  /// Nobody waits for what is played to a pipe or a file, so no time is taken for it.
  private func playOn(_ tryout: Tryout) {
    guard isatty(STDIN_FILENO) == 0 else { return }
    Output.error("The input has ended; the rest is played without you.")
    for _ in 0..<Self.longest where !tryout.isOver {
      tryout.advance(by: .seconds(1)).forEach(Output.line)
    }
    if !tryout.isOver { Output.error("It was not over after a day, and ends here.") }
  }

  /// In seconds.
  private static let longest = 86_400
  /// What a line from a pipe or a file takes: long enough for the next one not to correct it.
  private static let typing = Duration.seconds(4)

  /// A plan with the module and the settings that were typed, or the end of the command.
  private func checked(_ module: ModuleDefinition) throws -> HousePlan {
    let pairs = settings.map { setting in
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (key: String(parts[0]), value: String(parts[1]))
    }
    let text = Tryout.plan(of: module.name, settings: pairs, as: `as`)
    let folder = URL(filePath: plan).deletingLastPathComponent().relativePath
    let name = folder == "." ? "tryout" : "\(folder)/tryout"
    switch PlanLoading.reader(instead: (name, text)).read(path: name) {
    case .plan(let plan, _): return plan
    case .refused(let diagnostics):
      Output.error(DiagnosticRenderer.text(diagnostics, outcome: "Nothing was played."))
      if let advice = Tryout.advice(for: module, given: pairs.map(\.key)) { Output.error(advice) }
      throw ExitCode.dataError
    case .unreadable(let path, let reason): throw PlanLoading.unreadable(path, reason)
    }
  }
}

/// The lines typed at the terminal, which a thread of its own waits for.
private final class Keyboard: Sendable {
  private struct State {
    var lines: [String] = []
    var isClosed = false
  }

  private let state = Mutex(State())

  var isClosed: Bool { state.withLock { $0.isClosed && $0.lines.isEmpty } }

  func listen() {
    Thread.detachNewThread { [self] in
      while let line = readLine() { state.withLock { $0.lines.append(line) } }
      state.withLock { $0.isClosed = true }
    }
  }

  func take() -> String? {
    state.withLock { $0.lines.isEmpty ? nil : $0.lines.removeFirst() }
  }
}
