import ActivityKit
public import Messages

/// One row of a command table: all there is to know about a command, with what it does. What that is,
/// and what it is done to, is for whoever makes the table.
public struct CommandRow<Run: Sendable>: Sendable {
  /// The word after the slash.
  public let name: String
  /// Other words that stand for it, written out in full.
  public let aliases: [String]
  /// The arguments as `/help` writes them: `NAME TEXT`, `[COMMAND]`; empty for none.
  public let arguments: String
  public let access: CommandAccess
  public let family: CommandFamily
  /// Another family that shows it, too.
  public let also: CommandFamily?
  /// One line on what it does.
  public let about: Sentence
  /// Whether nobody can take back what it does. Such a command is typed in full: no beginning of its
  /// word stands for it, and it is never suggested for a word that is misspelt.
  public let isFinal: Bool
  /// The command that everyone may use for what they may have wanted of this one.
  public let everyones: String?
  public let run: Run

  public init(
    name: String, aliases: [String] = [], arguments: String = "", access: CommandAccess,
    family: CommandFamily, also: CommandFamily? = nil, about: Sentence, isFinal: Bool = false,
    everyones: String? = nil, run: Run
  ) {
    self.name = name
    self.aliases = aliases
    self.arguments = arguments
    self.access = access
    self.family = family
    self.also = also
    self.about = about
    self.isFinal = isFinal
    self.everyones = everyones
    self.run = run
  }

  /// The command as it is typed: `/tell NAME TEXT`.
  public var usage: String { arguments.isEmpty ? "/\(name)" : "/\(name) \(arguments)" }

  /// The same without what may be left out.
  public var shortestUsage: String { arguments.hasPrefix("[") ? "/\(name)" : usage }

  /// Whether it begins with the name of somebody.
  var takesName: Bool { arguments.hasPrefix("NAME") }

  /// The row as an entry of `/help`.
  public var entry: Help.Entry {
    Help.Entry(name: name, aliases: aliases, usage: usage, about: about, family: family)
  }
}
