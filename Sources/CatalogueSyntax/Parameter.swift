/// An argument that a sentence takes: `{ends}`, or with its kind `{ends:duration}`.
public struct Parameter: Sendable, Equatable {
  /// What an argument is, which decides how it is written and shown.
  public enum Kind: String, Sendable, CaseIterable {
    /// Any words, as they are.
    case text
    /// Somebody's name.
    case name
    /// What an event, an activity or the house is called.
    case title
    /// What the reader can type.
    case command
    /// A command with words such as NAME for what one gives, which each language has its own of.
    case usage
    /// A whole number.
    case number
    /// A number that may have a fraction, in digits: with a point where it is given, as the language writes it
    /// where it is shown.
    case decimal
    /// The whole number that decides the plural form of the sentence.
    case count
    /// A length of time, written out in the language.
    case duration
    /// Names in a row, joined as the language does it.
    case names
    /// The same of things of which it is one: "ana, ben or cleo".
    case either
    /// Another sentence, or a part of one.
    case sentence
    /// A sentence that may follow, with the space before it; nothing where there is none.
    case then
  }

  public let name: String
  public let kind: Kind

  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
