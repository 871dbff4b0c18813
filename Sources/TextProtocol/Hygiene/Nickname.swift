import Foundation

/// A name that a person may go by.
public struct Nickname: Sendable, Hashable, CustomStringConvertible {
  /// The longest name in characters, as people count them.
  public static let maxLength = 24
  /// The longest name in bytes of UTF-8: a character can be made of many.
  public static let maxBytes = 96

  /// Words that name everyone, the house or a command.
  public static let reserved: Set<String> = [
    "pass", "done", "ready", "everyone", "all", "here", "you", "server", "host", "house", "parlor",
    "system", "someone", "facilitator", "quit", "help",
  ]

  /// As it is shown: in Unicode normal form KC, without spaces at the ends or twice in a row.
  public let text: String
  /// Equal for names that differ in case, in width, or in letters of other alphabets that look the
  /// same. Two people cannot have names of one key.
  public let key: String

  public var description: String { text }

  /// Takes a name as it was typed.
  /// - Throws: `name_invalid` or `name_reserved`, saying what a name must be.
  public init(_ typed: String) throws(ProtocolError) {
    try self.init(staff: typed)
    guard !isReserved else { throw Self.reservation(of: text) }
  }

  /// The word of the house by which somebody of the staff may go: the name that a house gives who
  /// facilitates where its plan names nobody.
  public static let host = "host"

  /// Takes a name that may be ``host``.
  /// - Throws: `name_invalid` or `name_reserved`, saying what a name must be.
  public init(staff typed: String) throws(ProtocolError) {
    guard typed.utf8.count <= 4 * Self.maxBytes else { throw Self.tooLong }
    // NFKC makes new spaces and marks of some characters, so it is cleaned once more.
    let normal = Hygiene.clean(Hygiene.clean(typed).precomposedStringWithCompatibilityMapping)
    let text = normal.split(separator: " ").joined(separator: " ")
    guard !text.isEmpty else { throw Self.invalid("A name needs at least one letter or digit.") }
    guard text.count <= Self.maxLength, text.utf8.count <= Self.maxBytes else { throw Self.tooLong }
    if let first = text.first, "/#".contains(first) {
      throw Self.invalid("A name does not start with \(first).")
    }
    if let character = text.first(where: Self.isForbidden) {
      throw Self.invalid("A name does not contain \(character) so that lines stay clear.")
    }
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Self.invalid("A name needs at least one letter or digit.")
    }
    let key = Self.key(of: text)
    guard key == Self.host || !Self.reserved.contains(key) else {
      throw Self.reservation(of: text)
    }
    self.text = text
    self.key = key
  }

  /// Whether only the staff may go by it.
  public var isReserved: Bool { Self.reserved.contains(key) }

  public static func reservation(of text: String) -> ProtocolError {
    ProtocolError(.nameReserved, "\(text) is a word of the house. Choose another name.")
  }

  /// The key by which a typed name is looked up, also when it is no valid name.
  public static func key(of typed: String) -> String {
    // Upper case first: it unites what lower case leaves apart, such as final sigma and sharp s.
    let folded = typed.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
    let normal = Hygiene.clean(folded.precomposedStringWithCompatibilityMapping)
    let visible = normal.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    let words = String(String.UnicodeScalarView(visible)).split(separator: " ")
    return Lookalikes.folded(words.joined(separator: " "))
  }

  public static func == (left: Nickname, right: Nickname) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Characters that end a name where one is written in a line: "ana: hello", "ana, ben", "\"ana\"".
  private static func isForbidden(_ character: Character) -> Bool {
    ":;,\"“”()".contains(character)
  }

  private static var tooLong: ProtocolError {
    invalid("A name has at most \(maxLength) characters.")
  }

  private static func invalid(_ text: String) -> ProtocolError { ProtocolError(.nameInvalid, text) }
}
