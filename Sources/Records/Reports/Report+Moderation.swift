import Messages

extension Report {
  /// Something that was done to keep the room safe, or said to facilitators only.
  public struct Act: Sendable, Equatable {
    /// Counted from 1 within the occurrence.
    public var number: Int
    /// `mute`, `remove`, `note` and the like, as in the table `moderation`.
    public var act: String
    /// Who did it, and whom it was about, by the names that they had then; after a rename the new one.
    public var actor: String
    public var about: String?
    /// A time, a reason, or what was written.
    public var detail: String?
    /// What somebody who was renamed was called from then on.
    public var became: String?
    public var at: Int64

    /// What was done, and by whom; nil for a note, a report, a call for help, and for a name that somebody
    /// took for themselves.
    var deed: Sentence? {
      switch act {
      case "mute":
        guard let detail else { return .reportsMuted(name: actor, about: person) }
        return .reportsMutedFor(name: actor, about: person, time: detail)
      case "unmute": return .reportsUnmuted(name: actor, about: person)
      case "remove":
        guard let detail else { return .reportsRemovedFrom(name: actor, about: person) }
        return .reportsRemovedBecause(name: actor, about: person, reason: detail)
      case "unremove": return .reportsUnremoved(name: actor, about: person)
      case "rename":
        guard let detail, let became else { return .reportsRenamed(name: actor, about: person) }
        if isOwn { return nil }
        return .reportsRenamedTo(name: actor, before: detail, after: became)
      case "reseat": return .reportsReseated(name: actor, about: person)
      case "lock": return .reportsLocked(name: actor)
      case "unlock": return .reportsUnlocked(name: actor)
      case "slow":
        return detail == "off"
          ? .reportsSlowEnded(name: actor) : .reportsSlowed(name: actor, time: detail ?? "")
      case "quiet":
        return detail == "off" ? .reportsQuietEnded(name: actor) : .reportsQuieted(name: actor)
      case "call": return .reportsCalled(name: actor, about: person)
      case "take": return .reportsTook(name: actor)
      case "lead": return .reportsLed(name: actor, about: person)
      case "award": return .reportsGavePoints(name: actor, about: person, reason: detail ?? "")
      case "deduct": return .reportsTookPoints(name: actor, about: person, reason: detail ?? "")
      case "withdraw":
        return .reportsTookBackPoints(name: actor, about: person, reason: detail ?? "")
      case "command": return .reportsGaveCommand(name: actor, command: detail ?? "")
      case "help", "help us", "report", "note": return nil
      default: return .plainVerbatim(text: "\(actor) \(act)")
      }
    }

    /// That somebody took another name; nil for all else.
    var renaming: Sentence? {
      guard act == "rename", isOwn, let detail, let became else { return nil }
      return .reportsTookName(before: detail, after: became)
    }

    /// What a participant told the facilitators; nil for all else.
    var appeal: Sentence? {
      switch act {
      case "help": .reportsAskedForHelp(name: actor)
      case "help us": .reportsAskedForHelpOfGroup(name: actor, number: detail ?? "")
      case "report": .reportsReported(name: actor, about: person, text: detail ?? "")
      default: nil
      }
    }

    /// Whether somebody did it to themselves: no two people have one name in an occurrence.
    private var isOwn: Bool { about == actor }

    private var person: Sentence { about.map { .listsName(name: $0) } ?? .reportsSomebody }
  }
}
