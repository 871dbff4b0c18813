public import ActivityKit

/// Something the house says: a key with arguments, worded in a language by a catalogue.
///
/// The constructors are made of `Sources/Words/en.yaml`, where the sentences stand.
public struct Sentence: Sendable, Hashable, Codable {
  public let key: SentenceKey
  /// In the order of ``SentenceKey/parameters``.
  public let arguments: [Argument]

  init(_ key: SentenceKey, _ arguments: [Argument] = []) {
    self.key = key
    self.arguments = arguments
  }
}

extension Sentence {
  private enum CodingKeys: CodingKey {
    case key, arguments
  }

  /// A saved sentence that the catalogues have no more, or with other arguments, is what its arguments say:
  /// what was saved with it matters more.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let name = try values.decode(String.self, forKey: .key)
    let arguments = try values.decode([Argument].self, forKey: .arguments)
    if let key = SentenceKey(rawValue: name), key.parameters.count == arguments.count {
      self.init(key, arguments)
    } else {
      self = .plainVerbatim(text: arguments.map(\.inWords).joined(separator: " "))
    }
  }
}

extension Sentence {
  /// What an activity says.
  public init(_ text: Text) {
    switch text {
    case .verbatim(let text): self = .plainVerbatim(text: text)
    case .sentence(let name, let arguments):
      if let key = SentenceKey(rawValue: name), key.parameters.count == arguments.count {
        self.init(key, arguments.map(Argument.init))
      } else {
        self = .plainVerbatim(text: text.words())
      }
    case .translations, .joined: self.init(.plainVerbatim, [.worded(text)])
    }
  }
}

extension Sentence {
  /// How many bytes of text its arguments hold, in all languages.
  public var size: Int { arguments.reduce(0) { $0 + $1.size } }
}

extension Sentence {
  /// What a sentence is about.
  public enum Argument: Sendable, Hashable, Codable {
    case text(String)
    case number(Int)
    /// In whole seconds.
    case seconds(Int)
    case names([String])
    /// Nil where a sentence that may follow does not.
    case sentence(Sentence?)
    /// What an activity says, in each reader's language.
    case worded(Text)

    static func duration(_ duration: Duration) -> Argument { .seconds(duration.secondsUp) }

    init(_ argument: Text.Argument) {
      self =
        switch argument {
        case .text(.verbatim(let text)?), .command(let text): .text(text)
        case .text(let text): .sentence(text.map { Sentence($0) })
        case .number(let number): .number(number)
        case .seconds(let seconds): .seconds(seconds)
        case .names(let names): .names(names)
        }
    }

    fileprivate var size: Int {
      switch self {
      case .text(let text): text.utf8.count
      case .names(let names): names.reduce(0) { $0 + $1.utf8.count }
      case .sentence(let sentence): sentence?.size ?? 0
      case .worded(let text): text.size
      case .number, .seconds: 0
      }
    }

    fileprivate var inWords: String {
      switch self {
      case .text(let text): text
      case .number(let number), .seconds(let number): "\(number)"
      case .names(let names): names.joined(separator: ", ")
      case .sentence(let sentence):
        sentence.map { $0.arguments.map(\.inWords).joined(separator: " ") } ?? ""
      case .worded(let text): text.words()
      }
    }
  }
}
