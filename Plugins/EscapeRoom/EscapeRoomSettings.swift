import ActivityKit

extension EscapeRoom {
  static let room = Setting<Settings>(
    SettingsSchema.Field(
      name: "room", type: .record(EscapePlan.settings), fallback: nil, isRequired: true,
      help: "The room, most often from a file: include: packs/en/escape-lighthouse.yaml")
  ) { $0?.record ?? Settings() }
  static let time = Setting.optionalDuration(
    "time", in: .minutes(5)...(.hours(3)), "How long people have; as the room says when absent.")
  static let hintCost = Setting.duration(
    "hint_cost", default: .zero, in: .zero...(.minutes(5)), "What each hint takes off the clock.")

  static let settings = SettingsSchema(Self.room, Self.time, Self.hintCost)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    plan = EscapePlan(settings[Self.room], &problems)
    time = settings[Self.time] ?? plan.time
    hintCost = settings[Self.hintCost]
    progress = EscapeProgress(plan)
  }
}
