import ArgumentParser
import Foundation
import Logging

/// One line an event on the standard error: time, level, what, and its fields.
struct HouseLog: LogHandler {
  var format = LogFormat.text
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { $1 }
    let entry = LogEntry(
      time: Self.time(), level: "\(event.level)", message: Self.plain("\(event.message)"),
      fields: fields.mapValues { Self.plain("\($0)") })
    let line = entry.line(format) + "\n"
    // The terminal may be gone, and that must not end the house in the middle of closing.
    try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
  }

  /// Without what would end the line, move a cursor, hide, or turn the direction of writing: whoever
  /// reads the log in a terminal sees what was logged, one line an event.
  static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isSafe($0) ? $0 : " " }))
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }

  private static func time() -> String {
    Date().formatted(.iso8601.timeZone(separator: .omitted).time(includingFractionalSeconds: false))
  }
}

enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What is logged of one event.
struct LogEntry: Encodable {
  let time: String
  let level: String
  let message: String
  let fields: [String: String]

  /// The entry without the end of the line.
  func line(_ format: LogFormat) -> String {
    switch format {
    case .text:
      let tail = fields.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
      return "\(time) \(level) \(message)\(tail.joined())"
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}
