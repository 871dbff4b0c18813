import Foundation

/// Which file something is, whatever it is called.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }

  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// The files of an open database, which must stay what is found under their names.
///
/// One that is moved or deleted stays open and takes all that is written to it, and nobody would find
/// that again; under a second name another program would take it for a database without a log.
struct HeldFiles: Sendable {
  private let file: DatabaseFile
  private let lock: HouseLock
  private let held: [(path: String, identity: FileIdentity)]

  /// - Parameter file: one that SQLite has open.
  init(of file: DatabaseFile, lock: HouseLock) {
    self.file = file
    self.lock = lock
    held = ["", "-wal", "-shm"].compactMap { suffix in
      let path = file.path + suffix
      return FileIdentity(at: path).map { (path, $0) }
    }
  }

  /// - Throws: ``RecordsError`` of kind `moved` or `linked`, which says what to do.
  func check() throws {
    if lock.isDatabaseDeleted {
      throw RecordsError(
        .moved,
        "\(file.path) was deleted while the house has it open; what was in it is copied to "
          + "\(rescuePath), if there is no such file yet: stop the house, give that the old name, and "
          + "start it again")
    }
    for (path, identity) in held {
      var status = stat()
      guard stat(path, &status) == 0 else {
        let why = errno == ENOENT ? "was moved or deleted" : "cannot be reached"
        throw RecordsError(.moved, "\(path) \(why) while the house has it open; \(Self.advice)")
      }
      guard FileIdentity(status) == identity else {
        throw RecordsError(
          .moved, "another file was put in the place of \(path), which is open; \(Self.advice)")
      }
      if status.st_nlink > 1 { throw file.linked }
    }
  }

  /// Whether nothing can be moved back, so that the house has to copy what it still has.
  var isRescueNeeded: Bool { lock.isDatabaseDeleted }

  var rescuePath: String { file.path + "-rescued" }

  private static let advice =
    "move it back to go on, or stop the house and start it with what is left or a backup"
}
