import ActivityKit

extension BoardGame {
  static let game = Setting<BoardRules>.word(
    "game", default: .connectFour,
    "connect-four: four in a row win. reversi: who has most stones in the end.")
  static let teams = Setting<TeamPlan?>.teams(
    "teams", "The two teams, if they should have names, last the evening or be chosen.")
  static let time = Setting.duration(
    "time", default: .seconds(30), in: .seconds(10)...(.minutes(5)),
    "To vote on a move; it closes early when all of the team have voted or passed.")
  static let limit = Setting.duration(
    "limit", default: .minutes(20), in: .minutes(2)...(.hours(2)),
    "For the whole game, which then ends as it stands.")
  static let points = Setting.integer(
    "points", default: 100, in: 0...10_000,
    "What the team that wins gets; half of it for each where nobody does.")

  static let settings = SettingsSchema(
    Self.game, Self.teams, Self.time, Self.limit, Self.points)

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) {
    position = BoardPosition(settings[Self.game])
    teams = settings[Self.teams] ?? TeamPlan(count: 2)
    time = settings[Self.time]
    limit = settings[Self.limit]
    points = settings[Self.points]
    let count = teams.names.isEmpty ? teams.count : teams.names.count
    if count != 2 {
      problems.append(settings.problem("teams", "the game is for 2 teams, and these are \(count)"))
    }
  }
}
