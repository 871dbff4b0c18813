import ActivityKit
import ArgumentParser
import EventPlan
import EventTerms
import Foundation
import House
import Records

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a plan, a recipe or a module.yaml without opening a house.",
    discussion: """
      Modules of your own that are programs are started, greeted and ended at once, so only check what \
      you would run; --without-programs leaves them out.
      Exits with 0 when it is fine, 65 when it is not, 66 when it cannot be read.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "The plan, or a recipe.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: "How diagnostics are printed.")
  var format = Format.text

  @Flag(help: "Do not start the modules that are programs.")
  var withoutPrograms = false

  @Option(help: "Check this database too: its integrity and its references.", completion: .file())
  var database: String?

  func run() throws {
    var isFine = true
    if file != nil || database == nil { isFine = try checkPlan() }
    if let database { isFine = try check(database: database) && isFine }
    if !isFine { throw ExitCode.dataError }
  }

  private func checkPlan() throws -> Bool {
    let path = file ?? PlanLoading.defaultPath
    if PlanReader.isProcess(path), let found = try? PlanLoading.reader.process(at: path) {
      var diagnostics = found.1
      if let module = found.module, !diagnostics.hasErrors, !withoutPrograms {
        ProgramChecks().check(module, settings: nil, &diagnostics)
      }
      return try report(found.module, diagnostics, path)
    }
    if let bytes = try? PlanFile.read(path), PlanReader.isRecipe(bytes, path: path) {
      let (module, diagnostics) = PlanReader.recipe(bytes, path: path, taken: House.takenWords)
      return try report(module, diagnostics, path)
    }
    switch PlanLoading.read(path) {
    case .plan(let plan, var diagnostics):
      if !withoutPrograms { ProgramChecks().check(plan, &diagnostics) }
      try show(diagnostics)
      guard !diagnostics.hasErrors else { return false }
      if format == .text {
        let activities = plan.events.reduce(0) { $0 + $1.activities.count }
        Output.line(
          "\(path) is fine: \(Phrase.count(plan.events.count, "event")), \(Phrase.count(activities, "activity", "activities"))."
        )
        for line in AgendaTurns.lines(of: plan, after: Date()) { Output.line(line) }
      }
      return true
    case .refused(let diagnostics):
      try show(diagnostics)
      return false
    case .unreadable(let path, let reason):
      throw PlanLoading.unreadable(path, reason)
    }
  }

  private func report(
    _ module: ModuleDefinition?, _ diagnostics: Diagnostics, _ path: String
  ) throws -> Bool {
    try show(diagnostics)
    guard let module, !diagnostics.hasErrors else { return false }
    if format == .text { Output.line("\(path) is fine: \(module.name), \(module.summary)") }
    return true
  }

  private func show(_ diagnostics: Diagnostics) throws {
    switch format {
    case .json: Output.text(try DiagnosticRenderer.json(diagnostics))
    case .text:
      Output.text(DiagnosticRenderer.text(diagnostics, outcome: ""))
    }
  }

  private func check(database: String) throws -> Bool {
    try Failure.explained(database) {
      let checkup = try Checkup.of(path: database)
      for finding in checkup.findings { Output.line("\(database): \(finding)") }
      if checkup.isSound { Output.line("\(database) is fine.") }
      return checkup.isSound
    }
  }
}
