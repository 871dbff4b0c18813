import ActivityKit

extension Bluff {
  private static let word = Setting.text("word", maxLength: 60, "The word, or what else is odd.")
  private static let means = Setting.text(
    "means", maxLength: 120, "What it means, worded as people would invent it.")

  static let words = Setting.records(
    "words", of: SettingsSchema(Self.word, Self.means), count: 1...500,
    "The words with their meanings. They may come from a file: include: packs/en/bluff.yaml")
  static let rounds = Setting.integer(
    "rounds", default: 4, in: 1...30, "How many of the words are played.")
  static let write = Setting.duration(
    "write", default: .seconds(90), in: .seconds(15)...(.minutes(10)), "To invent a meaning.")
  static let vote = Setting.duration(
    "vote", default: .seconds(45), in: .seconds(10)...(.minutes(5)), "To find the true one.")
  static let most = Setting.integer(
    "most", default: 7, in: 2...20,
    "How many inventions there are to choose from at most; drawn where there are more.")
  static let shuffle = Setting.flag(
    "shuffle", default: true, "Draw the words rather than take them in their order.")

  static let settings = SettingsSchema(
    Self.words, Self.rounds, Self.write, Self.vote, Self.most, Self.shuffle)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    words = settings[Self.words].map { Word(word: $0[Self.word], means: $0[Self.means]) }
    rounds = settings[Self.rounds]
    write = settings[Self.write]
    vote = settings[Self.vote]
    most = settings[Self.most]
    isShuffled = settings[Self.shuffle]
  }
}
