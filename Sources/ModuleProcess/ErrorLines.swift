import Foundation
import Logging

/// What a process writes to its standard error: a few lines of it go into the log, if at all.
///
/// A module may write there what people have said, which is in no log unless the host of the house
/// asks for it.
struct ErrorLines {
  private static let mostLines = 20
  private static let interval = Duration.seconds(10)
  private static let longest = 500

  private let surroundings: Surroundings
  private let module: String
  private var partial: [UInt8] = []
  private var isLong = false
  private var count = 0
  private var since = ContinuousClock.now
  private var hasMentioned = false
  private var bytes = 0
  private var bytesSince = ContinuousClock.now

  /// How many bytes are read in half a second. Whoever writes more waits: to read all of a flood would
  /// keep a processor busy for nothing.
  private static let mostBytes = 1 << 20
  private static let window = Duration.milliseconds(500)

  init(_ surroundings: Surroundings, module: String) {
    self.surroundings = surroundings
    self.module = module
  }

  /// Whether more is to be read now; the census makes the thread look again soon.
  var isReading: Bool { bytes < Self.mostBytes || .now - bytesSince > Self.window }

  mutating func add(_ bytes: [UInt8]) {
    if .now - bytesSince > Self.window { (self.bytes, bytesSince) = (0, .now) }
    self.bytes += bytes.count
    guard surroundings.showsErrors || surroundings.complaints != nil else {
      return mention(bytes)
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        log()
      } else if partial.count < Self.longest {
        partial.append(byte)
      } else {
        isLong = true
      }
    }
  }

  /// A last line may lack its end.
  mutating func end() {
    if !partial.isEmpty { log() }
  }

  private mutating func mention(_ bytes: [UInt8]) {
    guard !hasMentioned, !bytes.isEmpty else { return }
    hasMentioned = true
    surroundings.log.info(
      "a module writes to its standard error; start with --log-modules to see what",
      metadata: ["module": "\(module)"])
  }

  private mutating func log() {
    defer { (partial, isLong) = ([], false) }
    let now = ContinuousClock.now
    if now - since > Self.interval { (count, since) = (0, now) }
    count += 1
    guard count <= Self.mostLines else { return }
    let text = String(decoding: partial, as: UTF8.self) + (isLong ? " …" : "")
    if let complaints = surroundings.complaints { return complaints(text) }
    let note = count == Self.mostLines ? " (no more of it for a while)" : ""
    surroundings.log.info("module: \(text)\(note)", metadata: ["module": "\(module)"])
  }
}
