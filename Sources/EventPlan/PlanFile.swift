import Foundation

/// Reads the files of a plan from disk.
public enum PlanFile {
  /// Why a file could not be read, in words: "there is no such file".
  public struct Unreadable: Error, CustomStringConvertible {
    public let description: String
  }

  /// A file's bytes, and no more of them than the reader of YAML needs to refuse the file as too big.
  /// - Parameter mayWait: whether it may be a pipe, or a device, which may keep its reader waiting.
  public static func read(
    _ path: String, mayWait: Bool = false
  ) throws(Unreadable) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | (mayWait ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw unreadable(errno) }
    guard mayWait || isFile(descriptor), let file = fdopen(descriptor, "rb") else {
      close(descriptor)
      throw Unreadable(description: "it is no file but a pipe or a device")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes.append(contentsOf: chunk[..<count])
      if count < chunk.count {
        if ferror(file) != 0 { throw unreadable(errno) }
        break
      }
    }
    return bytes
  }

  /// A folder counts: reading it says what it is.
  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0
      && [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Whether what is at a path lies elsewhere than below a folder, by way of symbolic links. One that is
  /// not there does not.
  static func leads(_ path: String, outOf folder: String) -> Bool {
    guard let place = resolved(path), let folder = resolved(folder.isEmpty ? "." : folder) else {
      return false
    }
    return !place.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// The names of what is in a folder, or nil when there is no such folder.
  public static func list(_ path: String) throws -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return nil }
    return try FileManager.default.contentsOfDirectory(atPath: path)
  }

  private static let mostBytes = 16 << 20

  private static func unreadable(_ code: Int32) -> Unreadable {
    switch code {
    case ENOENT: Unreadable(description: "there is no such file")
    case EACCES: Unreadable(description: "its permissions do not allow it")
    case EISDIR: Unreadable(description: "it is a folder")
    default: Unreadable(description: String(cString: strerror(code)))
    }
  }
}
