/// A way to write questions down.
public enum QuestionFormat: String, Sendable, CaseIterable {
  /// Our own: a list of questions, as in an agenda.
  case pack
  /// A trivia list of Red-DiscordBot, in YAML.
  case red
  /// What Open Trivia DB answers, in JSON.
  case opentdb
  /// Moodle's GIFT.
  case gift
  /// Moodle's Aiken.
  case aiken
  /// A line each, as trivia bots on IRC read them.
  case irc
  /// A table with the names of its columns in the first row: CSV, TSV and what spreadsheets save.
  case csv
  /// JSON of other programs, with the keys they happen to use.
  case json
  /// Moodle's XML.
  case moodlexml
  /// The files of OpenTriviaQA.
  case opentriviaqa
  /// The files of MoxQuizz, a bot on IRC.
  case moxquizz

  /// As messages call it.
  public var name: String {
    switch self {
    case .pack: "a pack"
    case .red: "a Red-DiscordBot trivia list"
    case .opentdb: "Open Trivia DB"
    case .gift: "GIFT"
    case .aiken: "Aiken"
    case .irc: "an IRC trivia file"
    case .csv: "a table (CSV)"
    case .json: "JSON"
    case .moodlexml: "Moodle XML"
    case .opentriviaqa: "OpenTriviaQA"
    case .moxquizz: "MoxQuizz"
    }
  }
}
