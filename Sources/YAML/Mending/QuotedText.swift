/// A text as a scalar in quotes, on one line.
package enum QuotedText {
  package static func of(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    if line.contains("\"") || line.contains("\\") {
      return "'" + line.replacing("'", with: "''") + "'"
    }
    return "\"\(line)\""
  }
}
