public import Foundation

/// When the files in a folder, and in the folders of it, were changed last.
public struct FileStamps: Equatable, Sendable {
  private struct Stamp: Equatable {
    let changed: Date?
    let size: Int?
  }

  /// By paths below the folder.
  private var stamps: [String: Stamp] = [:]

  /// What is hidden, or was left there by Python, does not count.
  public init(of folder: URL) {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isDirectoryKey]
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    while let file = files?.nextObject() as? URL {
      let values = try? file.resourceValues(forKeys: Set(keys))
      if values?.isDirectory == true {
        if file.lastPathComponent.hasPrefix("__") { files?.skipDescendants() }
        continue
      }
      let path = file.path.dropFirst(folder.path.count).drop { $0 == "/" }
      stamps[String(path)] = Stamp(changed: values?.contentModificationDate, size: values?.fileSize)
    }
  }

  /// The paths of what is new, gone or another one, in alphabetical order.
  public func changes(since before: FileStamps) -> [String] {
    let paths = Set(stamps.keys).union(before.stamps.keys)
    return paths.filter { stamps[$0] != before.stamps[$0] }.sorted()
  }
}
