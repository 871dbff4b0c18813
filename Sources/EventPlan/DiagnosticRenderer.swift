import ActivityKit
import Foundation
import YAML

/// Diagnostics as people and as programs read them.
public enum DiagnosticRenderer {
  /// Each diagnostic with its source line, carets under the range and, where that can be told, the
  /// line to write instead; and a line that counts them.
  /// - Parameter outcome: what came of it, said after the count of errors; not said of warnings.
  public static func text(
    _ diagnostics: Diagnostics, outcome: String = "Nothing was started."
  ) -> String {
    var text = diagnostics.items.map { Self.text($0, in: diagnostics) }.joined()
    let (errors, warnings) = (diagnostics.errorCount, diagnostics.warningCount)
    if errors + warnings > 0 {
      text += Phrase.count(errors, "error")
      text += warnings > 0 ? ", \(Phrase.count(warnings, "warning"))." : "."
      text += diagnostics.hasErrors && !outcome.isEmpty ? " \(outcome)\n" : "\n"
    }
    return text
  }

  /// An array of objects: `file`, `line`, `column`, `endLine`, `endColumn` (columns in Unicode
  /// scalars, from 1; the end is just after the last character), `severity`, `message` and, where
  /// there is one, `suggestion` (what could stand there) and `mended` (the line as it could be).
  public static func json(_ diagnostics: Diagnostics) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(diagnostics.items.map(DiagnosticObject.init))
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private static func text(_ item: Diagnostic, in diagnostics: Diagnostics) -> String {
    let start = item.range.start
    var text = "\(Quotation.printable(item.range.file)):\(start.line):\(start.column): "
    text += "\(item.severity.rawValue): \(item.message)\n"
    guard let source = diagnostics.source(of: item.range.file) else { return text }
    let line = SourceLine(
      source.line(start.line), from: start.column,
      to: item.range.end.line == start.line ? item.range.end.column : nil)
    let number = String(start.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    text += "\(gutter) | \(line.shown)".trimmingBlanksAtEnd + "\n"
    text += String(repeating: " ", count: gutter.count) + " | \(line.carets)\n"
    guard let mended = item.mended else { return text }
    let label = String(repeating: " ", count: max(0, gutter.count - 5)) + "write"
    return text + "\(label) | \(Quotation.printable(mended))".trimmingBlanksAtEnd + "\n"
  }
}

extension String {
  fileprivate var trimmingBlanksAtEnd: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}
