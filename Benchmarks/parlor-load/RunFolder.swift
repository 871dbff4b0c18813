import Foundation

/// A new folder of this run.
struct RunFolder {
  let url: URL

  /// - Parameter files: the texts of files in it, by their paths.
  init(_ word: String, files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "parlor-\(word)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
