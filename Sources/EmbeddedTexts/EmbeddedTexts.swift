/// Swift that holds the texts of files, for the tools of the build.
package enum EmbeddedTexts {
  /// A list of pairs of texts, the one that each is known by first.
  /// - Parameter declaration: what stands before the list, such as `let files: [(String, String)]`.
  package static func list(
    _ declaration: String, _ help: String, _ texts: [(name: String, text: String)]
  ) -> String {
    let items = texts.map { "  (\(literal($0.name)), \(literal($0.text))),\n" }
    return "/// \(help)\n\(declaration) = [\n\(items.joined())]\n\n"
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
