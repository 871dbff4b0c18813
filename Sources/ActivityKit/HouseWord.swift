import Foundation

/// A line that is plainly meant for the house and not for the room, however it is typed: `help`,
/// `Help!`, `"help"`, `ｈｅｌｐ`.
public enum HouseWord: Sendable, CaseIterable {
  case pass, done
  /// "I'm done", which may be a word of the house or the beginning of a talk.
  case finished
  /// "skip", "I pass": most likely a wish to pass.
  case skip
  case help, helpMe
  /// Nothing but question marks.
  case puzzled
  case quit
  /// Commands that people are told to type, where they mean something at the moment.
  case reveal, stay, lower

  /// - Parameter line: as it was typed.
  public init?(_ line: String) {
    guard line.utf8.count <= Self.longest else { return nil }
    guard let word = Self.words[Self.folded(line)] else {
      let marks = line.withoutBlanksAround
      guard !marks.isEmpty, marks.allSatisfy({ "?？".contains($0) }) else { return nil }
      self = .puzzled
      return
    }
    self = word
  }

  /// What people type when they mean it, folded.
  private static let words: [String: HouseWord] = {
    let phrases: [HouseWord: [String]] = [
      .pass: ["pass"],
      .done: ["done"],
      .finished: ["i'm done", "im done", "i am done", "i'm ready", "im ready", "i am ready"],
      .skip: [
        "skip", "skip me", "skip this", "skip it", "i pass", "i'll pass", "ill pass", "i will pass",
        "pass please", "please pass",
      ],
      .help: ["help", "help please", "please help", "commands"],
      .helpMe: ["help me", "help me please", "please help me"],
      .quit: ["quit", "exit", "logout", "log out", "logoff", "log off", "disconnect"],
      .reveal: ["reveal", "reveal me", "reveal my name"],
      .stay: ["stay"],
      .lower: ["lower", "lower hand", "lower my hand"],
    ]
    let pairs = phrases.flatMap { word, phrases in phrases.map { ($0, word) } }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()

  /// In bytes: letters of full width take three each.
  private static let longest = 56

  /// Characters that are typed, or written by an input method, for the slash of a command.
  private static let slashes: Set<Unicode.Scalar> = [
    "/", "\u{FF0F}", "\u{2044}", "\u{2215}", "\u{29F8}", "\u{2571}", "\u{27CB}",
  ]

  /// Whether a line begins like a command.
  public static func beginsWithSlash(_ line: Substring) -> Bool {
    line.unicodeScalars.first { $0 != " " }.map(slashes.contains) ?? false
  }

  /// Whether somebody who types the text is not taken to answer with it: what takes it as it is, is
  /// `/answer`.
  public static func claims(_ text: String) -> Bool {
    if beginsWithSlash(text[...]) { return true }
    return switch HouseWord(text) {
    case nil, .finished, .reveal, .stay, .lower: false
    case .pass, .done, .skip, .help, .helpMe, .puzzled, .quit: true
    }
  }

  /// Whether it is meant for the house only while the command of that name would do something.
  public var isOfTheMoment: Bool {
    switch self {
    case .reveal, .stay, .lower: true
    case .pass, .done, .finished, .skip, .help, .helpMe, .puzzled, .quit: false
    }
  }

  /// In small letters of normal width, without the marks around it.
  private static func folded(_ line: String) -> String {
    let isPlain = line.utf8.allSatisfy { $0 < 0x80 }
    // Asking Unicode takes long, and most lines that are no such word are of letters alone.
    if isPlain, let first = line.utf8.first, let last = line.utf8.last, isLetter(first),
      isLetter(last)
    {
      return line.lowercased()
    }
    let text = isPlain ? line : line.precomposedStringWithCompatibilityMapping
    let start = text.firstIndex { $0.isLetter || $0.isNumber } ?? text.endIndex
    let end = text.lastIndex { $0.isLetter || $0.isNumber }.map(text.index(after:)) ?? start
    let word = text[start..<end].lowercased()
    return isPlain ? word : word.replacing("’", with: "'")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
