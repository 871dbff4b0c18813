import ActivityKit

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
  /// What a sentence is about.
  public enum Argument: Sendable, Hashable, Codable {
    case text(String)
    case number(Int)
    /// In whole seconds.
    case seconds(Int)
    case names([String])
    /// Nil where a sentence that may follow does not.
    case sentence(Sentence?)

    static func duration(_ duration: Duration) -> Argument { .seconds(duration.secondsUp) }
  }
}
