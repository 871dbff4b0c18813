import Foundation
import PackagePlugin

/// Has the recipes beside the sources of a target, the modules that are programs, and the library for
/// them written into it.
@main
struct EmbedRecipes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".py") }
    for name in names {
      let inner = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: inner.appending(path: "module.yaml").path) else {
        continue
      }
      files += try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted()
        .filter { !$0.hasPrefix(".") && !$0.hasPrefix("__") }.map { "\(name)/\($0)" }
    }
    let inputs = files.map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-recipes").url,
        arguments: [output.path, folder.path] + files, inputFiles: inputs, outputFiles: [output])
    ]
  }
}
