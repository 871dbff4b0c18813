public import ActivityKit

/// What somebody may do in an event because of their role. This is the one place that says so: the
/// commands, the runtime and the table in `docs/facilitating.md` go by it.
public enum Right: String, Sendable, CaseIterable {
  case takePart, hands, roster, lead, announce, groups, pace, mute, remove, rename, reseat, lock
  case balance, notes
  case calls, take, answers, reload, end

  /// In the order of ``Role``.
  public var roles: [Role] {
    switch self {
    case .takePart: [.participant, .peerLead]
    // Helping people to the word harms nobody, and is all that a peer is asked to do.
    case .hands, .roster: [.peerLead, .coFacilitator, .facilitator]
    case .lead, .announce, .groups, .pace, .mute, .remove, .rename, .reseat, .lock, .balance,
      .notes, .calls:
      [.coFacilitator, .facilitator]
    case .take: [.coFacilitator]
    // Told to "facilitators only", so to as few as can be.
    case .answers, .end: [.facilitator]
    // It changes what comes in all events of the house.
    case .reload: [.facilitator]
    }
  }

  /// What the right is, for people.
  public var about: String {
    switch self {
    case .takePart: "answer questions, take turns, be in small groups, get points, raise a hand"
    case .hands: "see whose hands are up and give the word: `/call`"
    case .roster: "see who came, and who is away: `/roster`, `/away`"
    case .lead:
      "run the agenda: `/start`, `/pause`, `/resume`, `/skip`, `/next`, `/back`, `/goto`, "
        + "`/extend`; see how the evening stands: `/run`, `/answered`; change what comes: `/move`, "
        + "`/add`, `/drop`, `/repeat`, `/shorten`, `/undo`; make teams: `/teams 2`, `/move`; give "
        + "points: `/points`; ask the room: `/poll`, `/ask`, `/ideas`; and read first what it "
        + "wrote: `/pieces`; see who says that they come: `/rsvp`"
    case .announce: "tell everyone: `/announce`"
    case .groups: "make small groups and go to them: `/groups`, `/visit`, `/group`"
    case .pace: "slow the room down: `/slow`, `/quiet`"
    case .mute: "mute participants and peer leads: `/mute`, `/unmute`"
    case .remove: "remove somebody of a lower role, a facilitator never: `/remove`, `/unremove`"
    case .rename: "give a participant or peer lead another name: `/rename`"
    case .reseat: "give somebody who has lost the code their seat back: `/reseat`"
    case .lock: "let nobody new in: `/lock`, `/unlock`"
    case .balance: "see who has spoken and answered how much: `/balance`"
    case .notes: "keep notes and read them: `/notes`"
    case .calls:
      "be told of calls for help, of reports, and of what is done to keep the room safe: `/calls`"
    case .take: "take the event over while no facilitator is there: `/take`"
    case .answers: "see answers that are for facilitators only"
    case .reload: "have the plan read again: `/reload`"
    case .end: "end the event for everyone: `/end`"
    }
  }

  /// The roles as a table in Markdown.
  public static var table: [String] {
    let head = "| who may | \(Role.allCases.map(\.rawValue).joined(separator: " | ")) |"
    let line = "|---" + String(repeating: "|---", count: Role.allCases.count) + "|"
    return [head, line]
      + allCases.map { right in
        let cells = Role.allCases.map { right.roles.contains($0) ? "yes" : "" }
        return "| \(right.about) | \(cells.joined(separator: " | ")) |"
      }
  }
}
