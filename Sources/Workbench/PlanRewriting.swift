import ActivityKit
import YAML

/// A plan changed so that a test can open it: other staff, and the event open to all at any time.
struct PlanRewriting {
  private let source: SourceText
  private let root: Node?

  init(_ text: String) {
    let document = YAMLReader().read(Array(text.utf8), file: "events.yaml")
    (source, root) = (document.source, document.root)
  }

  /// The text with those values replaced where they are written. Whoever calls it looks whether the
  /// outcome is what was meant.
  func text(for slug: String, staff: [(name: String, role: Role)]) -> String {
    let members = staff.map { name, role in
      "\(name): \(role == .facilitator ? "{}" : "{ role: \(role.rawValue) }")"
    }
    let line = "{ \(members.joined(separator: ", ")) }"
    var edits: [(SourceRange, String)] = []
    if let facilitators = root?["facilitators"] {
      edits.append((facilitators.range, facilitators.isEmpty ? " \(line)" : line))
    }
    let event = root?["events"]?[slug]
    if let starts = event?["starts"] { edits.append((starts.range, "on demand")) }
    if let access = event?["access"] { edits.append((access.range, "open")) }
    var lines = (1...source.lineCount).map { Array(source.line($0).unicodeScalars) }
    for (range, text) in edits.sorted(by: { $0.0.start > $1.0.start }) {
      let (first, last) = (range.start.line - 1, range.end.line - 1)
      let edited =
        lines[first].prefix(range.start.column - 1) + Array(text.unicodeScalars)
        + lines[last].dropFirst(range.end.column - 1)
      lines.replaceSubrange(first...last, with: [Array(edited)])
    }
    let text = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
    return root?["facilitators"] == nil ? "facilitators: \(line)\n\(text)" : text
  }
}
