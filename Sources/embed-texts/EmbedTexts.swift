import EmbeddedTexts
import Foundation

/// Writes a Swift file that holds the texts of files, in lists: `embed-texts OUT.swift FOLDER LIST: NAME… LIST: NAME…`,
/// where a list is declared as in `public let recipeFiles`.
///
/// The build runs it, so that the program carries its recipes, its modules, its templates and its page wherever it is
/// copied.
@main
enum EmbedTexts {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      throw CocoaError(.fileNoSuchFile)
    }
    var lists: [(declaration: String, names: [String])] = []
    for word in arguments.dropFirst(2) {
      if word.hasSuffix(":") {
        lists.append((String(word.dropLast()), []))
      } else {
        guard !lists.isEmpty else { throw CocoaError(.formatting) }
        lists[lists.count - 1].names.append(word)
      }
    }
    let source = try lists.map { try list($0.declaration, $0.names, in: folder) }.joined()
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func list(
    _ declaration: String, _ names: [String], in folder: String
  ) throws -> String {
    EmbeddedTexts.list(
      "\(declaration): [(name: String, text: String)]",
      "Texts of files, each with its path below `\(URL(filePath: folder).lastPathComponent)`.",
      try names.map { ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) })
  }
}
