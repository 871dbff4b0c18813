import ActivityKit

extension LetterByLetter {
  static let words = Setting.texts(
    "words", count: 1...500, maxLength: 24,
    "What is guessed. They may come from a file: include: packs/en/letter-by-letter.yaml")
  static let rounds = Setting.integer(
    "rounds", default: 3, in: 1...50, "How many of the words are guessed.")
  static let misses = Setting.integer(
    "misses", default: 7, in: 3...15, "How many letters may be none of the word.")
  static let time = Setting.duration(
    "time", default: .seconds(20), in: .seconds(5)...(.minutes(2)),
    "To name a letter; it closes early when everyone has named one or passed.")
  static let shuffle = Setting.flag(
    "shuffle", default: true, "Draw the words rather than take them in their order.")

  static let settings = SettingsSchema(
    Self.words, Self.rounds, Self.misses, Self.time, Self.shuffle)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    words = settings[Self.words]
    rounds = settings[Self.rounds]
    misses = settings[Self.misses]
    time = settings[Self.time]
    isShuffled = settings[Self.shuffle]
    for (index, word) in words.enumerated() where LetterWord(word).letterCount < 2 {
      problems.append(
        settings.problem("words", at: index, "'\(word)' has fewer than two letters to guess"))
    }
  }
}
