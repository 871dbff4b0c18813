import ActivityKit
import EventPlan
import House
import NIOConcurrencyHelpers

/// The files of a plan in memory, which a transcript may change while the house is open.
public final class PlanFiles: Sendable {
  private let modules: [ModuleDefinition]
  private let versions: [String: [String: String]]
  private let files: NIOLockedValueBox<[String: String]>

  init(_ transcript: Transcript, modules: [ModuleDefinition]) {
    self.modules = modules
    versions = transcript.versions
    files = NIOLockedValueBox(transcript.files)
  }

  var source: PlanSource { PlanSource(path: Self.path) { done in done(self.read()) } }

  func read() -> PlanResult {
    let files = files.withLockedValue { $0 }
    let reader = PlanReader(
      modules: modules, environment: [:],
      readFile: { path in
        guard let text = files[path] else {
          throw TranscriptError("the transcript has no such file")
        }
        return Array(text.utf8)
      },
      listFolder: { folder in
        Self.names(in: folder, of: files.keys)
      })
    return reader.read(path: Self.path)
  }

  /// The names of files and folders in a folder, of files by their paths; nil when there are none.
  public static func names(in folder: String, of paths: some Collection<String>) -> [String]? {
    let names = paths.filter { $0.hasPrefix(folder + "/") }.compactMap { path in
      path.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
    }
    return names.isEmpty ? nil : Array(Set(names))
  }

  private static let path = "events.yaml"

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
