import YAML

/// Reads Moodle's GIFT as Moodle does: `question/format/gift/format.php` is the specification.
///
/// Kept are choices, several of them right, true and false, short answers, numbers with a tolerance or
/// a range, and gaps. Essays, descriptions and matching have no counterpart and are skipped.
struct GIFTReader {
  private var log: ImportLog
  private var category: String?

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    let blocks = GIFTBlocks(log.source)
    for block in blocks.blocks {
      switch block {
      case .category(let path, _): category = Self.name(ofCategory: path)
      case .question(let lines): read(lines)
      }
    }
    blocks.comments.note(
      "is a comment, which is left out", "are comments, which are left out", &log)
    return log
  }

  /// The last part of a path such as `$course$/top/Animals`; a double slash is one slash of a name.
  private static func name(ofCategory path: String) -> String? {
    var parts = [""]
    var rest = path[...]
    while let character = rest.popFirst() {
      if character != "/" {
        parts[parts.count - 1].append(character)
      } else if rest.first == "/" {
        parts[parts.count - 1].append(character)
        rest.removeFirst()
      } else {
        parts.append("")
      }
    }
    parts = parts.map(PlainText.trimmed)
    parts.removeAll { $0.isEmpty || $0 == "top" || ($0.hasPrefix("$") && $0.hasSuffix("$")) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private mutating func read(_ lines: [(number: Int, text: String)]) {
    let numbers = (lines.first?.number ?? 1)...(lines.last?.number ?? 1)
    let range = log.lines(numbers)
    guard lines.reduce(0, { $0 + $1.text.utf8.count }) <= ImportBounds.question else {
      return log.skip(ImportLog.tooLong, at: log.line(numbers.lowerBound))
    }
    switch GIFTQuestion.draft(GIFTText(lines)) {
    case .success(var draft):
      draft.category = category
      log.take(draft, at: range)
    case .failure(let unfit):
      let place = unfit.position.map { SourceRange(file: log.source.file, at: $0) }
      log.skip(unfit.reason, at: place ?? range)
    }
  }
}
