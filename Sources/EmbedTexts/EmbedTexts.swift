import Foundation
import PackagePlugin

/// Has texts written into a target: what is in its folder `Templates` or `Page`, if it has one; else the recipes beside
/// its sources, the modules that are programs and the library for them.
@main
struct EmbedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let special = ["Templates", "Page"].map { target.directoryURL.appending(path: $0) }
      .first { FileManager.default.fileExists(atPath: $0.path) }
    let folder = special ?? target.directoryURL
    let lists: [List] =
      switch special?.lastPathComponent {
      case "Templates": try templateLists(in: folder)
      case "Page": [("let pageFiles", try names(in: folder))]
      default: try moduleLists(in: folder)
      }
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedFiles.swift")
    let files = lists.flatMap(\.names)
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-texts").url,
        arguments: [output.path, folder.path] + lists.flatMap { ["\($0.declaration):"] + $0.names },
        inputFiles: files.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }

  private typealias List = (declaration: String, names: [String])

  private func templateLists(in folder: URL) throws -> [List] {
    let files = try names(in: folder).flatMap { kind in
      try names(in: folder.appending(path: kind)).map { "\(kind)/\($0)" }
    }
    return [("public let templateFiles", files)]
  }

  private func moduleLists(in folder: URL) throws -> [List] {
    let names = try self.names(in: folder)
    let processes = try names.flatMap { name -> [String] in
      let inner = folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: inner.appending(path: "module.yaml").path) else {
        return []
      }
      return try self.names(in: inner).map { "\(name)/\($0)" }
    }
    return [
      ("public let recipeFiles", names.filter { $0.hasSuffix(".yaml") }),
      ("public let libraryFiles", names.filter { $0.hasSuffix(".py") }),
      ("public let processFiles", processes),
    ]
  }

  /// What is in a folder, but for what is hidden or was left there by Python.
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { !$0.hasPrefix(".") && !$0.hasPrefix("__") }
  }
}
