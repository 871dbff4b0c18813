import ActivityKit
import Foundation
import Logging
import Plugins
import RemoteModules

/// What processes of modules are given: a folder, an environment and the library for Python. Confined
/// to their thread.
final class Surroundings {
  let log: Logger
  let patience: Int
  let showsErrors: Bool
  /// Takes the lines of the standard error instead of the log.
  var complaints: ((String) -> Void)?
  private let path: String
  /// Where files that ship with the program are written to, once they are needed.
  private var folder: String?
  private var unpacked: [[String: String]: String] = [:]

  init(_ options: ModuleProcesses.Options, _ log: Logger) {
    self.log = log
    patience = options.patience
    showsErrors = options.showsErrors
    path = options.path
  }

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

  func environment(home: String) throws -> [String] {
    [
      "PATH=\(path)", "LANG=C.UTF-8", "HOME=\(home)", "PYTHONPATH=\(try library())",
      "PYTHONDONTWRITEBYTECODE=1",
    ]
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
    let base = try folder ?? makeFolder()
    folder = base
    let place = "\(base)/\(unpacked.count + 1)"
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
