/// An expected line: `{any}` stands for any text, `{time}` for a time in figures or words.
struct Pattern {
  private enum Part: Equatable {
    case text(String)
    case any
    case time
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let (part, length): (Part?, Int) =
        rest[open...].hasPrefix("{any}")
        ? (.any, 5) : rest[open...].hasPrefix("{time}") ? (.time, 6) : (nil, 1)
      parts.append(.text(String(part == nil ? rest[...open] : rest[..<open])))
      if let part { parts.append(part) }
      rest = rest[rest.index(open, offsetBy: length)...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts.filter { $0 != .text("") }
  }

  func matches(_ line: String) -> Bool { Self.matches(line[...], parts[...]) }

  private static func matches(_ line: Substring, _ parts: ArraySlice<Part>) -> Bool {
    guard let part = parts.first else { return line.isEmpty }
    let rest = parts.dropFirst()
    switch part {
    case .text(let text):
      return line.hasPrefix(text) && matches(line.dropFirst(text.count), rest)
    case .any:
      return prefixes(of: line).contains { matches(line.dropFirst($0), rest) }
    case .time:
      return prefixes(of: line).contains {
        $0 > 0 && isTime(line.prefix($0)) && matches(line.dropFirst($0), rest)
      }
    }
  }

  private static func prefixes(of line: Substring) -> ClosedRange<Int> { 0...line.count }

  private static func isTime(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    let units: Set<Substring> = ["second", "seconds", "minute", "minutes", "hour", "hours"]
    return text.first?.isNumber == true
      && words.allSatisfy { word in
        units.contains(word) || word.allSatisfy { $0.isNumber || ":.hms".contains($0) }
      }
  }
}
