import ActivityKit

/// The files that a new module begins with: one that works, and a transcript that passes.
public struct NewModule {
  public enum Kind: String, CaseIterable, Sendable {
    case recipe, process, swift
  }

  public struct File: Equatable {
    /// Below the folder of the plan.
    public let path: String
    public let text: String
  }

  public let name: String
  public let kind: Kind

  /// - Parameter name: lower-case letters, digits and hyphens, beginning with a letter.
  public init(_ name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  public static func isName(_ text: String) -> Bool {
    text.count <= 40 && text.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
      && !["title", "store", "include", "new", "show"].contains(text)
  }

  /// Its files; those that exist already must not be touched.
  /// - Parameter transcripts: the folder of the transcript.
  public func files(transcripts: String) -> [File] {
    let transcript = File(path: "\(transcripts)/\(name).md", text: transcript)
    switch kind {
    case .recipe: return [File(path: "Plugins/\(name).yaml", text: recipe), transcript]
    case .process:
      return [
        File(path: "Plugins/\(name)/module.yaml", text: processDescription),
        File(path: "Plugins/\(name)/main.py", text: python), transcript,
      ]
    case .swift:
      return [File(path: "Plugins/\(type)/\(type).swift", text: swift), transcript]
    }
  }

  /// The list of modules with a line for this one.
  /// - Returns: nil when the list is not as it should be.
  public func listed(in list: String) -> String? {
    var lines = list.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = "  ModuleDefinition(\(type).self),"
    guard let first = lines.firstIndex(where: { $0.hasPrefix("  ModuleDefinition(") }),
      !lines.contains(line)
    else { return nil }
    let end = lines[first...].firstIndex { !$0.hasPrefix("  ModuleDefinition(") } ?? lines.endIndex
    let place = lines[first..<end].firstIndex { $0 > line } ?? end
    lines.insert(line, at: place)
    return lines.joined(separator: "\n")
  }

  /// `HotTake` for `hot-take`.
  var type: String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// `Hot take` for `hot-take`.
  var title: String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
