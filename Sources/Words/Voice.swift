public import ActivityKit
public import Messages

/// The words of the house in one language.
public struct Voice: Sendable {
  public static let english = Voice(.shipped, .english)

  private let words: Words
  public let language: Language

  public init(_ words: Words, _ language: Language) {
    self.words = words
    self.language = language
  }

  public func text(_ sentence: Sentence) -> String { words.text(sentence, in: language) }
  public func text(_ text: Text) -> String {
    if case .verbatim(let text) = text { text } else { words.text(Sentence(text), in: language) }
  }
  public func text(_ number: Int) -> String { words.numbers(in: language).text(number) }
  public func runs(_ sentence: Sentence) -> [Run] { words.runs(sentence, in: language) }
}
