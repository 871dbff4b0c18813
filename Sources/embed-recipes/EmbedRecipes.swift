import Foundation

/// Writes a Swift file that holds the text of recipe files: `embed-recipes OUT.swift IN.yaml…`.
///
/// The build runs it, so that the program carries its recipes wherever it is copied.
@main
enum EmbedRecipes {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      throw CocoaError(.fileNoSuchFile)
    }
    var source = """
      /// The recipes that ship with the program, as they stand in `Plugins`.
      public let recipeFiles: [(name: String, text: String)] = [

      """
    for path in arguments.dropFirst() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      source += "  (\(literal(URL(filePath: path).lastPathComponent)), \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case " "..."~": "\(scalar)"
      default: "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return "\"\(escaped.joined())\""
  }
}
