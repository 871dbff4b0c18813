import ActivityKit
import YAML

/// A plan whose shape is right: what the phase of meaning starts from.
struct PlanDraft {
  struct Facilitator {
    let name: String
    /// The variable that holds the key and where it is named; nil when the house makes the key.
    let variable: (name: String, range: SourceRange)?
    let role: Role
  }

  struct Event {
    let slug: String
    let title: String
    let about: String
    /// nil when the event starts on demand.
    let starts: (time: LocalTime, range: SourceRange)?
    let capacity: Int
    /// Where it says how many may come, or else how many have to answer; nil where it says neither.
    let few: SourceRange?
    let scores: ScoreVisibility
    let crisisLine: String?
    let keep: Keeping
    let usesRealNames: Bool
    let tallyFloor: Int
    let access: EventAccess
    /// nil when the event says nothing of it, and the house's holds.
    let agreement: AgreementChoice?
    let agenda: [Activity]
  }

  struct Activity {
    let title: String
    let module: ModuleDefinition
    let settings: Settings
    /// Where the module is named, and what was written under it.
    let key: SourceRange
    let node: Node
  }

  let name: String
  let timeZone: String
  let facilitators: [Facilitator]
  /// Of the house, for events that have none of their own.
  let agreement: AgreementChoice?
  let limits: HouseLimits
  let keep: Keeping
  let events: [Event]
}
