import YAML

extension QuestionFormat {
  /// The formats that a file may be in, by its name and by what stands in it: one of them, or the
  /// choice is its owner's.
  public static func guesses(_ bytes: [UInt8], file: String) -> [QuestionFormat] {
    let suffix = file.split(separator: ".").last?.lowercased() ?? ""
    switch suffix {
    case "gift": return [.gift]
    case "aiken": return [.aiken]
    case "json": return [.opentdb]
    case "yaml", "yml": return yaml(bytes, file: file)
    default: return text(bytes, file: file)
    }
  }

  private static func yaml(_ bytes: [UInt8], file: String) -> [QuestionFormat] {
    guard bytes.count <= ImportBounds.bytes else { return [.pack, .red] }
    let source = TextDecoding(bytes, file: file).source
    guard let root = YAMLReader().read(source.bytes, file: file).root else { return [.pack, .red] }
    if root.items != nil || root.entry("questions") != nil { return [.pack] }
    return root.entries == nil ? [.pack, .red] : [.red]
  }

  private static func text(_ bytes: [UInt8], file: String) -> [QuestionFormat] {
    let source = TextDecoding(Array(bytes.prefix(ImportBounds.bytes)), file: file).source
    var lines: [Substring] = []
    for number in 1...min(source.lineCount, 2_000) {
      let line = PlainText.trimmed(source.line(number))
      if !line.isEmpty { lines.append(line[...]) }
    }
    guard let first = lines.first else { return allCases }
    if first.hasPrefix("{") || first.hasPrefix("[{") || first == "[" { return [.opentdb] }
    if first.hasPrefix("- ask:") { return [.pack] }
    // Any of them may hold what stands for another by chance, so each is looked for.
    var found: [QuestionFormat] = []
    if lines.contains(where: { AikenLine.answer(String($0)) != nil }) { found.append(.aiken) }
    if lines.contains(where: { $0.hasPrefix("::") || $0.hasPrefix("$CATEGORY:") || $0.hasBraces }) {
      found.append(.gift)
    }
    let flat = lines.count { line in line.contains { "*|`".contains($0) } }
    if flat * 2 > lines.count { found.append(.irc) }
    if lines.contains(where: { $0.hasSuffix(":") }), lines.contains(where: { $0.hasPrefix("- ") }) {
      found.append(.red)
    }
    return found.isEmpty ? allCases : found
  }
}

extension Substring {
  fileprivate var hasBraces: Bool {
    guard let open = firstIndex(of: "{") else { return false }
    return self[open...].contains("}") || self[open...] == "{"
  }
}
