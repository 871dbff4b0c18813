import Foundation
import PackagePlugin

/// Makes Swift of the catalogues in `Sources/Words`: for `Messages` a function for each sentence, with its
/// arguments; for `Words` the texts themselves.
@main
struct DeclareSentences: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Sources/Words")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let catalogues = names.filter { $0.hasSuffix(".yaml") }.map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Catalogues.swift")
    return [
      .buildCommand(
        displayName: "Declaring the sentences of \(target.name)",
        executable: try context.tool(named: "declare-sentences").url,
        arguments: [target.name, output.path] + catalogues.map(\.path), inputFiles: catalogues,
        outputFiles: [output])
    ]
  }
}
