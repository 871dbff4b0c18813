import ActivityKit

/// The words that the house's own commands have. Its table has what they do; a test compares the two.
public enum HouseCommands {
  public static let words: Set<String> = [
    "?", "again", "agenda", "announce", "answer", "back", "balance", "board", "bye", "call",
    "commands", "done", "edit", "end", "events", "exit", "extend", "h", "hand", "help", "ignore",
    "join", "lang", "language", "leave", "list", "lock", "lower", "missed", "mode", "msg", "mute",
    "mycode", "name", "names", "next", "nick", "note", "notes", "pass", "pause", "ping", "prefix",
    "quiet", "quit", "raise", "ready", "recap", "rejoin", "reload", "remove", "rename", "report",
    "reseat", "resume", "reveal", "roster", "say", "score", "scores", "skip", "slow", "start",
    "stay", "take", "tell", "time", "unlock", "unmute", "unremove", "where", "whisper", "who",
    "width",
  ]
}

extension ModuleCommand {
  /// Why a module cannot have the command, as a sentence for its author; nil where it can.
  public var misfit: String? {
    if name.count > Self.longestName || name.wholeMatch(of: /[a-z][a-z0-9-]*/) == nil {
      return
        "a command is a word of up to \(Self.longestName) lower-case letters, digits and "
        + "hyphens, beginning with a letter"
    }
    if HouseCommands.words.contains(name) {
      return "'/\(name)' is a command of the house, so no module can have it; take another word"
    }
    let longest = help.languages.union(["en"]).map { help.words(in: $0).count }.max() ?? 0
    if longest > Self.longestHelp {
      return "the help of '/\(name)' has \(longest) characters; at most \(Self.longestHelp) fit"
    }
    return longest == 0 && !help.hasSentences ? "'/\(name)' has no help" : nil
  }
}

extension [ModuleCommand] {
  /// What is wrong with them, as sentences for their author.
  public var misfits: [String] {
    let names = map(\.name)
    let twice = names.indices.first { names[..<$0].contains(names[$0]) }
    let crowd =
      count > ModuleCommand.most
      ? ["an activity has at most \(ModuleCommand.most) commands, and these are \(count)"] : []
    return compactMap(\.misfit) + (twice.map { ["'/\(names[$0])' is there twice"] } ?? []) + crowd
  }
}
