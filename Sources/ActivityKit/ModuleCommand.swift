/// A command that an activity takes while it goes on, such as `/hint` or `/look TEXT`. `/help` shows it, and nobody
/// knows it elsewhere.
public struct ModuleCommand: Codable, Sendable, Equatable {
  /// Whether a text follows the word.
  public enum Argument: String, Codable, Sendable, CaseIterable {
    case none, optional, required
  }

  /// The word after the slash: lower-case letters, digits and hyphens, and none of the house's own words.
  public let name: String
  /// One line on what it does.
  public let help: Text
  public let text: Argument
  /// Whether it is for those who lead rather than for those who take part.
  public let isForLeaders: Bool
  /// Whether nobody else ever reads the text; nil where somebody may.
  private let isSilent: Bool?

  /// So many commands at most in an activity.
  public static let most = 20
  /// So many characters in a word at most.
  public static let longestName = 20
  /// So many characters of help at most.
  public static let longestHelp = 78

  /// - Parameter isSpoken: whether others may read the text. Whoever may not speak cannot give such a command.
  public init(
    _ name: String, _ help: Text, text: Argument = .none, isForLeaders: Bool = false,
    isSpoken: Bool = true
  ) {
    self.name = name
    self.help = help
    self.text = text
    self.isForLeaders = isForLeaders
    isSilent = isSpoken ? nil : true
  }

  /// Whether this text after the word is speech, for which the rules of speech hold.
  public func speaks(_ text: String) -> Bool {
    !text.isEmpty && !isForLeaders && isSilent != true
  }

  /// What follows the word, as `/help` writes it.
  public var arguments: String {
    switch text {
    case .none: ""
    case .optional: "[TEXT]"
    case .required: "TEXT"
    }
  }
}

/// Somebody has given a command of an activity.
public struct CommandCall: Codable, Sendable, Equatable {
  /// The name of the command.
  public let command: String
  /// What was typed after it; empty where nothing was.
  public let text: String
  /// Who typed it: a participant, or of a command for those who lead one of them.
  public let person: Person

  public init(_ command: String, text: String = "", by person: Person) {
    self.command = command
    self.text = text
    self.person = person
  }
}
