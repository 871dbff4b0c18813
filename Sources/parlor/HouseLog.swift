import Foundation
import Logging

/// One line an event on the standard error: time, level, what, and its fields.
struct HouseLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }
    let tail = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.plain("\($0.value)"))" }
    let text = Self.plain("\(event.message)")
    let line = "\(Self.time()) \(event.level) \(text)\(tail.joined())\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Without control characters, so that a line stays a line.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
  }

  private static func time() -> String {
    Date().formatted(.iso8601.timeZone(separator: .omitted).time(includingFractionalSeconds: false))
  }
}
