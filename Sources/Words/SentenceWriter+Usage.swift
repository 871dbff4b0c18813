import Messages

extension SentenceWriter {
  /// A command as it is typed, with the words for what one gives, such as NAME, in the language.
  func usage(_ text: String) -> String {
    text.replacing(/[A-Z]{2,}/) { match in
      Self.placeholders[match.output].map { words.text($0, in: language) } ?? String(match.output)
    }
  }

  /// As the command table writes them.
  private static let placeholders: [Substring: Sentence] = [
    "CODE": .placeholdersCode, "COLUMNS": .placeholdersColumns, "EVENT": .placeholdersEvent,
    "GROUP": .placeholdersGroup, "HOUR": .placeholdersHour, "HOW": .placeholdersHow,
    "KEY": .placeholdersKey, "LANGUAGE": .placeholdersLanguage, "MARK": .placeholdersMark,
    "MODE": .placeholdersMode, "NAME": .placeholdersName, "NEW": .placeholdersNew,
    "NUMBER": .placeholdersNumber, "OLD": .placeholdersOld, "PACE": .placeholdersPace,
    "PAGE": .placeholdersPage, "POINTS": .placeholdersPoints, "REASON": .placeholdersReason,
    "TEAM": .placeholdersTeam,
    "TEXT": .placeholdersText, "TIME": .placeholdersTime, "TOKEN": .placeholdersToken,
    "TOPIC": .placeholdersTopic, "WHAT": .placeholdersWhat, "WHICH": .placeholdersWhich,
    "ZONE": .placeholdersZone,
  ]
}
