import ActivityKit

/// How the right to speak goes round.
enum RoundFormat: String, CaseIterable, Codable, Sendable {
  /// Each in turn.
  case turns
  /// Whoever has spoken names who is next.
  case talkingPiece = "talking-piece"
  /// Some speak in turn, all others listen, and then they swap.
  case fishbowl
}

/// Who is next.
enum RoundOrder: String, CaseIterable, Codable, Sendable {
  /// As people came in.
  case seating
  case chance
  /// Whoever has had the fewest turns in this event.
  case leastHeard = "least heard"
  /// Whoever raises a hand, as often as they do.
  case hands
}

extension Round {
  static let about = Setting.text("about", maxLength: 300, "What each speaks about.")
  static let format = Setting<RoundFormat>.word(
    "format", default: .turns,
    "turns (each in turn), talking-piece (whoever has spoken names the next) or fishbowl (some "
      + "speak, the others listen, then they swap).")
  static let order = Setting<RoundOrder>.word(
    "order", default: .chance,
    "seating (as people came), chance, least heard (who has had the fewest turns in the event "
      + "first) or hands (who raises one, as often as they like).")
  static let time = Setting.duration(
    "time", default: .minutes(1), in: .seconds(5)...(.minutes(30)), "The most that a turn takes.")
  static let rounds = Setting.integer(
    "rounds", default: 1, in: 1...10, "Times around; in a fishbowl within each circle.")
  static let circle = Setting.integer(
    "circle", default: 4, in: 2...12, "How many sit in a fishbowl at once.")
  static let patience = Setting.duration(
    "patience", default: .seconds(30), in: .seconds(5)...(.minutes(10)),
    "With hands: after so long without one the round is over.")
  static let talk = Setting.duration(
    "talk", default: .zero, in: .zero...(.minutes(30)),
    "To talk freely afterwards; 0s to go on at once.")

  static let settings = SettingsSchema(
    Self.about, Self.format, Self.order, Self.time, Self.rounds, Self.circle, Self.patience,
    Self.talk)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    about = settings[Self.about]
    format = settings[Self.format]
    order = settings[Self.order]
    time = settings[Self.time]
    rounds = settings[Self.rounds]
    circle = settings[Self.circle]
    patience = settings[Self.patience]
    talk = settings[Self.talk]
    if order == .hands, format != .turns {
      problems.append(
        settings.problem("order", "order 'hands' does not go with format '\(format.rawValue)'"))
    }
    if order == .hands, settings.has(Self.rounds) {
      problems.append(
        settings.problem(
          "rounds",
          "with order 'hands' people speak as often as they like, so there are no rounds"))
    }
    if format != .fishbowl, settings.has(Self.circle) {
      problems.append(settings.problem("circle", "'circle' goes only with format 'fishbowl'"))
    }
    if order != .hands, settings.has(Self.patience) {
      problems.append(settings.problem("patience", "'patience' goes only with order 'hands'"))
    }
  }
}
