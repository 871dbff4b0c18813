/// The files that a new module begins with: one that works, and a transcript that passes.
public struct NewModule {
  public enum Kind: String, CaseIterable, Sendable {
    case recipe, process, swift
  }

  /// What people do in it. Each has a folder in `Templates`.
  public enum Likeness: String, CaseIterable, Sendable {
    case circle, quiz, vote, turns, teams, story

    /// The name of the template itself, as a module has it.
    var template: String { "\(rawValue)-template" }
  }

  public struct File: Equatable {
    /// Below the folder of the plan.
    public let path: String
    public let text: String
  }

  public let name: String
  public let kind: Kind
  public let likeness: Likeness

  /// - Parameter name: lower-case letters, digits and hyphens, beginning with a letter.
  public init(_ name: String, kind: Kind, like likeness: Likeness) {
    self.name = name
    self.kind = kind
    self.likeness = likeness
  }

  public static func isName(_ text: String) -> Bool {
    text.count <= 40 && text.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
      && !["title", "store", "include", "new", "show"].contains(text)
  }

  /// Its files; those that exist already must not be touched.
  /// - Parameter transcripts: the folder of the transcript.
  public func files(transcripts: String) -> [File] {
    let own: [(path: String, template: String)] =
      switch kind {
      case .recipe: [("Plugins/\(name).yaml", "recipe.yaml")]
      case .process:
        [("Plugins/\(name)/module.yaml", "module.yaml"), ("Plugins/\(name)/main.py", "main.py")]
      case .swift: [("Plugins/\(type)/\(type).swift", "\(Self.type(of: likeness.template)).swift")]
      }
    return (own + [("\(transcripts)/\(name).md", "transcript.md")]).map { path, template in
      File(path: path, text: text(of: template))
    }
  }

  /// A file of the template, with this name in place of its own.
  private func text(of file: String) -> String {
    let path = "\(Self.type(of: likeness.rawValue))/\(file)"
    let text = templateFiles.first { $0.name == path }?.text ?? ""
    return text.replacing(Self.type(of: likeness.template), with: type)
      .replacing(likeness.template, with: name)
      .replacing(Self.title(of: likeness.template), with: title)
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

  var type: String { Self.type(of: name) }
  private var title: String { Self.title(of: name) }

  /// `HotTake` for `hot-take`.
  private static func type(of name: String) -> String {
    name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// `Hot take` for `hot-take`.
  private static func title(of name: String) -> String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
