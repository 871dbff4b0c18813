import EmbeddedTexts
import Foundation

/// Writes a Swift file that holds the text of files: `embed-recipes OUT.swift FOLDER NAME…`.
///
/// The build runs it, so that the program carries its recipes and its modules wherever it is copied.
@main
enum EmbedRecipes {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      throw CocoaError(.fileNoSuchFile)
    }
    let names = arguments.dropFirst(2)
    var source = try list(
      "recipeFiles", "The recipes that ship with the program, as they stand in `Plugins`.",
      names.filter { !$0.contains("/") && $0.hasSuffix(".yaml") }, in: folder)
    source += try list(
      "libraryFiles", "What modules that are programs may import.",
      names.filter { !$0.contains("/") && !$0.hasSuffix(".yaml") }, in: folder)
    source += try list(
      "processFiles",
      "The files of modules that are programs, each below the folder of its module.",
      names.filter { $0.contains("/") }, in: folder)
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func list(
    _ constant: String, _ help: String, _ names: [String], in folder: String
  ) throws -> String {
    EmbeddedTexts.list(
      "public let \(constant): [(name: String, text: String)]", help,
      try names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) })
  }
}
