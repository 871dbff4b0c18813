import EventPlan

/// Reads the transcripts of a Markdown file.
///
/// A heading begins a test. A code block ` ```yaml NAME ` is a file of its plan, ` ```session ` its
/// session; a file given before the first heading holds for all tests. `docs/transcripts.md` lists
/// the lines of a session.
public struct TranscriptParser {
  public init() {}

  /// - Throws: ``TranscriptError`` naming the line that cannot be read.
  public func parse(_ text: String, file: String) throws -> [Transcript] {
    var transcripts: [Transcript] = []
    var title = ""
    var shared: [String: String] = [:]
    var files: [String: String] = [:]
    var block: (kind: String, name: String, first: Int, lines: [Substring])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let open = block {
        guard line.hasPrefix("```") else {
          block?.lines.append(line)
          continue
        }
        block = nil
        if open.kind == "session" {
          let steps = try self.steps(open.lines, from: open.first, file: file)
          transcripts.append(
            Transcript(
              title: title, files: shared.merging(files) { $1 }, steps: steps))
        } else if !open.name.isEmpty {
          let content = open.lines.joined(separator: "\n") + "\n"
          if title.isEmpty { shared[open.name] = content } else { files[open.name] = content }
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ")
        block = (
          words.first.map(String.init) ?? "", words.dropFirst().first.map(String.init) ?? "",
          index + 2, []
        )
      } else if line.hasPrefix("#") {
        title = line.drop { $0 == "#" }.drop { $0 == " " }.description
        files = [:]
      }
    }
    if block != nil { throw TranscriptError("\(file): the last code block is not closed") }
    return transcripts
  }

  private func steps(_ lines: [Substring], from first: Int, file: String) throws
    -> [Transcript.Step]
  {
    var steps: [Transcript.Step] = []
    for (offset, line) in lines.enumerated() {
      let text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let action = Self.action(text) else {
        throw TranscriptError("\(file):\(first + offset): this is no line of a session: \(text)")
      }
      steps.append(Transcript.Step(action: action, line: first + offset))
    }
    return steps
  }

  static func action(_ text: String) -> Transcript.Step.Action? {
    if text == "..." { return .skip }
    if text == "!! kill" { return .kill }
    if text.hasPrefix("+") {
      return (try? DurationText.parse(String(text.dropFirst()))).map { .advance($0) }
    }
    if text.hasPrefix("!") {
      guard let (name, rest) = split(String(text.dropFirst()), at: "<") else { return nil }
      return .silence(name == "*" ? nil : name, rest)
    }
    if let (name, rest) = split(text, at: ":"), name == "db" { return .query(rest) }
    if let (name, rest) = split(text, at: "<"), isName(name) || name == "*" {
      return .expect(name == "*" ? nil : name, rest)
    }
    if let (name, rest) = split(text, at: ">"), isName(name) { return .send(name, rest) }
    var words = text.split(separator: " ").map(String.init)
    var event: String?
    if let join = words.firstIndex(of: "join"), join == words.count - 2 {
      event = words.removeLast()
    }
    guard let verb = words.popLast() else { return nil }
    let names = words.joined(separator: " ").split(separator: ",").map { $0.trimmed }
    guard let name = names.first else { return nil }
    switch verb {
    case "join": return .join(names, event: event)
    case "connect" where names.count == 1: return .connect(name)
    case "drop" where names.count == 1: return .drop(name)
    case "rejoin" where names.count == 1: return .rejoin(name)
    default: return nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
  }

  private static func split(_ text: String, at separator: Character) -> (String, String)? {
    guard let index = text.firstIndex(of: separator) else { return nil }
    return (text[..<index].trimmed, text[text.index(after: index)...].trimmed)
  }
}

extension StringProtocol {
  /// Without spaces at either end.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
