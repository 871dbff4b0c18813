import Foundation

/// The log of a running house.
struct LogFile {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private let file: URL

  init(_ file: URL) { self.file = file }

  var text: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

  /// Waits until the log holds the text. Another process writes it, so there is nothing to wait on but
  /// the file.
  func expect(_ wanted: String) throws {
    let end = ContinuousClock.now + .seconds(20)
    while !text.contains(wanted) {
      guard ContinuousClock.now < end else {
        throw Missing(description: "waited for '\(wanted)' in the log, which is:\n\(text)")
      }
      sched_yield()
    }
  }
}
