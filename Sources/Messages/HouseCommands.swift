/// The words that the house's own commands have. Its table has what they do; a test compares the two.
public enum HouseCommands {
  public static let words: Set<String> = [
    "?", "add", "again", "agenda", "announce", "answer", "answered", "ask", "away", "back",
    "balance", "bell", "board", "bye", "call", "calls", "commands", "done", "draft", "drop", "edit",
    "end", "events", "exit", "extend", "goto", "group", "groups", "h", "hand", "help", "ideas",
    "ignore", "join", "keepsake", "lang", "language", "leave", "list", "lock", "lower", "missed",
    "mode", "move", "msg", "mute", "mycode", "name", "names", "next", "nick", "note", "notes",
    "pass", "pause", "pieces", "ping", "points", "poll", "prefix", "quiet", "quit", "raise",
    "ready", "recap", "rejoin", "reload", "remind", "remove", "rename", "repeat", "report",
    "reseat", "resume", "reveal", "roster", "rsvp", "run", "say", "score", "scores", "shorten",
    "skip", "slow", "start", "stay", "stop", "take", "team", "teams", "tell", "time", "undo",
    "unlock", "unmute", "unremove", "visit", "where", "whisper", "who", "width", "zone",
  ]
}
