import Foundation
import NIOConcurrencyHelpers

/// The right to be the one house that writes to a database, held through a locked file beside it.
///
/// SQLite's own locks are released when any descriptor of the database is closed by the process, so
/// the lock is on a file of its own. The system drops it when the process ends, however it ends.
final class HouseLock: Sendable {
  private let path: String
  private let descriptor: NIOLockedValueBox<Int32?>

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

  func release() {
    descriptor.withLockedValue { held in
      guard let descriptor = held else { return }
      unlink(path)
      Glibc.close(descriptor)
      held = nil
    }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0 && stat(path, &named) == 0
      && open.st_ino == named.st_ino && open.st_dev == named.st_dev
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
