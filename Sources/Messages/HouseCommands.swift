/// The words that the house's own commands have. Its table has what they do; a test compares the two.
public enum HouseCommands {
  public static let words: Set<String> = [
    "?", "again", "agenda", "announce", "answer", "ask", "back", "balance", "bell", "board", "bye",
    "call", "commands", "done", "draft", "edit", "end", "events", "exit", "extend", "group",
    "groups", "h", "hand", "help", "ideas", "ignore", "join", "keepsake", "lang", "language",
    "leave", "list", "lock", "lower", "missed", "mode", "move", "msg", "mute", "mycode", "name",
    "names", "next", "nick", "note", "notes", "pass", "pause", "pieces", "ping", "poll", "prefix",
    "quiet", "quit", "raise", "ready", "recap", "rejoin", "reload", "remove", "rename", "report",
    "reseat", "resume", "reveal", "roster", "say", "score", "scores", "skip", "slow", "start",
    "stay", "stop", "take", "team", "teams", "tell", "time", "undo", "unlock", "unmute", "unremove",
    "visit", "where", "whisper", "who", "width",
  ]
}
