import CatalogueSyntax

/// The sentences of a catalogue as Swift: `SentenceKey`, and a constructor for each.
struct Declarations {
  private let entries: [CatalogueSyntax.Entry]

  init(_ entries: [CatalogueSyntax.Entry]) { self.entries = entries }

  /// The keys of all sentences, and constructors of those that the house says.
  var sentences: String {
    var source = "import ActivityKit\n\n" + keys
    let said = entries.filter { $0.path[0] != CatalogueFile.section }
    for (section, entries) in Dictionary(grouping: said, by: { $0.path[0] }).sorted(by: {
      $0.key < $1.key
    }) {
      source += "extension \(Section(section).type) {\n"
      for entry in entries { source += constructor(entry, Section(section)) }
      source += "}\n\n"
    }
    return source
  }

  /// Constructors of what modules say, in `ActivityKit` itself public: `static func triviaAnotherOne(time: Duration) -> Text`.
  func texts(access: String) -> String {
    var source = (access.isEmpty ? "import ActivityKit\n\n" : "") + "extension Text {\n"
    for entry in entries {
      let parameters = entry.wording.parameters
      let arguments = parameters.map { "\(camel([$0.name])): \($0.kind.textType)" }
      let values = parameters.map { $0.kind.textArgument(camel([$0.name])) }
      let name = name(Array(entry.path.dropFirst()))
      let declared =
        arguments.isEmpty
        ? "var \(name): Text" : "func \(name)(\(arguments.joined(separator: ", "))) -> Text"
      source += "  /// \(entry.wording.forms[.other].map(Self.text) ?? "")\n"
      source += "  \(access)static \(declared) {\n"
      source += "    .sentence(\"\(entry.key)\", [\(values.joined(separator: ", "))])\n  }\n"
    }
    return source + "}\n"
  }

  private var keys: String {
    var source = """
      /// What a sentence is called in the catalogues.
      public enum SentenceKey: String, Sendable, Codable, CaseIterable {

      """
    for entry in entries { source += "  case \(name(entry.path)) = \"\(entry.key)\"\n" }
    source += "\n  /// The arguments that it takes, in their order.\n"
    source += "  public var parameters: [(name: String, kind: String)] {\n    switch self {\n"
    for entry in entries {
      let parameters = entry.wording.parameters.map { "(\"\($0.name)\", \"\($0.kind.rawValue)\")" }
      source += "    case .\(name(entry.path)): [\(parameters.joined(separator: ", "))]\n"
    }
    return source + "    }\n  }\n}\n\n"
  }

  /// `static func mutedForAWhile(time: Duration) -> Notice`.
  private func constructor(_ entry: CatalogueSyntax.Entry, _ section: Section) -> String {
    let parameters = entry.wording.parameters
    let arguments = parameters.map { "\(camel([$0.name])): \($0.kind.type)" }
    let values = parameters.map { "\($0.kind.argument)(\(camel([$0.name])))" }
    let sentence = "Sentence(.\(name(entry.path)), [\(values.joined(separator: ", "))])"
    let path = section == .plain ? entry.path : Array(entry.path.dropFirst())
    let result = section.isCoded ? "Self(.\(camel([path[0]])), \(sentence))" : sentence
    let declared =
      arguments.isEmpty
      ? "static var \(name(path)): Self"
      : "static func \(name(path))(\(arguments.joined(separator: ", "))) -> Self"
    let words = entry.wording.forms[.other].map(Self.text) ?? ""
    return "  /// \(words)\n  public \(declared) { \(result) }\n"
  }

  private static func text(_ template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .words(let words): words.replacing("\n", with: " ")
      case .argument(let parameter): "{\(parameter.name)}"
      }
    }.joined()
  }

  private func name(_ path: [String]) -> String {
    let name = camel(path)
    return Self.reserved.contains(name) ? "`\(name)`" : name
  }

  /// `["event_over", "of_it"]` is `eventOverOfIt`.
  private func camel(_ path: [String]) -> String {
    let words = path.flatMap { $0.split(separator: "_") }
    return words.enumerated().map { index, word in
      index == 0 ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  private static let reserved: Set<String> = [
    "again", "as", "case", "default", "do", "else", "for", "if", "in", "init", "internal", "is",
    "let",
    "nil", "public", "repeat", "return", "self", "switch", "true", "false", "var", "where", "while",
  ]
}

/// A section of the catalogue, and what its sentences are in Swift.
private enum Section {
  case notices, refusals, goodbyes, questions, plain

  init(_ word: String) {
    self =
      switch word {
      case "notices": .notices
      case "refusals": .refusals
      case "goodbyes": .goodbyes
      case "questions": .questions
      default: .plain
      }
  }

  var type: String {
    switch self {
    case .notices: "Notice"
    case .refusals: "Refusal"
    case .goodbyes: "Goodbye"
    case .questions: "DoorQuestion"
    case .plain: "Sentence"
    }
  }

  /// Whether the word after the section is the code under which it is sent.
  var isCoded: Bool {
    switch self {
    case .notices, .refusals, .goodbyes, .questions: true
    case .plain: false
    }
  }
}

extension Parameter.Kind {
  /// What is given in Swift.
  fileprivate var type: String {
    switch self {
    case .text, .name, .title, .command, .usage, .decimal: "String"
    case .number, .count: "Int"
    case .duration: "Duration"
    case .names, .either: "[String]"
    case .sentence: "Sentence"
    case .then: "Sentence? = nil"
    }
  }

  /// What is given of a sentence that a module says.
  fileprivate var textType: String {
    switch self {
    case .text, .title, .sentence: "Text"
    case .then: "Text? = nil"
    case .name, .command, .usage, .number, .decimal, .count, .duration, .names, .either: type
    }
  }

  fileprivate func textArgument(_ name: String) -> String {
    switch self {
    case .text, .title, .sentence, .then: ".text(\(name))"
    case .name, .decimal: ".text(Text(\(name)))"
    case .command, .usage: ".command(\(name))"
    case .number, .count: ".number(\(name))"
    case .duration: ".duration(\(name))"
    case .names, .either: ".names(\(name))"
    }
  }

  /// The case of `Argument` that holds it.
  fileprivate var argument: String {
    switch self {
    case .text, .name, .title, .command, .usage, .decimal: ".text"
    case .number, .count: ".number"
    case .duration: ".duration"
    case .names, .either: ".names"
    case .sentence, .then: ".sentence"
    }
  }
}
