import YAML

/// A diagnostic as `--format json` writes it.
struct DiagnosticObject: Encodable {
  let file: String
  let line: Int
  let column: Int
  let endLine: Int
  let endColumn: Int
  let severity: Diagnostic.Severity
  let message: String
  let suggestion: String?
  let mended: String?

  init(_ diagnostic: Diagnostic) {
    let range = diagnostic.range
    file = range.file
    (line, column) = (range.start.line, range.start.column)
    (endLine, endColumn) = (range.end.line, range.end.column)
    severity = diagnostic.severity
    message = diagnostic.message
    suggestion = diagnostic.suggestion
    mended = diagnostic.mended
  }
}
