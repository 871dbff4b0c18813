import Foundation
import PackagePlugin

/// Has the recipes beside the sources of a target written into it.
@main
struct EmbedRecipes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let recipes = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "RecipeFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(recipes.count) recipes",
        executable: try context.tool(named: "embed-recipes").url,
        arguments: ([output] + recipes).map(\.path), inputFiles: recipes, outputFiles: [output])
    ]
  }
}
