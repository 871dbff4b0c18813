import Foundation
import NIOConcurrencyHelpers

/// The right to be the one house that writes to a database, held through a locked file beside it.
///
/// The database is locked as well, which holds when that file is removed, and under any name. SQLite's
/// own locks are of another kind; they are released when any descriptor of the database is closed by the
/// process, so ours is closed last. The system drops all when the process ends, however it ends.
final class HouseLock: Sendable {
  private let path: String
  private let descriptor: NIOLockedValueBox<Int32?>
  private let database = NIOLockedValueBox<Int32?>(nil)

  /// - Throws: ``RecordsError`` of kind `inUse` while another house holds it.
  init(of file: DatabaseFile) throws {
    path = file.path + "-lock"
    var held: Int32?
    while held == nil {
      let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw file.inaccessible(errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { Glibc.close(descriptor) }
        guard code == EWOULDBLOCK else { throw file.inaccessible(code) }
        throw Self.inUse(file, by: Self.holder(descriptor))
      }
      // Whoever held it before may have removed the file between our opening and locking it.
      if Self.isSame(descriptor, path) {
        ftruncate(descriptor, 0)
        let process = Array("\(getpid())\n".utf8)
        pwrite(descriptor, process, process.count, 0)
        held = descriptor
      } else {
        Glibc.close(descriptor)
      }
    }
    descriptor = NIOLockedValueBox(held)
  }

  deinit { release() }

  /// Locks the database itself, before SQLite opens it.
  /// - Throws: ``RecordsError`` of kind `inUse` while another house holds it.
  func hold(_ file: DatabaseFile) throws {
    let descriptor = Glibc.open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw file.inaccessible(errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      Glibc.close(descriptor)
      throw code == EWOULDBLOCK ? Self.inUse(file, by: nil) : file.inaccessible(code)
    }
    database.withLockedValue { $0 = descriptor }
  }

  /// Whether the database has no name any more, and is gone once it is closed.
  var isDatabaseDeleted: Bool {
    database.withLockedValue { descriptor in
      var status = stat()
      return descriptor.map { fstat($0, &status) == 0 && status.st_nlink == 0 } ?? false
    }
  }

  /// Not before SQLite has closed the database.
  func release() {
    database.withLockedValue { held in
      if let descriptor = held {
        // A process that is just being started has the descriptor as well, for a moment.
        flock(descriptor, LOCK_UN)
        Glibc.close(descriptor)
      }
      held = nil
    }
    descriptor.withLockedValue { held in
      guard let descriptor = held else { return }
      unlink(path)
      Glibc.close(descriptor)
      held = nil
    }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    FileIdentity(of: descriptor).map { $0 == FileIdentity(at: path) } ?? false
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    var text = [UInt8](repeating: 0, count: 20)
    let count = pread(descriptor, &text, text.count, 0)
    return count > 0
      ? Int(String(decoding: text[..<count], as: UTF8.self).filter(\.isNumber)) : nil
  }

  private static func inUse(_ file: DatabaseFile, by process: Int?) -> RecordsError {
    let who = process.map { " (process \($0))" } ?? ""
    return RecordsError(
      .inUse,
      "\(file.name) is in use by another house\(who); stop that one first, or name another file "
        + "with --database.")
  }
}
