import ActivityKit
import EventTerms

/// What whoever leads has changed of the evening while it is on, and what of it can be undone. Stored with the
/// event.
struct AgendaChanges: Codable, Sendable, Equatable {
  /// When the event ends, whatever is on then, in its time.
  struct Closing: Codable, Sendable, Equatable {
    let at: Duration
    /// When everyone is told once more; nil once they were.
    var remindsAt: Duration?

    var next: Duration { remindsAt ?? at }
  }

  /// What was done, for whoever takes it back.
  struct Deed: Codable, Sendable, Equatable {
    enum Kind: Codable, Sendable, Equatable {
      /// One of the edits.
      case edit
      /// This run began by it.
      case goTo(run: Int)
      case closing
      case points(ScoreBook.Given, reason: String)
      /// The teams of the evening were others, or there were none.
      case teams(before: Teams.Lineup?)
    }

    let kind: Kind
    /// The seat of whoever did it; nil where nobody has one.
    let by: Int?
    /// Whether it was too late when somebody wanted to take it back; nil while nobody has.
    var stays: Bool?

    init(_ kind: Kind, by seat: Int?) { (self.kind, by) = (kind, seat) }
  }

  /// In the order in which they were made.
  private(set) var edits: [AgendaEdit] = []
  private(set) var closing: Closing?
  /// The latest last.
  private(set) var deeds: [Deed] = []

  /// An evening that needs more has another plan.
  static let mostEdits = 200
  /// Nobody takes back more than these; those before stay.
  static let mostDeeds = 200
  /// So long before the end everyone is told of it once more.
  static let reminder = Duration.minutes(1)

  var isBlank: Bool { self == AgendaChanges() }

  mutating func add(_ edit: AgendaEdit, by seat: Int?) {
    edits.append(edit)
    note(.edit, by: seat)
  }

  mutating func note(_ kind: Deed.Kind, by seat: Int?) {
    deeds.append(Deed(kind, by: seat))
    deeds.removeFirst(max(0, deeds.count - Self.mostDeeds))
  }

  mutating func close(at time: Duration, now: Duration, by seat: Int?) {
    let reminder = time - Self.reminder
    closing = Closing(at: time, remindsAt: reminder > now + Self.reminder ? reminder : nil)
    note(.closing, by: seat)
  }

  mutating func callOffClosing() {
    closing = nil
    deeds.removeAll { $0.kind == .closing }
  }

  mutating func noteReminded() { closing?.remindsAt = nil }

  /// The place of the latest deed that may be taken back; nil where there is none.
  var latest: Int? { deeds.lastIndex { $0.stays != true } }

  /// It is too late to take this deed back.
  mutating func keep(at place: Int) { deeds[place].stays = true }

  /// The edit that a deed was.
  func edit(at place: Int) -> AgendaEdit { edits[placeOfEdit(place)] }

  /// Each deed that is an edit is one of the edits, the last of them the last.
  private func placeOfEdit(_ place: Int) -> Int {
    edits.count - deeds[place...].count { $0.kind == .edit }
  }

  mutating func takeBack(at place: Int) {
    switch deeds[place].kind {
    case .edit:
      edits.remove(at: placeOfEdit(place))
      deeds.remove(at: place)
    case .goTo, .points, .teams: deeds.remove(at: place)
    case .closing: callOffClosing()
    }
  }

  /// The plan with all edits.
  func adapted(_ plan: PlannedEvent) -> PlannedEvent {
    guard !edits.isEmpty else { return plan }
    var event = plan
    for edit in edits { edit.apply(to: &event.agenda, of: plan) }
    return event
  }
}
