import ActivityKit
import Foundation

/// What follows the word of a command, taken argument by argument.
struct Arguments {
  private let usage: String
  private var rest: Substring

  init(_ text: Substring, usage: String) {
    rest = text.drop(while: \.isWhitespace)
    self.usage = usage
  }

  var isEmpty: Bool { rest.isEmpty }

  /// The next word, or what stands in double quotes.
  mutating func word(_ what: String) throws(ProtocolError) -> String {
    guard let word = next() else { throw missing(what) }
    return word.text
  }

  /// The next word if there is one.
  mutating func optionalWord() -> String? { next()?.text }

  /// All that is left, as it was typed.
  mutating func text(_ what: String) throws(ProtocolError) -> String {
    guard !rest.isEmpty else { throw missing(what) }
    defer { rest = "" }
    return String(rest)
  }

  /// All words that are left, up to one of the separators, with single spaces. A separator in
  /// quotes is a word like any other.
  mutating func words(upTo separators: [String]) -> String? {
    var words: [String] = []
    while !rest.isEmpty {
      let before = rest
      guard let word = next() else { break }
      if !words.isEmpty, !word.isQuoted, separators.contains(word.text.lowercased()) {
        rest = before
        break
      }
      words.append(word.text)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// All that is left as one name, in quotes or not.
  mutating func name() throws(ProtocolError) -> String {
    guard let name = words(upTo: []) else { throw missing("The name") }
    return name
  }

  /// Takes the separator if it comes next.
  mutating func take(_ separator: String) -> Bool {
    let before = rest
    if let word = next(), !word.isQuoted, word.text.lowercased() == separator { return true }
    rest = before
    return false
  }

  /// Refuses what is left over.
  func end() throws(ProtocolError) {
    guard rest.isEmpty else {
      throw ProtocolError(.badArgument, "That is more than the command takes. Usage: \(usage)")
    }
  }

  func missing(_ what: String) -> ProtocolError {
    ProtocolError(.missingArgument, "\(what) is missing. Usage: \(usage)")
  }

  private mutating func next() -> (text: String, isQuoted: Bool)? {
    guard let first = rest.first else { return nil }
    if "\"“”".contains(first),
      let close = rest.dropFirst().firstIndex(where: { "\"“”".contains($0) })
    {
      let text = rest[rest.index(after: rest.startIndex)..<close]
      rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      return (text.trimmingCharacters(in: .whitespaces), true)
    }
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...].drop(while: \.isWhitespace)
    return (String(word), false)
  }
}

extension Arguments {
  /// A time with its unit: `30s`, `2m`, `1h30m`, `1m 30s`.
  mutating func duration(_ what: String, upTo limit: Duration) throws(ProtocolError) -> Duration {
    let typed = try text(what).filter { !$0.isWhitespace }.lowercased()
    if typed.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let number = typed.prefix(6)
      throw ProtocolError(
        .badArgument, "\(number) of what? \(number)s is seconds, \(number)m is minutes.")
    }
    // Whole units only: nobody extends by half a second.
    guard !typed.contains("."), let duration = try? DurationText.parse(typed) else {
      throw ProtocolError(
        .badArgument, "A time is written like 30s, 2m or 1h30m. Usage: \(usage)")
    }
    guard duration > .zero, duration <= limit else {
      throw ProtocolError(.badArgument, "The time must be from 1s to \(limit.short).")
    }
    return duration
  }
}
