import EventRuntime
import Foundation
import House
import Logging
import Workbench

/// Files beside the database, one an occurrence, that only whoever runs the house can read: each line
/// is one thing that happened, as JSON.
final class RecordingFiles: EventRecorder {
  private let database: String
  private let log: Logger
  /// Files may be slow, and the house does not wait.
  private let queue = DispatchQueue(label: "recording")

  init(beside database: String, log: Logger) {
    self.database = database
    self.log = log
  }

  static func path(of occurrence: Int64, beside database: String) -> String {
    "\(database)-recording-\(occurrence).jsonl"
  }

  /// The recordings beside a database, the latest first.
  static func all(beside database: String) -> [String] {
    let url = URL(filePath: database)
    let start = url.lastPathComponent + "-recording-"
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: url.deletingLastPathComponent().path)) ?? []
    let numbers = names.compactMap { name -> Int64? in
      guard name.hasPrefix(start), name.hasSuffix(".jsonl") else { return nil }
      return Int64(name.dropFirst(start.count).dropLast(".jsonl".count))
    }
    return numbers.sorted(by: >).map { path(of: $0, beside: database) }
  }

  func open(occurrence: Int64, of event: String) {
    append(Recording.header(of: event), to: occurrence, O_CREAT | O_EXCL)
  }

  func note(_ input: RecordedInput, in occurrence: Int64) {
    append(Recording.line(of: input), to: occurrence, 0)
  }

  /// What was live before recording began has no file, and gets none: its beginning would be missing.
  private func append(_ line: String, to occurrence: Int64, _ flags: Int32) {
    let path = Self.path(of: occurrence, beside: database)
    queue.async { [log] in
      let file = Foundation.open(path, O_WRONLY | O_APPEND | O_CLOEXEC | flags, 0o600)
      guard file >= 0 else {
        if flags != 0 || errno != ENOENT {
          log.error("cannot record: \(String(cString: strerror(errno)))")
        }
        return
      }
      let bytes = Array((line + "\n").utf8)
      if write(file, bytes, bytes.count) != bytes.count {
        log.error("cannot record: \(String(cString: strerror(errno)))")
      }
      close(file)
    }
  }

  /// Waits until all is written.
  func finish() { queue.sync {} }
}
