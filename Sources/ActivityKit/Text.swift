/// What people read of an activity, each in their own language.
///
/// A literal, and a text that somebody wrote, is the same for everyone: `"Soup is a drink."`, `Text(answer)`.
/// The sentences of a module stand in catalogues in its folder, one a language; the build makes a constructor
/// of each: `.triviaQuestion(number: 2, count: 8, ask: Text(ask))`.
public indirect enum Text: Sendable, Hashable {
  /// As it was written.
  case verbatim(String)
  /// A sentence of the catalogues, by its key.
  case sentence(String, [Argument])
  /// The same in several languages, by their tags.
  case translations([String: Text])
  /// One after the other, with nothing between them.
  case joined([Text])

  /// What a sentence is about, in the order in which it is declared.
  public enum Argument: Sendable, Hashable, Codable {
    /// Nil where a sentence that may follow does not.
    case text(Text?)
    /// What the reader can type.
    case command(String)
    case number(Int)
    /// In whole seconds.
    case seconds(Int)
    case names([String])

    public static func duration(_ time: Duration) -> Argument { .seconds(time.secondsUp) }
  }

  public init(_ text: String) { self = .verbatim(text) }

  public init(translations: [String: String]) {
    self = .translations(translations.mapValues(Text.verbatim))
  }

  /// The tag among these that serves somebody who reads a language: it, the same without its region,
  /// English, or the first.
  public static func tag(among tags: some Collection<String>, for reader: String) -> String? {
    let code = String(reader.prefix { $0 != "-" })
    return [reader, code, "en"].first(where: tags.contains) ?? tags.min()
  }

  /// Whether something looks like the tag of a language, as BCP 47 writes it: `en`, `pt-br`.
  public static func isTag(_ text: String) -> Bool {
    text.utf8.count <= 35 && text.wholeMatch(of: /[a-z]{2,3}(-[a-z0-9]{2,8})*/) != nil
  }

  /// What authors and people wrote of it, in one language: not the words of a catalogue.
  public func words(in language: String = "en") -> String {
    switch self {
    case .verbatim(let text): text
    case .sentence(_, let arguments):
      arguments.compactMap { argument in
        if case .text(let text) = argument { text?.words(in: language) } else { nil }
      }.filter { !$0.isEmpty }.joined(separator: " ")
    case .translations(let texts):
      Self.tag(among: texts.keys, for: language).flatMap { texts[$0] }?.words(in: language) ?? ""
    case .joined(let parts): parts.map { $0.words(in: language) }.joined()
    }
  }

  /// The languages that its author wrote it in; none where it is the same for everyone.
  public var languages: Set<String> {
    switch self {
    case .verbatim, .sentence: []
    case .translations(let texts):
      texts.values.reduce(into: Set(texts.keys)) { $0.formUnion($1.languages) }
    case .joined(let parts): parts.reduce(into: []) { $0.formUnion($1.languages) }
    }
  }

  /// Whether some of it stands in catalogues only.
  public var hasSentences: Bool {
    switch self {
    case .verbatim: false
    case .sentence: true
    case .translations(let texts): texts.values.contains(where: \.hasSentences)
    case .joined(let parts): parts.contains(where: \.hasSentences)
    }
  }

  /// Whether it tells people of a command. In a sentence only its own commands count: what people wrote
  /// stands in its other arguments.
  public func mentions(_ command: String) -> Bool {
    switch self {
    case .verbatim(let text): text.contains(command)
    case .sentence(_, let arguments): arguments.contains(.command(command))
    case .translations(let texts): texts.values.contains { $0.mentions(command) }
    case .joined(let parts): parts.contains { $0.mentions(command) }
    }
  }

  /// How many bytes of text it holds, in all languages.
  public var size: Int {
    switch self {
    case .verbatim(let text): text.utf8.count
    case .sentence(_, let arguments):
      arguments.reduce(0) { sum, argument in
        if case .text(let text?) = argument { sum + text.size } else { sum }
      }
    case .translations(let texts): texts.values.reduce(0) { $0 + $1.size }
    case .joined(let parts): parts.reduce(0) { $0 + $1.size }
    }
  }
}

extension Text: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .verbatim(text) }

  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

  /// Texts keep their languages within another.
  public struct StringInterpolation: StringInterpolationProtocol {
    private var parts: [Text] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ words: String) {
      if case .verbatim(let before)? = parts.last {
        parts[parts.count - 1] = .verbatim(before + words)
      } else if !words.isEmpty {
        parts.append(.verbatim(words))
      }
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      appendLiteral(value.description)
    }

    public mutating func appendInterpolation(_ text: Text) {
      if case .verbatim(let words) = text { appendLiteral(words) } else { parts.append(text) }
    }

    fileprivate var text: Text {
      parts.count > 1 ? .joined(parts) : parts.first ?? .verbatim("")
    }
  }
}

extension [Text] {
  /// One after the other with a separator between them; nil of none.
  package func joined(by separator: String) -> Text? {
    guard let first else { return nil }
    return dropFirst().reduce(first) { "\($0)\(separator)\($1)" }
  }
}

/// What is the same for everyone is a plain string, as it was in snapshots before there were languages, and as
/// recipes and programs write it; several languages are an object by tag, and parts in a row a list.
extension Text: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    /// No language is called so.
    static let sentence = Key(stringValue: "sentence")
    static let arguments = Key(stringValue: "arguments")
  }

  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self = .verbatim(text)
    } else if let values = try? decoder.container(keyedBy: Key.self) {
      if let key = try values.decodeIfPresent(String.self, forKey: .sentence) {
        self = .sentence(key, try values.decode([Argument].self, forKey: .arguments))
      } else {
        self = .translations(
          try values.allKeys.reduce(into: [:]) {
            $0[$1.stringValue] = try values.decode(Text.self, forKey: $1)
          })
      }
    } else {
      self = .joined(try decoder.singleValueContainer().decode([Text].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .verbatim(let text):
      var single = encoder.singleValueContainer()
      try single.encode(text)
    case .joined(let parts):
      var single = encoder.singleValueContainer()
      try single.encode(parts)
    case .sentence(let key, let arguments):
      var values = encoder.container(keyedBy: Key.self)
      try values.encode(key, forKey: .sentence)
      try values.encode(arguments, forKey: .arguments)
    case .translations(let texts):
      var values = encoder.container(keyedBy: Key.self)
      for (tag, text) in texts.sorted(by: { $0.key < $1.key }) {
        try values.encode(text, forKey: Key(stringValue: tag))
      }
    }
  }
}
