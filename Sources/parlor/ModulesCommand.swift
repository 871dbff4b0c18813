import ActivityKit
import ArgumentParser
import ShippedModules
import Words

struct ModulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modules",
    abstract: "Lists the modules; with a name, what can be set in one.",
    subcommands: [ShowModulesCommand.self, NewModuleCommand.self],
    defaultSubcommand: ShowModulesCommand.self)
}

struct ShowModulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Lists the modules; with a name, what can be set in one.")

  @Argument(help: "A module.", completion: .list(ShippedModules.all.map(\.name)))
  var name: String?

  @Option(
    help: "The plan of a house; its own modules are shown too.",
    completion: .file(extensions: ["yaml", "yml"]))
  var plan = PlanLoading.defaultPath

  func run() throws {
    let modules = PlanLoading.modules(besides: plan)
    guard let name else { return list(modules) }
    let module = try modules.named(name)
    Output.line("\(module.name): \(module.summary)")
    Output.line()
    let lines = module.settings.table.lines
    (module.settings.fields.isEmpty ? ["There is nothing to set."] : lines).forEach(Output.line)
  }

  private func list(_ modules: [ModuleDefinition]) {
    var table = TextTable(columns: [.text(), .text()])
    for module in modules { table.add([module.name, module.summary]) }
    table.lines.forEach(Output.line)
    Output.line()
    Output.advice("'parlor modules NAME' shows what can be set.")
  }
}

extension [ModuleDefinition] {
  /// The module of a name, or the end of the command.
  func named(_ name: String) throws -> ModuleDefinition {
    if let module = first(where: { $0.name == name }) { return module }
    let advice = Spelling.nearest(to: name, among: map(\.name))
    throw Failure(
      code: .usage,
      text: "There is no module '\(name)'. "
        + (advice.map { "Did you mean '\($0)'?" } ?? "'parlor modules' lists them.")
    ).exit()
  }
}
