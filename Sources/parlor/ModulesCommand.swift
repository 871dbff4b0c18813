import ActivityKit
import ArgumentParser
import Plugins

struct ModulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modules",
    abstract: "Lists the modules; with a name, what can be set in one.")

  @Argument(help: "A module.", completion: .list(modules.map { $0.name }))
  var name: String?

  func run() throws {
    guard let name else { return list() }
    guard let module = modules.first(where: { $0.name == name }) else {
      let advice = Spelling.nearest(to: name, among: modules.map { $0.name })
      throw Failure(
        code: .usage,
        text: "There is no module '\(name)'. "
          + (advice.map { "Did you mean '\($0)'?" } ?? "'parlor modules' lists them.")
      ).exit()
    }
    Output.line("\(module.name): \(module.summary)")
    Output.line()
    SettingsTable(module.settings).lines().forEach(Output.line)
  }

  private func list() {
    let width = modules.map { $0.name.count }.max() ?? 0
    for module in modules {
      let name = module.name.padding(to: width + 2)
      Output.line(name + module.summary)
    }
    Output.line()
    Output.line("'parlor modules NAME' shows what can be set.")
  }
}
