import YAML

extension Diagnostics {
  /// Adds an error in a file that is none of the plan's, such as the program of a module.
  /// - Parameters:
  ///   - line: counted from 1.
  ///   - bytes: what is in the file.
  public mutating func addError(_ message: String, in file: String, line: Int, of bytes: [UInt8]) {
    let source = SourceText(bytes, file: file)
    note(source)
    let text = source.line(line)
    let indent = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    let start = SourcePosition(line: line, column: indent + 1)
    let end = SourcePosition(
      line: line, column: max(indent + 2, source.trimmedEnd(ofLine: line).column))
    error(message, at: SourceRange(file: file, start: start, end: end))
  }
}
