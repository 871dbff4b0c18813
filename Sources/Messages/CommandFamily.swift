/// The families of commands, in the order of `/help`.
public enum CommandFamily: String, Sendable, CaseIterable {
  case everyday
  /// Those that the activity takes which goes on.
  case activity
  /// How somebody reads, and types.
  case reading
  case signIn = "sign_in"
  case teams
  case facilitator
  /// How the evening stands, and what comes.
  case steering
  case moderation

  /// What shows the family in `/help WORD`.
  public var topic: String {
    switch self {
    case .everyday: "everyone"
    case .activity: "activity"
    case .reading: "reading"
    case .signIn: "coming"
    case .teams: "teams"
    case .facilitator: "facilitators"
    case .steering: "steering"
    case .moderation: "safety"
    }
  }

  /// The heading of the family in `/help`.
  public var title: Sentence {
    switch self {
    case .everyday: .familiesEveryday
    case .activity: .familiesActivity
    case .reading: .familiesReading
    case .signIn: .familiesSignIn
    case .teams: .familiesTeams
    case .facilitator: .familiesFacilitator
    case .steering: .familiesSteering
    case .moderation: .familiesModeration
    }
  }
}
