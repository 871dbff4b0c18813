import ActivityKit

extension Mindfulness {
  static let pattern = Setting<Practice.Pattern>.word(
    "pattern", default: .box,
    "Breathing (box, 4-7-8, coherent) or guided attention (body-scan, three-minute-space, senses).")
  static let rounds = Setting.optionalInteger(
    "rounds", in: 1...60,
    "How often a breathing pattern is gone through: 8 times for box, 12 for coherent, 4 for 4-7-8, "
      + "which is capped there.")
  static let count = Setting.optionalNumber(
    "count", in: 2...8,
    "Seconds for each phase: box takes whole ones (4 when absent), coherent 4 to 7 (5 when "
      + "absent; try 5.5).")
  static let length = Setting.optionalDuration(
    "length", in: .minutes(1)...(.minutes(30)),
    "How long guided attention takes, 3m when absent; a body scan is good at 3m and at 10m.")
  static let settle = Setting.duration(
    "settle", default: .seconds(15), in: .zero...(.minutes(2)), "To sit down before it begins.")
  static let silence = Setting.duration(
    "silence", default: .seconds(10), in: .zero...(.minutes(10)), "Silence at the end.")

  static let settings = SettingsSchema(
    Self.pattern, Self.rounds, Self.count, Self.length, Self.settle, Self.silence)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let pattern = settings[Self.pattern]
    settle = settings[Self.settle]
    silence = settings[Self.silence]
    let rounds = settings[Self.rounds] ?? pattern.rounds
    let count = settings[Self.count] ?? pattern.count
    practice = Practice(
      pattern: pattern, count: .milliseconds(Int((count * 1_000).rounded())), rounds: rounds,
      length: settings[Self.length] ?? .minutes(3))

    for name in pattern.unread where settings.value(name) != nil {
      problems.append(
        settings.problem(name, "'\(name)' does not go with pattern '\(pattern.rawValue)'"))
    }
    let most = BreathCycle.mostRoundsOfFourSevenEight
    if pattern == .fourSevenEight, rounds > most {
      problems.append(
        settings.problem("rounds", "rounds is \(rounds), but 4-7-8 is capped at \(most) rounds"))
    }
    if pattern == .box, count != count.rounded() {
      problems.append(settings.problem("count", "a box has whole counts, from 2 to 8"))
    }
    if pattern == .coherent, !(4...7).contains(count) {
      problems.append(settings.problem("count", "coherent breathing has counts from 4 to 7"))
    }
  }
}

extension Practice.Pattern {
  fileprivate var rounds: Int {
    switch self {
    case .box: 8
    case .fourSevenEight: BreathCycle.mostRoundsOfFourSevenEight
    case .coherent: 12
    case .bodyScan, .threeMinuteSpace, .senses: 1
    }
  }

  fileprivate var count: Double { self == .coherent ? 5 : 4 }

  /// Settings that mean nothing to the pattern.
  fileprivate var unread: [String] {
    switch self {
    case .box, .coherent: ["length"]
    case .fourSevenEight: ["count", "length"]
    case .bodyScan, .threeMinuteSpace, .senses: ["count", "rounds"]
    }
  }
}
