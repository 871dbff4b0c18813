import ArgumentParser
import EventPlan
import House

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of a plan, for editors.",
    discussion: """
      Keep it beside the plan (parlor schema > parlor.schema.json) and begin the plan with
      # yaml-language-server: $schema=parlor.schema.json
      """)

  @Argument(
    help: "The plan whose own modules are to be known too.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file = PlanLoading.defaultPath

  @Flag(help: "Print the schema of a recipe instead.")
  var recipe = false

  func run() throws {
    Output.text(
      try recipe
        ? RecipeSchema(taken: House.takenWords).text()
        : PlanSchema(modules: PlanLoading.modules(besides: file)).text())
  }
}
