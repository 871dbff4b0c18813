import ActivityKit

extension Clues {
  private static let word = Setting.text("word", maxLength: 40, "The word to be guessed.")
  private static let not = Setting.texts(
    "not", count: 1...8, maxLength: 40, "What may not be said, beside the word itself.")

  static let cards = Setting.records(
    "cards", of: SettingsSchema(Self.word, Self.not), count: 1...500,
    "The words with what may not be said. They may come from a file: include: packs/en/clues.yaml")
  static let rounds = Setting.integer(
    "rounds", default: 1, in: 1...10, "How often each describes a word.")
  static let time = Setting.duration(
    "time", default: .seconds(75), in: .seconds(20)...(.minutes(5)), "To describe a word.")
  static let shuffle = Setting.flag(
    "shuffle", default: true, "Draw the cards rather than take them in their order.")

  static let settings = SettingsSchema(Self.cards, Self.rounds, Self.time, Self.shuffle)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    cards = settings[Self.cards].map { Card(word: $0[Self.word], not: $0[Self.not]) }
    rounds = settings[Self.rounds]
    time = settings[Self.time]
    isShuffled = settings[Self.shuffle]
  }
}
