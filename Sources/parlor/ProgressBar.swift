import Foundation

/// How far something has come, drawn over itself on the standard error; nothing where that is no terminal.
struct ProgressBar {
  private static let width = 24

  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = ""

  /// - Parameter part: 0 to 1.
  mutating func show(_ part: Double, _ text: String) {
    guard isShown else { return }
    let done = Int((min(1, max(0, part)) * Double(Self.width)).rounded())
    let bar = String(repeating: "#", count: done) + String(repeating: ".", count: Self.width - done)
    let line = "[\(bar)] \(Int(part * 100)) %  \(text.prefix(40))"
    guard line != last else { return }
    last = line
    Self.write("\r\u{1B}[K" + line)
  }

  /// Takes it away.
  mutating func clear() {
    guard isShown, !last.isEmpty else { return }
    last = ""
    Self.write("\r\u{1B}[K")
  }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
