import Foundation

/// Finds the program that a module names first in `run`.
public struct ProgramSearch: Sendable {
  public struct Missing: Error, CustomStringConvertible {
    private let command: String

    public init(_ command: String) { self.command = command }

    public var description: String { "there is no program '\(command)'" }
  }

  private let folders: [Substring]

  /// The `PATH` of this program, or what systems take when there is none.
  public static var path: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  }

  /// - Parameter path: folders, with colons between them.
  public init(path: String) { folders = path.split(separator: ":") }

  /// The path of a command that can be run: one with a slash is looked for in `place`, and any other
  /// in the folders of the path.
  public func find(_ command: String, in place: String) -> String? {
    if command.contains("/") {
      let path = URL(filePath: command, relativeTo: URL(filePath: place + "/")).path
      return isProgram(path) ? path : nil
    }
    return folders.map { "\($0)/\(command)" }.first(where: isProgram)
  }

  private func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }
}

extension ProgramSearch {
  public enum Problem: Sendable, Equatable {
    /// There is no such file as the part of the command at this index names.
    case missing(Int)
    case notExecutable
  }

  /// What would keep a command from being run in a folder, as far as that can be told.
  ///
  /// Of the arguments, the first that looks like the name of a file must be one: `main.py`, say, but
  /// not `-u`.
  public func problem(with command: [String], in place: String) -> Problem? {
    if find(command[0], in: place) == nil {
      let isThere = command[0].contains("/") && exists(command[0], in: place)
      return isThere ? .notExecutable : .missing(0)
    }
    guard let script = command.indices.dropFirst().first(where: { !command[$0].hasPrefix("-") })
    else { return nil }
    let looksLikeFile = command[script].wholeMatch(of: /[\w.\/-]+\.\w{1,5}/) != nil
    return looksLikeFile && !exists(command[script], in: place) ? .missing(script) : nil
  }

  private func exists(_ name: String, in place: String) -> Bool {
    FileManager.default.fileExists(
      atPath: URL(filePath: name, relativeTo: URL(filePath: place + "/")).path)
  }
}
