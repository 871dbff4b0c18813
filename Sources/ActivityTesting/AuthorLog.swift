import Foundation
import Logging

/// What programs write to their standard error, and why they were ended, as whoever writes them reads
/// it in a terminal: the line, after the name of the module.
struct AuthorLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    try? FileHandle.standardError.write(
      contentsOf: Data(Self.line("\(event.message)", event.metadata ?? [:]).utf8))
  }

  static func line(_ message: String, _ metadata: Logger.Metadata) -> String {
    let text = message.hasPrefix("module: ") ? String(message.dropFirst(8)) : message
    return metadata["module"].map { "\($0): \(text)\n" } ?? text + "\n"
  }
}
