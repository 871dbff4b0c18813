import ActivityKit
import Foundation
public import Messages
import Names

/// What follows the word of a command, taken argument by argument.
public struct Arguments {
  private let usage: String
  private let names: (String) -> NameBearer
  private var rest: Substring

  init(
    _ text: Substring, usage: String,
    names: @escaping (String) -> NameBearer = { _ in .nobody }
  ) {
    rest = text.drop(while: \.isWhitespace)
    self.usage = usage
    self.names = names
  }

  public var isEmpty: Bool { rest.isEmpty }

  /// The next word, or what stands in double quotes.
  public mutating func word(_ what: Sentence) throws(Refusal) -> String {
    guard let word = next() else { throw missing(what) }
    return word.text
  }

  /// The next word if there is one.
  public mutating func optionalWord() -> String? { next()?.text }

  /// The next word, if there is one, as commands are compared: in small letters of normal width.
  public mutating func optionalCommandWord() -> String? { next()?.text.commandWord }

  /// The page that is asked for: the first where none is.
  /// - Parameter command: whose reply comes in pages.
  public mutating func page(of command: String) throws(Refusal) -> Int {
    guard let word = optionalWord() else { return 1 }
    try end()
    guard let page = Int(word), page > 0 else {
      throw .badArgumentNoPage(example: "/\(command) 2")
    }
    return page
  }

  /// All that is left, as it was typed.
  public mutating func text(_ what: Sentence) throws(Refusal) -> String {
    guard !rest.isEmpty else { throw missing(what) }
    defer { rest = "" }
    return String(rest)
  }

  /// All words that are left, up to one of the separators, with single spaces. A separator in
  /// quotes is a word like any other.
  public mutating func words(upTo separators: [String]) -> String? {
    var words: [String] = []
    while !rest.isEmpty {
      let before = rest
      guard let word = next() else { break }
      if !words.isEmpty, !word.isQuoted, separators.contains(word.text.commandWord) {
        rest = before
        break
      }
      words.append(word.text)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// All that is left as one name, in quotes or not.
  public mutating func name() throws(Refusal) -> String {
    guard let name = words(upTo: []) else { throw missing(.argumentsName) }
    return names(name) == .nobody && names(Self.bare(name)) != .nobody ? Self.bare(name) : name
  }

  /// The name that comes next, before something else: what stands in quotes, or the longest name of
  /// somebody who is here, or else of somebody who was; the next word where it is no name.
  public mutating func person() throws(Refusal) -> String {
    var (here, away): ((name: String, end: Substring.Index)?, (name: String, end: Substring.Index)?)
    var (typed, end) = ("", rest.startIndex)
    while end < rest.endIndex {
      let word = rest[end...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
      end = word.endIndex
      typed += typed.isEmpty ? String(word) : " \(word)"
      // With room for an @ and a colon.
      if typed.count > Nickname.maxLength + 2 { break }
      let bare = Self.bare(typed)
      let name = names(typed) != .nobody || bare == typed ? typed : bare
      switch names(name) {
      case .here: here = (name, end)
      case .away: away = (name, end)
      case .nobody: break
      }
    }
    guard let found = here ?? away else { return try word(.argumentsName) }
    rest = rest[found.end...].drop(while: \.isWhitespace)
    return found.name
  }

  /// The next word, and with it up to two more: what may be meant for a name, the longest first.
  public var beginnings: [String] {
    let words = rest.split(maxSplits: 3, whereSeparator: \.isWhitespace).prefix(3)
    return words.indices.reversed().map { words[...$0].joined(separator: " ") }
  }

  /// A name without what people put around one when they address somebody: "@ana", "ana:".
  private static func bare(_ name: String) -> String {
    var bare = Substring(name)
    if bare.first == "@" { bare.removeFirst() }
    if let last = bare.last, ":,：，".contains(last) { bare.removeLast() }
    return String(bare)
  }

  /// Takes the separator if it comes next.
  public mutating func take(_ separator: String) -> Bool {
    let before = rest
    if let word = next(), !word.isQuoted, word.text.commandWord == separator {
      return true
    }
    rest = before
    return false
  }

  /// Whether the separator comes next.
  public func isAt(_ separator: String) -> Bool {
    var rest = self
    return rest.take(separator)
  }

  /// Whether something is to be on: nothing follows, or `on`, rather than `off`.
  public mutating func isOn() throws(Refusal) -> Bool {
    let isOn = !take("off")
    if isOn { _ = take("on") }
    try end()
    return isOn
  }

  /// Takes `5 after 6`, where that is all that is left.
  public mutating func agendaMove() -> (number: Int, anchor: Int)? {
    var rest = self
    guard let number = rest.optionalWord().flatMap({ Int($0) }), rest.take("after"),
      let anchor = rest.optionalWord().flatMap({ Int($0) }), rest.isEmpty
    else { return nil }
    self = rest
    return (number, anchor)
  }

  /// Takes `after 6` from the end of what is left, where it is there.
  public mutating func takeAnchor() -> Int? {
    let words = rest.split(whereSeparator: \.isWhitespace)
    guard let last = words.last, let anchor = Int(last),
      let word = words.dropLast().last, String(word).commandWord == "after"
    else { return nil }
    rest = rest[..<word.startIndex]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return anchor
  }

  /// A number of the agenda.
  public mutating func agendaNumber() throws(Refusal) -> Int {
    let typed = try word(.argumentsNumber)
    guard let number = Int(typed) else { throw .badArgumentAgendaNumber(agenda: "/agenda") }
    return number
  }

  /// Refuses what is left over.
  public func end() throws(Refusal) {
    guard rest.isEmpty else {
      throw .badArgumentTooMuch(usage: usage)
    }
  }

  public func missing(_ what: Sentence) -> Refusal {
    .missingArgumentIsMissing(what: what, usage: usage)
  }

  private mutating func next() -> (text: String, isQuoted: Bool)? {
    guard let first = rest.first else { return nil }
    // What a straight quotation mark opens, a curly one in a name does not close.
    if let quotes = ["\"", "“”"].first(where: { $0.contains(first) }),
      let close = rest.dropFirst().firstIndex(where: { quotes.contains($0) })
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
  /// - Parameter separators: what may follow it.
  public mutating func duration(
    _ what: Sentence, upTo limit: Duration, before separators: [String] = []
  ) throws(Refusal) -> Duration {
    guard let words = words(upTo: separators) else { throw missing(what) }
    let typed = words.filter { !$0.isWhitespace }.lowercased()
    if typed.allSatisfy({ $0.isASCII && $0.isNumber }) {
      throw .badArgumentWhichUnit(number: String(typed.prefix(6)))
    }
    // Whole units only: nobody extends by half a second.
    guard !typed.contains("."), let duration = try? DurationText.parse(typed) else {
      throw .badArgumentNoTime(usage: usage)
    }
    guard duration > .zero, duration <= limit else {
      throw .badArgumentTimeBounds(most: limit.short)
    }
    return duration
  }
}

/// Whether a text is the name of somebody.
public enum NameBearer: Sendable {
  case here
  /// Who was here, and may come back.
  case away
  case nobody
}
