/// A page of help, made from the command table.
public struct Help: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var name: String
    public var aliases: [String]
    public var usage: String
    public var about: Sentence
    public var family: CommandFamily

    public init(
      name: String, aliases: [String], usage: String, about: Sentence, family: CommandFamily
    ) {
      self.name = name
      self.aliases = aliases
      self.usage = usage
      self.about = about
      self.family = family
    }
  }

  /// What was asked about: a command, the topic of a family, or `more`; nil for what matters now.
  public var topic: String?
  public var commands: [Entry]
  /// What a line that is no command does now.
  public var now: Sentence?
  /// The names of the commands that matter now, at most ``essentials`` of them.
  public var essentials: [String]

  /// Whether the reader is somebody who may want to call a facilitator.
  public var mayCall: Bool
  /// Whether the width of the reader's window is known, so that lines fit it.
  public var isWidthKnown: Bool
  /// Whether `more` tells families in place of their commands.
  public var namesFamilies = false

  public init(
    topic: String? = nil, commands: [Entry], now: Sentence? = nil, essentials: [String] = [],
    mayCall: Bool = false, isWidthKnown: Bool = false
  ) {
    self.topic = topic
    self.commands = commands
    self.now = now
    self.essentials = essentials
    self.mayCall = mayCall
    self.isWidthKnown = isWidthKnown
  }

  /// So many fit on a screen with all that is to be said of them.
  public static let essentials = 6
}
