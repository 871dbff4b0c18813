import ActivityKit
import Foundation
public import Messages

/// A name that a person may go by.
public struct Nickname: Sendable, Hashable, CustomStringConvertible {
  /// The longest name in characters, as people count them.
  public static let maxLength = 24
  /// The longest name in bytes of UTF-8: a character can be made of many.
  public static let maxBytes = 96

  /// Words that name everyone, the house, a role or a command.
  public static let reserved: Set<String> = Set(
    [
      "pass", "done", "ready", "everyone", "everybody", "nobody", "all", "here", "you", "server",
      "host", "house", "the house", "parlor", "system", "someone", "staff", "quit", "help",
    ] + Role.allCases.map(\.rawValue))

  /// Words of the lines in which the house counts or names what happens. With a number, or after
  /// "the", they are no names: "Question 2 says:" would be heard as the house.
  public static let houseForms = [
    "question", "round", "activity", "step", "group", "turn", "part", "point", "minute",
    "second", "hour", "answer", "gallery", "event", "agenda", "facilitator", "score",
  ]

  private static let formLooks = Set(
    (houseForms + houseForms.map { $0 + "s" }).map { Likeness(of: $0) })

  private static let theFormLooks = Set(
    (houseForms + houseForms.map { $0 + "s" }).map { Likeness(of: "the " + $0) })

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "of",
  ]

  /// Whether a name sounds like a line of the house: `Question 2`, `round2 of 3`, `2 minutes`,
  /// `The gallery`.
  private static func isHouseForm(_ text: String, _ likeness: Likeness) -> Bool {
    if theFormLooks.contains(likeness) { return true }
    let words = text.split { $0 == " " || $0.unicodeScalars.contains(where: NameSpelling.isJoiner) }
    // Likeness takes 1 for l, so the numbers go first.
    let bare = words.filter { !numberWords.contains($0.lowercased()) }.map { word in
      let rest = word.drop(while: \.isNumber)
      let end = rest.lastIndex { !$0.isNumber }.map(rest.index(after:))
      return String(rest[..<(end ?? rest.startIndex)])
    }.joined()
    return bare.count < text.filter { $0 != " " }.count && !bare.isEmpty
      && formLooks.contains(Likeness(of: bare))
  }

  private static let reservedLooks = Set(reserved.map { Likeness(of: $0) })

  /// As it is shown: in Unicode normal form KC, without spaces at the ends or twice in a row, and without
  /// a full stop at the end.
  public let text: String
  /// Equal for names that differ in case, in width, or in letters of other alphabets that look the
  /// same. Two people cannot have names of one key.
  public let key: String
  /// What it can be taken for.
  public let likeness: Likeness

  public var description: String { text }

  /// Takes a name as it was typed.
  /// - Parameter forms: how people speak where the name is to be shown.
  /// - Throws: `name_invalid` or `name_reserved`, saying what a name must be.
  public init(_ typed: String, forms: SpeechForms = SpeechForms()) throws(Refusal) {
    try self.init(staff: typed, forms: forms)
    guard !isReserved else { throw Self.reservation(of: text) }
  }

  /// The word of the house by which somebody of the staff may go: the name that a house gives who
  /// facilitates where its plan names nobody.
  public static let host = "host"

  /// Takes a name that may be ``host``.
  /// - Throws: `name_invalid` or `name_reserved`, saying what a name must be.
  public init(staff typed: String, forms: SpeechForms = SpeechForms()) throws(Refusal) {
    guard typed.utf8.count <= 4 * Self.maxBytes else { throw Self.tooLong }
    // NFKC makes new spaces and marks of some characters, so it is cleaned once more.
    let normal = Hygiene.clean(Hygiene.clean(typed).compatible)
    var text = normal.split(separator: " ").joined(separator: " ")
    // "Ana M." is Ana M: the full stop at the end of a sentence is the sentence's.
    if text.count > 1, text.last == "." { text.removeLast() }
    guard !text.isEmpty else { throw .nameInvalidNoLetter }
    // It stands for bytes that were no text.
    guard !text.unicodeScalars.contains(where: { $0.value == 0xFFFD }) else {
      throw .nameInvalidEncoding
    }
    guard text.count <= Self.maxLength, text.utf8.count <= Self.maxBytes else { throw Self.tooLong }
    if let first = text.first, "/#".contains(first) {
      throw .nameInvalidFirstCharacter(character: String(first))
    }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw .nameInvalidNoLetter
    }
    let likeness = Likeness(of: text)
    let key = Self.key(of: text)
    guard key == Self.host || !Self.reservedLooks.contains(likeness) else {
      throw Self.reservation(of: text)
    }
    if let objection = NameSpelling.objection(to: text, forms) { throw objection }
    self.text = text
    self.key = key
    self.likeness = likeness
  }

  /// Whether only the staff may go by it.
  public var isReserved: Bool {
    Self.reservedLooks.contains(likeness) || Self.isHouseForm(text, likeness)
  }

  public static func reservation(of text: String) -> Refusal {
    .nameReservedWordOfTheHouse(name: text)
  }

  /// The key by which a typed name is looked up, also when it is no valid name.
  public static func key(of typed: String) -> String {
    // Upper case first: it unites what lower case leaves apart, such as final sigma and sharp s.
    let folded = typed.compatible.uppercased().lowercased()
    let normal = Hygiene.clean(folded.compatible)
    let visible =
      normal.isASCII
      ? normal
      : String(
        String.UnicodeScalarView(
          normal.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
    let words = visible.split(separator: " ")
    return Lookalikes.folded(words.joined(separator: " "))
  }

  public static func == (left: Nickname, right: Nickname) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private static var tooLong: Refusal { .nameInvalidTooLong(most: maxLength) }
}
