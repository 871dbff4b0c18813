import ActivityKit

extension Categories {
  static let categories = Setting.texts(
    "categories", count: 1...500, maxLength: 120,
    "What something is to be named of. They may come from a file: include: "
      + "packs/en/categories.yaml")
  static let rounds = Setting.integer(
    "rounds", default: 6, in: 1...50, "How many of the categories are played.")
  static let time = Setting.duration(
    "time", default: .seconds(25), in: .seconds(5)...(.minutes(5)),
    "To name something; it closes early when everyone has or has passed.")
  static let talk = Setting.duration(
    "talk", default: .seconds(15), in: .seconds(5)...(.minutes(5)),
    "To read what all have named, and to talk about it.")
  static let letters = Setting.optionalText(
    "letters", maxLength: 30,
    "Letters such as abcdefgilmnoprst, of which one is drawn each time: only what begins with it "
      + "counts.")
  static let shuffle = Setting.flag(
    "shuffle", default: true, "Draw the categories rather than take them in their order.")

  static let settings = SettingsSchema(
    Self.categories, Self.rounds, Self.time, Self.talk, Self.letters, Self.shuffle)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    categories = settings[Self.categories]
    rounds = settings[Self.rounds]
    time = settings[Self.time]
    talk = settings[Self.talk]
    isShuffled = settings[Self.shuffle]
    letters = (settings[Self.letters] ?? "").filter(\.isLetter).map { String($0) }
    if settings.has(Self.letters), letters.isEmpty {
      problems.append(settings.problem("letters", "'letters' has no letter in it"))
    }
  }
}
