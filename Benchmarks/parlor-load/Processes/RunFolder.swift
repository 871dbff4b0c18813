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

  /// The same with the plan of a house.
  /// - Parameters:
  ///   - limits: what stands under `limits:`, in one line.
  ///   - events: what stands under `events:`.
  init(
    _ word: String, limits: String = "", events: String, files: [String: String] = [:]
  ) throws {
    let plan = """
      house: { name: Stronghold }
      facilitators: { rosa: { key: env ROSA_KEY } }
      \(limits.isEmpty ? "" : "limits: { \(limits) }")
      events:
      \(events)

      """
    try self.init(word, files: files.merging(["events.yaml": plan]) { $1 })
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
