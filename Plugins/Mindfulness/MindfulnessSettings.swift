import ActivityKit

extension Mindfulness {
  static let pattern = Setting<Practice.Pattern>.word(
    "pattern", default: .box,
    "What is done: breathing (the first six), attention that is led, kindness, a walk, or silence.")
  static let rounds = Setting.optionalInteger(
    "rounds", in: 1...60,
    "How often a breathing pattern is gone through: 8 times for box and own, 12 for coherent, "
      + "resonant and extended-exhale, 4 for 4-7-8. With a hold of more than 4 seconds, but for box, "
      + "4 is the most.")
  static let count = Setting.optionalNumber(
    "count", in: 2...8,
    "Seconds for each phase: box takes whole ones (4 when absent), coherent 4 to 7 (5 when "
      + "absent); extended-exhale breathes in for 3 to 6 (4 when absent), out for half as long again."
  )
  static let breath = Setting.optionalText(
    "breath", maxLength: 20,
    "Seconds of pattern own: in-out, in-hold-out or in-hold-out-hold, as in 4-2-6. In takes 2 to 8, "
      + "out 2 to 12, a hold at most 7.")
  static let length = Setting.optionalDuration(
    "length", in: .minutes(1)...(.minutes(30)),
    "How long what is led or silent takes: 5m when absent for loving-kindness, walking and "
      + "silent-sit, else 3m; a body scan is good at 3m, 10m and 20m.")
  static let anchor = Setting<Anchor>.word(
    "anchor", default: .choice,
    "What attention rests on in three-minute-space and silent-sit; the others are named as well.")
  static let bells = Setting.optionalDuration(
    "bells", in: .seconds(30)...(.minutes(15)),
    "Between the bells of silent-sit; none but at the beginning and at the end when absent.")
  static let eyes = Setting<Practice.Eyes>.word(
    "eyes", default: .either,
    "open asks to keep them open; with senses and walking they are open in any case.")
  static let settle = Setting.duration(
    "settle", default: .seconds(15), in: .zero...(.minutes(2)), "To sit down before it begins.")
  static let silence = Setting.duration(
    "silence", default: .seconds(10), in: .zero...(.minutes(10)), "Silence at the end.")
  static let check = Setting.flag(
    "check", default: false,
    "Whether people are asked before and after how they are, from 1 to 10; only the group's averages "
      + "are told.")

  static let settings = SettingsSchema(
    Self.pattern, Self.rounds, Self.count, Self.breath, Self.length, Self.anchor, Self.bells,
    Self.eyes, Self.settle, Self.silence, Self.check)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    let pattern = settings[Self.pattern]
    let breath = settings[Self.breath]
    let length = settings[Self.length] ?? pattern.length
    let count = settings[Self.count] ?? pattern.count
    settle = settings[Self.settle]
    silence = settings[Self.silence]
    check = settings[Self.check] ? GroupCheck() : nil
    var own: BreathCycle?
    if pattern == .own, let breath {
      do throws(BreathCycle.Misfit) {
        own = try BreathCycle(written: breath)
      } catch {
        problems.append(settings.problem("breath", error.description))
      }
    }
    let capped = pattern == .fourSevenEight || own?.hasLongHolds == true
    let most = BreathCycle.mostRoundsWithLongHolds
    let rounds = settings[Self.rounds] ?? (capped ? most : pattern.rounds)
    practice = Practice(
      pattern: pattern, count: .milliseconds(Int((count * 1_000).rounded())), rounds: rounds,
      length: length, breath: breath, anchor: settings[Self.anchor], eyes: settings[Self.eyes],
      bells: settings[Self.bells])

    for name in Self.particular where !pattern.reads(name) && settings.value(name) != nil {
      problems.append(
        settings.problem(name, "'\(name)' does not go with pattern '\(pattern.rawValue)'"))
    }
    if capped, rounds > most {
      let what = pattern == .own ? "a hold of more than 4 seconds" : pattern.rawValue
      problems.append(
        settings.problem("rounds", "rounds is \(rounds), but \(what) is capped at \(most) rounds"))
    }
    if pattern == .own, breath == nil {
      problems.append(
        settings.problem("pattern", "pattern 'own' needs 'breath', as in breath: 4-2-6"))
    }
    if pattern == .box, count != count.rounded() {
      problems.append(settings.problem("count", "a box has whole counts, from 2 to 8"))
    }
    if pattern == .coherent, !(4...7).contains(count) {
      problems.append(settings.problem("count", "coherent breathing has counts from 4 to 7"))
    }
    if pattern == .extendedExhale, !(3...6).contains(count) {
      problems.append(settings.problem("count", "an extended exhale has counts from 3 to 6"))
    }
    if let bells = settings[Self.bells], pattern == .silentSit, bells >= length {
      problems.append(
        settings.problem(
          "bells", "bells come every \(bells.short), but the silence takes only \(length.short)"))
    }
  }

  /// Settings that do not go with every pattern.
  private static let particular = [
    rounds.field, count.field, breath.field, length.field, anchor.field, bells.field, eyes.field,
  ].map(\.name)
}

extension Practice.Pattern {
  fileprivate var rounds: Int {
    switch self {
    case .box, .own: 8
    case .fourSevenEight: BreathCycle.mostRoundsWithLongHolds
    case .coherent, .resonant, .extendedExhale: 12
    case .bodyScan, .threeMinuteSpace, .senses, .lovingKindness, .walking, .silentSit: 1
    }
  }

  fileprivate var count: Double {
    switch self {
    case .coherent: 5
    case .resonant: 5.5
    case .box, .fourSevenEight, .extendedExhale, .own, .bodyScan, .threeMinuteSpace, .senses,
      .lovingKindness, .walking, .silentSit:
      4
    }
  }

  fileprivate var length: Duration {
    switch self {
    case .lovingKindness, .walking, .silentSit: .minutes(5)
    case .box, .fourSevenEight, .coherent, .resonant, .extendedExhale, .own, .bodyScan,
      .threeMinuteSpace, .senses:
      .minutes(3)
    }
  }

  /// Whether one of the particular settings means something to the pattern.
  fileprivate func reads(_ name: String) -> Bool {
    let read =
      switch self {
      case .box, .coherent, .extendedExhale: ["rounds", "count", "eyes"]
      case .fourSevenEight, .resonant: ["rounds", "eyes"]
      case .own: ["rounds", "breath", "eyes"]
      case .bodyScan, .lovingKindness: ["length", "eyes"]
      case .threeMinuteSpace: ["length", "anchor", "eyes"]
      case .senses, .walking: ["length"]
      case .silentSit: ["length", "anchor", "bells", "eyes"]
      }
    return read.contains(name)
  }
}
