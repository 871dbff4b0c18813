import Foundation
import GRDB

extension RecordsReader {
  /// Makes a copy of the database as it is at one moment, which its owner only can read. A house may
  /// go on writing meanwhile.
  /// - Throws: ``RecordsError``, of kind `exists` when there is a file at `path` already.
  public func backup(to path: String) throws {
    let target = DatabaseFile(path: path)
    try target.requireFolder()
    // Taken at once, so that nothing else is overwritten at the end.
    try reserve(target)
    let part = DatabaseFile(path: target.path + ".part")
    do {
      try? FileManager.default.removeItem(atPath: part.path)
      try part.create()
      try target.translating { try copy(to: part) }
      guard rename(part.path, target.path) == 0 else { throw target.inaccessible(errno) }
      target.syncFolder()
    } catch {
      unlink(part.path)
      unlink(target.path)
      throw error
    }
  }

  private func reserve(_ target: DatabaseFile) throws {
    let descriptor = Glibc.open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw target.inaccessible(errno) }
      throw RecordsError(
        .exists, "\(target.name) is there already and was left as it is; name another file.")
    }
    Glibc.close(descriptor)
  }

  private func copy(to part: DatabaseFile) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let copy = try DatabaseQueue(path: part.path, configuration: configuration)
    try database.backup(to: copy)
    try copy.close()
  }
}
