import Foundation
import PackagePlugin

/// Makes Swift of the catalogues: those of the house in `Sources/Words`, those of what modules of any kind say in
/// `Sources/ActivityKit`, and those of each Swift module in its folder of `Plugins`. `Messages` gets a function for
/// each sentence of the house, with its arguments; `ActivityKit` and `Plugins` one for each of theirs; `Words` the
/// texts themselves.
@main
struct DeclareSentences: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let modules = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Plugins").path
    ).filter { !has("module.yaml", root.appending(path: "Plugins/\($0)")) }.sorted()
    let folders = ["Sources/Words", "Sources/ActivityKit"] + modules.map { "Plugins/\($0)" }
    let catalogues = folders.flatMap { folder in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
        .map { root.appending(path: "\(folder)/\($0)") }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+Catalogues.swift")
    return [
      .buildCommand(
        displayName: "Declaring the sentences of \(target.name)",
        executable: try context.tool(named: "declare-sentences").url,
        arguments: [target.name, output.path] + catalogues.map(\.path), inputFiles: catalogues,
        outputFiles: [output])
    ]
  }

  private func has(_ name: String, _ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
