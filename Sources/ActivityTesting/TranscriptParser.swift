import ActivityKit

/// Reads the transcripts of a Markdown file.
///
/// A code block ` ```session ` is a test, named by the heading above it; ` ```yaml NAME ` is a file of
/// its plan and holds for the heading it stands under and for the headings below that one, and
/// ` ```yaml NAME as VERSION ` is what such a file is changed to in the middle of a session.
/// `docs/transcripts.md` lists the lines of a session.
public struct TranscriptParser {
  public init() {}

  /// - Throws: ``TranscriptError`` naming the line that cannot be read.
  public func parse(_ text: String, file: String) throws -> [Transcript] {
    var transcripts: [Transcript] = []
    var title = ""
    var files: [(level: Int, name: String, version: String?, content: String)] = []
    var plans: [(level: Int, path: String)] = []
    var level = 0
    var block: (kind: String, name: String, version: String?, first: Int, lines: [Substring])?
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
              title: title, plan: plans.last?.path,
              files: Dictionary(
                files.filter { $0.version == nil }.map { ($0.name, $0.content) }
              ) { _, nearest in nearest },
              versions: files.reduce(into: [:]) { versions, file in
                if let version = file.version {
                  versions[file.name, default: [:]][version] = file.content
                }
              },
              steps: steps))
        } else if open.kind == "plan" {
          plans.append((level, open.lines.joined(separator: "\n").trimmed))
        } else if !open.name.isEmpty {
          files.append(
            (level, open.name, open.version, open.lines.joined(separator: "\n") + "\n"))
        }
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        block = (
          words.first ?? "", words.dropFirst().first ?? "",
          words.count == 4 && words[2] == "as" ? words[3] : nil, index + 2, []
        )
      } else if line.hasPrefix("#") {
        title = line.drop { $0 == "#" }.trimmed
        level = line.prefix { $0 == "#" }.count
        files.removeAll { $0.level >= level }
        plans.removeAll { $0.level >= level }
      }
    }
    if block != nil { throw TranscriptError("\(file): the last code block is not closed") }
    return transcripts
  }

  /// The lines of a session alone.
  /// - Throws: ``TranscriptError`` naming the line that cannot be read.
  public func session(_ text: String, file: String) throws -> [Transcript.Step] {
    try steps(text.split(separator: "\n", omittingEmptySubsequences: false), from: 1, file: file)
  }

  private func steps(_ lines: [Substring], from first: Int, file: String) throws
    -> [Transcript.Step]
  {
    var steps: [Transcript.Step] = []
    for (offset, line) in lines.enumerated() {
      let text = line.trimmed
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard let action = Self.action(text) else {
        let isList = text.contains(",") && !text.contains("<") && !text.contains(">")
        throw TranscriptError(
          "\(file):\(first + offset): this is no line of a session: \(text)"
            + (isList ? "; only 'join' takes several names at once" : ""))
      }
      steps.append(Transcript.Step(action: action, line: first + offset))
    }
    return steps
  }

  static func action(_ text: String) -> Transcript.Step.Action? {
    if text == "..." { return .skip(nil) }
    if text == "!! kill" { return .kill }
    if text.hasPrefix("!!") {
      return .host(text.dropFirst(2).split(separator: " ").map(String.init))
    }
    if text.hasPrefix("+") {
      return (try? DurationText.parse(String(text.dropFirst()))).map { .advance($0) }
    }
    if text.hasPrefix("!") {
      guard let (listed, rest) = split(String(text.dropFirst()), at: "<"),
        let names = names(in: listed)
      else { return nil }
      return .silence(names.listed, rest)
    }
    if let (name, rest) = split(text, at: ":"), name == "db" { return .query(rest) }
    if let (listed, rest) = split(text, at: "<"), let names = names(in: listed) {
      return rest == "..." ? .skip(names.listed) : .expect(names.listed, rest)
    }
    if let (name, rest) = split(text, at: ">"), isName(name) {
      return .send(name, unescaped(rest))
    }
    return movement(text.split(separator: " ").map(String.init))
  }

  /// Who comes and goes.
  private static func movement(_ words: [String]) -> Transcript.Step.Action? {
    if words.count == 3, words[1] == "rejoin" { return .rejoin(words[0], of: words[2]) }
    if words.count == 4, words[1] == "connect", words[2] == "from" {
      return .connect(words[0], from: words[3])
    }
    var words = words
    var event: String?
    if let join = words.firstIndex(of: "join"), join == words.count - 2 {
      event = words.removeLast()
    }
    guard let verb = words.popLast() else { return nil }
    let names = words.joined(separator: " ").split(separator: ",").map { $0.trimmed }
    guard let name = names.first else { return nil }
    switch verb {
    case "join": return .join(names, event: event)
    case "connect" where names.count == 1: return .connect(name, from: nil)
    case "drop" where names.count == 1: return .drop(name)
    case "rejoin" where names.count == 1: return .rejoin(name, of: name)
    default: return nil
    }
  }

  /// `\e`, `\t` and `\u{202e}` as the characters they stand for.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let index = rest.firstIndex(of: "\\") {
      result += rest[..<index]
      rest = rest[rest.index(after: index)...]
      let end = rest.firstIndex(of: "}")
      if rest.hasPrefix("u{"), let end, let number = UInt32(rest[..<end].dropFirst(2), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else if let character = rest.first, let meant = ["e": "\u{1B}", "t": "\t"][character] {
        result += meant
        rest = rest.dropFirst()
      } else {
        result += "\\"
      }
    }
    return result + rest
  }

  private enum Names {
    case everyone
    case some([String])

    var listed: [String]? { if case .some(let names) = self { names } else { nil } }
  }

  /// `*`, or names with commas between them.
  private static func names(in text: String) -> Names? {
    if text == "*" { return .everyone }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    return names.allSatisfy(isName) ? .some(names) : nil
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
