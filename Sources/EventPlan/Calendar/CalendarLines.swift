/// Content lines of iCalendar (RFC 5545, section 3.1).
enum CalendarLines {
  /// Folded to 75 octets a line, each ending in CRLF.
  static func text(_ lines: [String]) -> String {
    var text = ""
    for line in lines { text += folded(line) + "\r\n" }
    return text
  }

  private static let octets = 75

  private static func folded(_ line: String) -> String {
    var (text, used) = ("", 0)
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if used + size > octets {
        text += "\r\n "
        used = 1
      }
      text.unicodeScalars.append(scalar)
      used += size
    }
    return text
  }

  /// A value of the type TEXT (section 3.3.11).
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }
}
