import YAML

extension QuestionFormat {
  /// The formats that a file may be in, by its name and by what stands in it: one of them, or the
  /// choice is its owner's.
  public static func guesses(_ bytes: [UInt8], file: String) -> [QuestionFormat] {
    if let format = QuestionFormat(suffixOf: file) { return [format] }
    switch suffix(of: file) {
    case "json", "jsonl", "ndjson": return json(bytes)
    case "yaml", "yml": return yaml(bytes, file: file)
    default: return FormatEvidence(bytes, file: file).formats
    }
  }

  /// The format that a file's name alone tells; nil where its content has to be looked at.
  public init?(suffixOf file: String) {
    switch Self.suffix(of: file) {
    case "gift": self = .gift
    case "aiken": self = .aiken
    case "csv", "tsv", "tab": self = .csv
    case "xml": self = .moodlexml
    default: return nil
    }
  }

  private static func suffix(of file: String) -> String {
    let parts = file.split(separator: ".")
    return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }

  private static func yaml(_ bytes: [UInt8], file: String) -> [QuestionFormat] {
    guard bytes.count <= ImportBounds.bytes else { return [.pack, .red] }
    let source = TextDecoding(bytes, file: file).source
    guard let root = YAMLReader().read(source.bytes, file: file).root else {
      return RedComments(source).cutQuestions().isEmpty ? [.pack, .red] : [.red]
    }
    if root.items != nil || root.entry("questions") != nil { return [.pack] }
    return RedReader.isList(root) ? [.red] : [.pack, .red]
  }

  /// Those of Open Trivia DB have its keys; their texts are HTML.
  static func json(_ bytes: [UInt8]) -> [QuestionFormat] {
    let text = String(decoding: bytes.prefix(100_000), as: UTF8.self)
    let isOpenTrivia = ["\"correct_answer\"", "\"incorrect_answers\"", "\"category\""]
      .allSatisfy { text.containsBytes($0) }
    return isOpenTrivia || text.containsBytes("\"response_code\"") ? [.opentdb] : [.json]
  }
}

/// What the lines of a file speak for.
private struct FormatEvidence {
  private let source: SourceText
  private var lines: [String] = []
  /// The lines that only one format has.
  private var counts: [QuestionFormat: Int] = [:]

  init(_ bytes: [UInt8], file: String) {
    source = TextDecoding(Array(bytes.prefix(ImportBounds.bytes)), file: file).source
    for number in 1...min(source.lineCount, 2_000) {
      let line = PlainText.trimmed(source.line(number))
      if !line.isEmpty { lines.append(line) }
    }
  }

  var formats: [QuestionFormat] {
    guard let first = lines.first(where: { !$0.hasPrefix("//") }) else {
      return QuestionFormat.allCases
    }
    if first.hasPrefix("<?xml") || first.hasPrefix("<quiz") { return [.moodlexml] }
    if first == "{" || first == "[" || first.hasPrefix("{\"") || first.hasPrefix("[{") {
      return QuestionFormat.json(source.bytes)
    }
    if first.hasPrefix("- ask:") { return [.pack] }
    // Any of them may hold what stands for another by chance, so each is looked for.
    let found = QuestionFormat.allCases.filter(isLike)
    return found.isEmpty ? QuestionFormat.allCases : found
  }

  private func isLike(_ format: QuestionFormat) -> Bool {
    switch format {
    case .pack, .opentdb, .json, .moodlexml: false
    case .red: isRed
    case .gift: isGIFT
    case .aiken: isAiken
    case .irc: isIRC
    case .csv: isTable
    case .opentriviaqa:
      lines.contains { OpenTriviaQAReader.question($0) != nil }
        && lines.contains { $0.hasPrefix("^") }
    case .moxquizz: isMoxQuizz
    }
  }

  // MARK: Each of them

  /// An answer of letters, and choices.
  private var isAiken: Bool {
    let answers = lines.compactMap(AikenLine.answer)
    return answers.contains { $0.utf8.count <= 3 || AikenLine.choice($0) != nil }
      && lines.contains { AikenLine.choice($0)?.index == 0 }
      || !answers.isEmpty && lines.count { AikenLine.choice($0) != nil } > lines.count / 3
  }

  /// Braces of GIFT, and not more of another kind, as programs and cards of Anki have them.
  private var isGIFT: Bool {
    if lines.contains(where: { $0.hasPrefix("$CATEGORY:") }) { return true }
    var (like, unlike) = (0, 0)
    for (index, line) in lines.enumerated() {
      guard let open = line.utf8.firstIndex(of: UInt8(ascii: "{")) else { continue }
      let rest = line[line.utf8.index(after: open)...]
      let inside = PlainText.trimmed(String(rest))
      let body = inside.isEmpty && index + 1 < lines.count ? lines[index + 1] : inside
      switch Self.isAnswer(body, isOwnLine: inside.isEmpty) {
      case true?: like += 1
      case false?: unlike += 1
      case nil: break
      }
    }
    return like > 0 && like >= unlike
  }

  /// Whether what follows a brace is an answer of GIFT; nil for what says nothing.
  private static func isAnswer(_ body: String, isOwnLine: Bool) -> Bool? {
    guard let first = body.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "~"): return true
    // A number of GIFT, and no heading or macro.
    case UInt8(ascii: "#"):
      return body.utf8.dropFirst().first.map {
        (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x3D
      }
    case UInt8(ascii: "}"): return nil
    default:
      let word = body.prefix { $0.isLetter }.uppercased()
      if ["T", "F", "TRUE", "FALSE"].contains(word) {
        return body.dropFirst(word.count).first.map { "}#".contains($0) } ?? false
      }
      return EmbeddedAnswer(GIFTText(body)) != nil
    }
  }

  /// Most lines have a question and an answer, apart by the same mark.
  private var isIRC: Bool {
    ["*", "|", "`"].contains { (mark: Character) in
      let pairs = lines.count { line in
        let halves = line.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        // A line that starts with the mark is a bullet or the row of a table.
        return halves.count == 2 && !halves[0].isEmpty && !halves[1].isEmpty
          && halves[1].first != "/" && halves[0].last != "/"
      }
      return pairs * 2 > lines.count
    }
  }

  private var isRed: Bool {
    guard lines.contains(where: { $0.hasSuffix(":") }),
      lines.contains(where: { $0.hasPrefix("- ") })
    else { return false }
    return YAMLReader().read(source.bytes, file: source.file).root.map(RedReader.isList) ?? false
  }

  private var isMoxQuizz: Bool {
    let keys = lines.compactMap { MoxQuizzReader.Key.read($0)?.0 }
    return keys.contains(.question) && keys.contains(.answer) && keys.count * 2 > lines.count
  }

  /// Names of columns in its first row, or tabs in most lines.
  private var isTable: Bool {
    if CSVStart(source).line > 1 { return true }
    for separator in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")] {
      var parser = CSVParser(source.bytes[...], separator: separator)
      if CSVHeader(names: parser.next()?.cells ?? []) != nil { return true }
    }
    let tabs = (1...min(source.lineCount, 2_000)).count { number in
      let line = source.line(number)
      return !PlainText.trimmed(line).isEmpty && PlainText.trimmed(line).utf8.contains(0x09)
    }
    return tabs * 10 > lines.count * 9
  }
}
