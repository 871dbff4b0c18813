import ActivityKit
import Foundation
import Logging
import Plugins
import RemoteModules

/// What processes of modules are given: a folder, an environment and the library for Python. Confined
/// to their thread.
final class Surroundings {
  let log: Logger
  let restarts: RestartCount
  let patience: Int
  let showsErrors: Bool
  /// Takes the lines of the standard error instead of the log.
  var complaints: ((String) -> Void)?
  private let path: String
  private(set) var walls: Walls
  private let sharedScratch: String?
  /// Where files that ship with the program are written to, and modules may write, once that is needed.
  private var folder: String?
  private var unpacked: [[String: String]: String] = [:]
  private var scratches = 0

  init(
    _ options: ModuleProcesses.Options, _ log: Logger, _ restarts: RestartCount = RestartCount()
  ) {
    self.log = log
    self.restarts = restarts
    patience = options.patience
    showsErrors = options.showsErrors
    path = options.path
    walls = Walls(hidden: options.hidden, path: options.path)
    sharedScratch = options.scratch
  }

  /// Shows nothing of one more folder to what is started from now on.
  func hide(_ folder: String) { walls = Walls(hidden: walls.hidden + [folder], path: path) }

  /// The absolute path of the folder that a program runs in.
  func place(of program: ModuleProgram) throws -> String {
    switch program.source {
    case .folder(let path): return URL(filePath: path).path
    case .files(let files): return try unpack(files)
    }
  }

  /// - Throws: ``ProgramSearch/Missing`` naming what is missing.
  func find(_ command: String, in place: String) throws -> String {
    guard let found = ProgramSearch(path: path).find(command, in: place) else {
      throw ProgramSearch.Missing(command)
    }
    return found
  }

  func environment(home: String, scratch: String) throws -> [String] {
    [
      "PATH=\(path)", "LANG=C.UTF-8", "HOME=\(home)", "PYTHONPATH=\(try library())",
      "PYTHONDONTWRITEBYTECODE=1", "TMPDIR=\(scratch)",
    ]
  }

  /// What a process may reach of the files there are; see ``Walls/rules(for:reading:writing:network:)``.
  func rules(
    for path: String, in place: String, scratch: String, _ program: ModuleProgram
  ) throws -> Int32? {
    try walls.rules(
      for: path, reading: [place, try library()], writing: scratch, network: program.network)
  }

  /// A folder that the processes of one activity may write to.
  func makeScratch() throws -> String {
    if let sharedScratch { return sharedScratch }
    scratches += 1
    let scratch = try "\(base())/scratch-\(scratches)"
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return scratch
  }

  /// Not on the thread of modules: there may be much in it.
  func remove(scratch: String) {
    guard scratch != sharedScratch else { return }
    DispatchQueue.global(qos: .utility).async {
      try? FileManager.default.removeItem(atPath: scratch)
    }
  }

  /// The folder that holds `parlor.py`.
  private func library() throws -> String {
    try unpack(Dictionary(libraryFiles.map { ($0.name, $0.text) }) { first, _ in first })
  }

  private func unpack(_ files: [String: String]) throws -> String {
    // Something may tidy up behind a house that runs for weeks.
    if let place = unpacked[files],
      files.keys.allSatisfy({ FileManager.default.fileExists(atPath: "\(place)/\($0)") })
    {
      return place
    }
    let place = try "\(base())/\(unpacked.count + 1)"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for (name, text) in files {
      let file = "\(place)/\(name)"
      try text.write(toFile: file, atomically: false, encoding: .utf8)
      if text.hasPrefix("#!") {
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
      }
    }
    unpacked[files] = place
    return place
  }

  private func base() throws -> String {
    let base = try folder ?? makeFolder()
    folder = base
    return base
  }

  private func makeFolder() throws -> String {
    var template = Array("\(NSTemporaryDirectory())/parlor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure(errno) }
    return template.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Removes what was unpacked.
  func remove() {
    guard let folder else { return }
    try? FileManager.default.removeItem(atPath: folder)
  }
}
