import CBacktrace
import Foundation

/// Where in the program an input trapped, as the handler of the signal notes it beside the database:
/// addresses of the program's own code, which the tools of the system turn into files and lines.
struct CrashTrace {
  private static let depth = 32
  /// The occurrence, the entry, the size of the program, how many addresses, and these.
  private static let words = 4 + depth

  private let path: String

  /// - Parameter notes: the path of the notes that it stands beside.
  init(beside notes: String) { path = notes + "-trace" }

  // MARK: Noting

  /// Makes ready what the handler needs. The first call of `backtrace` loads a library, which a handler
  /// must not do.
  func prepare() {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let extent = Self.extent else { return }
    TracePage.descriptor.pointee = descriptor
    TracePage.extent[0] = extent.lowerBound
    TracePage.extent[1] = extent.upperBound
    TracePage.record[2] = Self.size
    _ = backtrace(TracePage.frames, 4)
  }

  /// Called by the handler: only what may be done there.
  static func note(occurrence: Int64, entry: Int64) {
    guard TracePage.descriptor.pointee >= 0 else { return }
    let (low, high) = (TracePage.extent[0], TracePage.extent[1])
    let found = Int(backtrace(TracePage.frames, Int32(TracePage.most)))
    var (count, isPastHandler, isReturn) = (0, false, false)
    for index in 0..<found {
      let address = Int64(bitPattern: UInt64(UInt(bitPattern: TracePage.frames[index])))
      let isOurs = address >= low && address < high
      // The handler is ours as well; between it and what trapped stands a frame of the system.
      guard isPastHandler else {
        isPastHandler = !isOurs
        continue
      }
      if isOurs, count < depth {
        // Where a call returns to may be on the next line.
        TracePage.record[4 + count] = address - low - (isReturn ? 1 : 0)
        count += 1
      }
      isReturn = true
    }
    TracePage.record[0] = occurrence
    TracePage.record[1] = entry
    TracePage.record[3] = Int64(count)
    _ = write(TracePage.descriptor.pointee, TracePage.record, words * 8)
  }

  /// Where the program lies in memory.
  private static var extent: Range<Int64>? {
    guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else {
      return nil
    }
    let program = self.program
    let ends = maps.split(separator: "\n").filter { $0.hasSuffix(" " + program) }
      .compactMap { line -> (Int64, Int64)? in
        let ends = line.prefix { $0 != " " }.split(separator: "-")
          .compactMap { Int64($0, radix: 16) }
        return ends.count == 2 ? (ends[0], ends[1]) : nil
      }
    guard let low = ends.map(\.0).min(), let high = ends.map(\.1).max() else { return nil }
    return low..<high
  }

  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  }

  /// Tells a program from another one that was installed since.
  private static var size: Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: program)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }

  // MARK: Reading

  /// The file and line at which an entry trapped last, as far as that can be told, such as
  /// `Plugins/HotTake/HotTake.swift:23`; else where in the program it was.
  func place(of entry: Int, of occurrence: Int64) -> String? {
    guard let addresses = addresses(of: entry, of: occurrence), let first = addresses.first else {
      return nil
    }
    let names = addresses.map { "0x" + String($0, radix: 16) }
    return Self.line(among: Self.lines(names))
      ?? "0x\(String(first, radix: 16)) of the program ('addr2line -i -e PROGRAM "
      + "\(names.joined(separator: " "))' tells the lines)"
  }

  private func addresses(of entry: Int, of occurrence: Int64) -> [Int64]? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let words = data.withUnsafeBytes { bytes in
      (0..<(bytes.count / 8)).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: Int64.self) }
    }
    let records = stride(from: 0, to: words.count - Self.words + 1, by: Self.words)
      .map { words[$0..<($0 + Self.words)] }
    return records.last {
      $0.starts(with: [occurrence, Int64(entry), Self.size])
        && (0...Int64(Self.depth)).contains($0[$0.startIndex + 3])
    }.map { Array($0.dropFirst(4).prefix(Int($0[$0.startIndex + 3]))) }
  }

  /// What the system's tool makes of addresses: `FILE:LINE` each, the innermost first.
  private static func lines(_ addresses: [String]) -> [String] {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":")
    guard
      let tool = folders.map({ "\($0)/addr2line" }).first(
        where: FileManager.default.isExecutableFile)
    else { return [] }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = ["-i", "-e", program] + addresses
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The innermost line of a module, or else of whatever is no library.
  static func line(among lines: [String]) -> String? {
    let known = lines.compactMap { line -> Substring? in
      // "FILE:12 (discriminator 3)"
      let place = line.prefix { $0 != " " }
      guard let match = place.wholeMatch(of: /(.+):([1-9][0-9]*)/),
        !match.1.contains("<compiler-generated>"), !match.1.contains("/stdlib/")
      else { return nil }
      return place
    }
    let line = known.first { $0.contains("/Plugins/") } ?? known.first
    return line.map { line in
      let parts = line.split(separator: "/")
      let start = parts.lastIndex { ["Plugins", "Sources", "Tests"].contains($0) }
      return parts[(start ?? parts.count - 1)...].joined(separator: "/")
    }
  }

  /// Drops what was noted.
  func forget() { truncate(path, 0) }

  func discard() { CrashNotes.removeEmpty(path) }
}

/// What the handler reads and writes; see ``CrashPage``. The addresses never change, and nothing there is
/// freed. Only `prepare()` writes it before the handler is set, and only the handler after that. Two threads
/// that trap at once could mix their addresses, which are a hint and decide nothing.
private enum TracePage {
  static let most = 48

  nonisolated(unsafe) static let descriptor = made(Int32(-1), 1)
  nonisolated(unsafe) static let extent = made(Int64(0), 2)
  nonisolated(unsafe) static let record = made(Int64(0), 64)
  nonisolated(unsafe) static let frames = made(UnsafeMutableRawPointer?.none, most)

  private static func made<Value>(_ value: Value, _ count: Int) -> UnsafeMutablePointer<Value> {
    let page = UnsafeMutablePointer<Value>.allocate(capacity: count)
    page.initialize(repeating: value, count: count)
    return page
  }
}
