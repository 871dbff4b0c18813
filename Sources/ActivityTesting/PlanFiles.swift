import ActivityKit
import EventPlan
import House
import NIOConcurrencyHelpers

/// The files of a plan, which a transcript may change while the house is open: those that it holds, and where it
/// names a plan on disk, those of that.
public final class PlanFiles: Sendable {
  private let modules: [ModuleDefinition]
  private let versions: [String: [String: String]]
  private let files: NIOLockedValueBox<[String: String]>
  private let path: String
  /// What paths on disk are relative to; nil where all files are the transcript's.
  private let folder: String?

  init(_ transcript: Transcript, in folder: String, modules: [ModuleDefinition]) {
    self.modules = modules
    path = transcript.plan ?? "events.yaml"
    self.folder = transcript.plan == nil ? nil : folder
    versions = transcript.versions
    files = NIOLockedValueBox(transcript.files)
  }

  var source: PlanSource { PlanSource(path: path) { done in done(self.read()) } }

  func read() -> PlanResult {
    let files = files.withLockedValue { $0 }
    let reader = PlanReader(
      modules: modules, taken: House.takenWords, environment: [:],
      readFile: { [folder] path in
        if let text = files[path] { return Array(text.utf8) }
        guard let folder else { throw TranscriptError("the transcript has no such file") }
        return try PlanFile.read("\(folder)/\(path)")
      },
      listFolder: { folder in
        Self.names(in: folder, of: files.keys)
      })
    return reader.read(path: path)
  }

  /// The names of files and folders in a folder, of files by their paths; nil when there are none.
  public static func names(in folder: String, of paths: some Collection<String>) -> [String]? {
    let names = paths.filter { $0.hasPrefix(folder + "/") }.compactMap { path in
      path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
    }
    return names.isEmpty ? nil : Array(Set(names))
  }

  /// Puts another version of a file, which the transcript has as `NAME as VERSION`, in its place.
  func write(_ name: String, as version: String) throws {
    guard let text = versions[name]?[version] else {
      throw TranscriptError("the transcript has no code block 'yaml \(name) as \(version)'")
    }
    files.withLockedValue { $0[name] = text }
  }

  func delete(_ name: String) throws {
    guard files.withLockedValue({ $0.removeValue(forKey: name) }) != nil else {
      throw TranscriptError("there is no file '\(name)' to delete")
    }
  }
}
