/// A page of help, made from the command table.
public struct Help: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var name: String
    public var aliases: [String]
    public var usage: String
    public var about: String
    public var family: CommandFamily

    public init(
      name: String, aliases: [String], usage: String, about: String, family: CommandFamily
    ) {
      self.name = name
      self.aliases = aliases
      self.usage = usage
      self.about = about
      self.family = family
    }
  }

  /// The command that was asked about; nil for the list of all.
  public var topic: String?
  public var commands: [Entry]

  public init(topic: String? = nil, commands: [Entry]) {
    self.topic = topic
    self.commands = commands
  }
}
