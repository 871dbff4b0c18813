import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A folder of sheets while something is put into it or taken out: one process at a time, for as long as this
/// lives. A file gets its name once it is whole and on disk, and its line in the chain after that, so whoever is
/// killed between the two leaves a file that the next one writes again.
final class SheetStore {
  static let chainName = "chain.jsonl"

  let folder: String
  private(set) var chain: SealChain
  private let descriptor: Int32

  /// Makes the folder where there is none, for its owner only.
  /// - Throws: ``SheetError``
  init(_ folder: String) throws {
    self.folder = folder
    if mkdir(folder, 0o700) != 0, errno != EEXIST { throw SheetError(folder, errno) }
    let path = folder + "/" + Self.chainName
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SheetError(path, errno) }
    guard flock(descriptor, LOCK_EX) == 0, let bytes = FileManager.default.contents(atPath: path)
    else {
      let code = errno
      close(descriptor)
      throw SheetError(path, code)
    }
    chain = SealChain(bytes)
    self.descriptor = descriptor
    if chain.lines.contains(where: { $0.seal == nil }) {
      throw SheetError(
        "\(path) has a line that cannot be read, so nothing is added to it; 'parlor verify \(folder)' says which"
      )
    }
    if bytes.count > chain.length { ftruncate(descriptor, off_t(chain.length)) }
  }

  deinit { close(descriptor) }

  var nextNumber: Int { (chain.lines.last?.seal?.number ?? 0) + 1 }

  /// A line for what comes next.
  func seal(_ kind: Seal.Kind, occurrence: Int64, openedAt: Int64) -> Seal {
    Seal(kind, nextNumber, after: chain.last, occurrence: occurrence, openedAt: openedAt)
  }

  /// Writes a file, and a page beside it if there is one, and seals both.
  func put(_ entry: some SheetEntry, named name: String, page: String? = nil, _ seal: Seal) throws {
    var seal = seal
    let digits = String(seal.number)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let bytes = try entry.canonical
    seal.file = "\(number)-\(name).json"
    seal.sha256 = Digest.of(bytes)
    if let page {
      seal.page = Digest.of(page.utf8)
      try write(Data(page.utf8), to: "\(number)-\(name).html")
    }
    try write(bytes, to: "\(number)-\(name).json")
    try append(seal)
  }

  /// Deletes a sheet and all that belongs to it, and says so in the chain.
  func withdraw(_ sheet: Seal, _ reason: Seal.Withdrawal) throws {
    for entry in chain.entries(of: sheet) {
      for file in [entry.file, entry.pageFile].compactMap(\.self) { try remove(file) }
    }
    var seal = seal(.withdrawal, occurrence: sheet.occurrence, openedAt: sheet.openedAt)
    seal.sheet = sheet.number
    seal.reason = reason
    try append(seal)
  }

  private func remove(_ file: String) throws {
    guard Self.isPlain(file) else { return }
    let path = folder + "/" + file
    if unlink(path) != 0, errno != ENOENT { throw SheetError(path, errno) }
  }

  /// A chain that somebody wrote by hand leads to no file outside of the folder.
  static func isPlain(_ file: String) -> Bool { !file.contains("/") && !file.hasPrefix(".") }

  private func write(_ bytes: Data, to name: String) throws {
    let path = folder + "/" + name
    let part = folder + "/." + name + ".part"
    unlink(part)
    try Self.writeNew(bytes, to: part)
    guard rename(part, path) == 0 else { throw SheetError(path, errno) }
    DatabaseFile.sync(folder: folder)
  }

  private static func writeNew(_ bytes: Data, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SheetError(path, errno) }
    defer { close(file) }
    try writeAll(bytes, to: file, path)
  }

  private static func writeAll(_ bytes: Data, to file: Int32, _ path: String) throws {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SheetError(path, errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw SheetError(path, errno) }
  }

  private func append(_ seal: Seal) throws {
    let bytes = try seal.canonical
    try Self.writeAll(bytes, to: descriptor, folder + "/" + Self.chainName)
    chain.add(seal, Digest.of(bytes))
    DatabaseFile.sync(folder: folder)
  }
}
