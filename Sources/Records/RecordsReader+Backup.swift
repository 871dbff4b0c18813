import Foundation
import GRDB

extension RecordsReader {
  /// Makes a copy of the database as it is at one moment, which its owner only can read. A house may
  /// go on writing meanwhile. The copy has its name once it is whole: whoever is killed before leaves
  /// nothing under it.
  /// - Throws: ``RecordsError``, of kind `exists` when there is a file at `path` already.
  public func backup(to path: String) throws {
    let target = DatabaseFile(path: path)
    try target.requireFolder()
    guard !target.isThere else { throw target.exists }
    let part = BackupPart(of: target)
    part.removeThoseOfTheDead()
    defer { part.remove() }
    try part.file.create()
    try target.translating { try copy(to: part.file) }
    try part.publish()
    target.syncFolder()
  }

  private func copy(to part: DatabaseFile) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let copy = try DatabaseQueue(path: part.path, configuration: configuration)
    try database.backup(to: copy)
    try copy.close()
  }
}

/// A copy that is not whole yet, beside where it is to be, under a name of this process.
private struct BackupPart {
  private let target: DatabaseFile
  let file: DatabaseFile

  init(of target: DatabaseFile) {
    self.target = target
    file = DatabaseFile(path: "\(target.path).part-\(getpid())")
    remove()
  }

  func remove() {
    for suffix in ["", "-journal"] { unlink(file.path + suffix) }
  }

  /// Gives the copy its name, which nothing else may have come to in the meantime.
  func publish() throws {
    if link(file.path, target.path) == 0 { return }
    switch errno {
    case EEXIST: throw target.exists
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
      // A file system without links.
      guard !target.isThere else { throw target.exists }
      guard rename(file.path, target.path) == 0 else { throw target.inaccessible(errno) }
    default: throw target.inaccessible(errno)
    }
  }

  /// Removes what processes that were killed have left, since it holds what people gave.
  func removeThoseOfTheDead() {
    let place = URL(fileURLWithPath: target.path)
    let folder = place.deletingLastPathComponent()
    let start = place.lastPathComponent + ".part-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(start) {
      guard let process = pid_t(name.dropFirst(start.count).prefix { $0.isASCII && $0.isNumber }),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(folder.appendingPathComponent(name).path)
    }
  }
}

extension DatabaseFile {
  fileprivate var isThere: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  fileprivate var exists: RecordsError {
    RecordsError(.exists, "\(name) is there already and was left as it is; name another file.")
  }
}
