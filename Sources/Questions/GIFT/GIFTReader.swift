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
      case .category(let path): category = Self.name(ofCategory: path)
      case .question(let lines): read(lines)
      }
    }
    blocks.comments.note(
      "is a comment, which is left out", "are comments, which are left out", &log)
    return log
  }

  /// The last part of a path such as `$course$/top/Animals`; a double slash is one slash of a name.
  static func name(ofCategory path: String) -> String? {
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

  private mutating func read(_ lines: [Int]) {
    let numbers = (lines.first ?? 1)...(lines.last ?? 1)
    let size = lines.reduce(0) { $0 + log.source.byteRange(ofLine: $1).count }
    guard size <= ImportBounds.question else {
      return log.skip(ImportLog.tooLong, at: log.line(numbers.lowerBound))
    }
    switch GIFTQuestion.draft(GIFTText(lines, of: log.source)) {
    case .success(var draft):
      draft.category = category
      log.take(draft, at: log.lines(numbers))
    case .failure(let unfit):
      let place = unfit.origin.map {
        SourceRange(file: log.source.file, at: log.source.position(ofByte: $0))
      }
      log.skip(unfit.reason, at: place ?? log.lines(numbers))
    }
  }
}
