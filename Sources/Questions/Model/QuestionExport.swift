/// Questions written in another format, and what could not be written.
public struct QuestionExport: Sendable {
  public internal(set) var text = ""
  public internal(set) var written = 0
  /// Where a question stood in the file that it was read from, and why it is missing or changed.
  public internal(set) var findings: [ImportFinding] = []
  public internal(set) var skipped = 0
  public internal(set) var changed = 0

  mutating func skip(_ item: QuestionImport.Item, _ reason: String) {
    skipped += 1
    findings.append(ImportFinding(.skipped, reason, at: item.range))
  }

  mutating func add(_ text: String, _ item: QuestionImport.Item, remarks: [String]) {
    self.text += text
    written += 1
    if !remarks.isEmpty { changed += 1 }
    findings += remarks.map { ImportFinding(.changed, $0, at: item.range) }
  }
}
