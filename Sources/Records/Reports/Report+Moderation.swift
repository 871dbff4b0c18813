extension Report {
  /// Something that was done to keep the room safe, or said to facilitators only.
  public struct Act: Sendable, Equatable, StoredRow {
    /// Counted from 1 within the occurrence.
    public var number: Int
    /// `mute`, `remove`, `note` and the like, as in the table `moderation`.
    public var act: String
    /// Who did it, and whom it was about.
    public var actor: String
    public var about: String?
    /// A time, a reason, or what was written.
    public var detail: String?
    /// What somebody who was renamed was called from then on.
    public var became: String?
    public var at: Int64

    /// What was done, in words; nil for a note, a report and a call for help.
    var deed: String? {
      let person = about ?? "somebody"
      switch act {
      case "mute": return "muted \(person)" + (detail.map { " for \($0)" } ?? "")
      case "unmute": return "unmuted \(person)"
      case "remove": return "removed \(person)" + (detail.map { ": \($0)" } ?? "")
      case "unremove": return "let \(person) come back"
      case "rename":
        guard let detail, let became else { return "renamed \(person)" }
        return "renamed \(detail) to \(became)"
      case "lock": return "locked the room"
      case "unlock": return "unlocked the room"
      case "slow": return detail == "off" ? "ended slow mode" : "set slow mode, \(detail ?? "")"
      case "quiet": return detail == "off" ? "ended the quiet" : "asked for quiet"
      case "call": return "gave \(person) the word"
      case "take": return "took the event over while no facilitator was there"
      case "lead": return "came back and led again, after \(person)"
      case "help", "report", "note": return nil
      default: return act
      }
    }

    /// What a participant told the facilitators; nil for all else.
    var appeal: String? {
      switch act {
      case "help": "\(actor) asked for help"
      case "report": "\(actor) reported \(about ?? "somebody"): \(detail ?? "")"
      default: nil
      }
    }
  }
}
