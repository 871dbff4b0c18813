import ActivityKit
import YAML

extension DiagnosticRenderer {
  /// Where and what, without the line that it is about: one line of text for each diagnostic, errors
  /// first.
  /// - Parameters:
  ///   - folder: what paths are shown without when they begin so; it ends in a slash or is empty.
  ///   - most: how many are shown; what is beyond is counted in one more.
  public static func brief(
    _ diagnostics: Diagnostics, in folder: String = "", most: Int = 5
  ) -> [String] {
    let errors = diagnostics.items.filter { $0.severity == .error }
    let items = errors + diagnostics.items.filter { $0.severity == .warning }
    let lines = items.prefix(most).map { item in
      let file = item.range.file
      let shown = file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
      return "\(Quotation.printable(shown)):\(item.range.start.line):\(item.range.start.column): "
        + "\(item.severity.rawValue): \(Phrase.shortened(item.message, to: 160))"
    }
    guard items.count > most else { return lines }
    return lines + ["… and \(items.count - most) more; parlor check shows all of them."]
  }
}
