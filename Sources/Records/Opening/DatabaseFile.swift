import Foundation
import GRDB

/// The file of a database: what has to be right about it before SQLite touches it.
struct DatabaseFile {
  /// Without symbolic links, so that the file has the same lock whatever it is called.
  let path: String

  /// The path as it was given, for messages.
  let name: String

  init(path: String) {
    name = path
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    let resolved = folder.appendingPathComponent(url.lastPathComponent)
    self.path = resolved.resolvingSymlinksInPath().path
  }

  private var folder: String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

  func requireFolder() throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw RecordsError(
        .folderMissing, "There is no folder \(folder) to keep \(name) in; make it first.")
    }
  }

  /// Sees to it that the name of the file is on disk, and not only what is in it.
  func syncFolder() { Self.sync(folder: folder) }

  /// Sees to it that the names in a folder are on disk.
  static func sync(folder: String) {
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    Glibc.close(descriptor)
  }

  /// A connection to the file as it is, for reading.
  func openToRead() throws -> DatabaseQueue {
    try requireFile()
    let mayWrite = access(path, W_OK) == 0 && access(folder, W_OK) == 0
    let queue = try DatabaseQueue(path: path, configuration: .ofReader(mayWrite: mayWrite))
    try queue.read { try Schema.require($0, at: self) }
    return queue
  }

  /// A connection to the file as it is, for writing a little: a house may have it open.
  func openToEdit() throws -> DatabaseQueue {
    try requireFile()
    let queue = try connect()
    try queue.read { try Schema.require($0, at: self) }
    return queue
  }

  /// A connection for writing, to a file that is there.
  func connect() throws -> DatabaseQueue {
    var configuration = Configuration.ofHouse
    configuration.journalMode = .wal
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    // GRDB opens a WAL database with NORMAL, which may lose commits when the power fails.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return queue
  }

  func requireFile() throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw RecordsError(
        .missing,
        "There are no records at \(name); `parlor run` makes them, or name others with --database.")
    }
    try requireDatabase()
  }

  /// Makes the file when there is none, and sees to it that only its owner can read and write it.
  /// SQLite gives its companions, `-wal` and `-shm`, the mode of the file.
  func create() throws {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw inaccessible(errno) }
    defer { Glibc.close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    try requireDatabase()
  }

  /// A file that is not empty must begin like a database: SQLite would say so only later.
  private func requireDatabase() throws {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw inaccessible(errno) }
    defer { Glibc.close(descriptor) }
    var start = [UInt8](repeating: 0, count: 16)
    let count = Glibc.read(descriptor, &start, start.count)
    guard count >= 0 else { throw inaccessible(errno) }
    guard count == 0 || start == Array("SQLite format 3\0".utf8) else { throw foreign }
    var status = stat()
    if fstat(descriptor, &status) == 0, isFile(status), status.st_nlink > 1 { throw linked }
  }

  private func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  var linked: RecordsError {
    RecordsError(
      .linked,
      "\(name) has more than one name (hard links), and whoever opened it under another would not see "
        + "what is written; remove the others ('find FOLDER -samefile \(name)' lists them), or copy it."
    )
  }

  func inaccessible(_ code: Int32) -> RecordsError {
    RecordsError(
      .notAccessible,
      "\(name) cannot be opened (\(String(cString: strerror(code)))); "
        + "give the file and its folder to this user, or name another one with --database.")
  }

  var foreign: RecordsError {
    RecordsError(
      .notRecords,
      "\(name) is not a database of Parlor; nothing was changed in it. "
        + "Name another file with --database.")
  }

  var newer: RecordsError {
    RecordsError(
      .newer,
      "\(name) was written by a newer Parlor; use that version, or another file with --database.")
  }

  var older: RecordsError {
    RecordsError(
      .older,
      "\(name) was written by an older Parlor; start it once with `parlor run`, which brings it up "
        + "to date.")
  }

  /// Runs what uses SQLite, with its errors in words.
  func translating<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as DatabaseError { throw translate(error) }
  }

  func translate(_ error: DatabaseError) -> RecordsError {
    let words = error.words
    let (kind, advice): (RecordsError.Kind, String) =
      switch error.resultCode {
      case .SQLITE_NOTADB: (.notRecords, "name another file with --database")
      case .SQLITE_CORRUPT:
        (.damaged, "`parlor check --database \(name)` says more; go back to a backup")
      case .SQLITE_BUSY, .SQLITE_LOCKED: (.inUse, "close the program that uses it and try again")
      case .SQLITE_FULL, .SQLITE_IOERR: (.diskTrouble, "see to the disk and try again")
      default: (.notAccessible, "see to the file, or name another one with --database")
      }
    return RecordsError(kind, "\(name) cannot be used: \(words); \(advice).")
  }
}
