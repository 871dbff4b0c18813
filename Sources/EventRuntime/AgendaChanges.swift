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
      /// The latest of the edits.
      case edit
      /// This run began by it.
      case goTo(run: Int)
      case closing
    }

    let kind: Kind
    /// The seat of whoever did it; nil where nobody has one.
    let by: Int?
  }

  /// In the order in which they were made.
  private(set) var edits: [AgendaEdit] = []
  private(set) var closing: Closing?
  /// The latest last.
  private(set) var deeds: [Deed] = []

  /// An evening that needs more has another plan.
  static let mostEdits = 200
  /// So long before the end everyone is told of it once more.
  static let reminder = Duration.minutes(1)

  var isBlank: Bool { self == AgendaChanges() }

  mutating func add(_ edit: AgendaEdit, by seat: Int?) {
    edits.append(edit)
    deeds.append(Deed(kind: .edit, by: seat))
  }

  mutating func noteGoTo(run: Int, by seat: Int?) {
    deeds.append(Deed(kind: .goTo(run: run), by: seat))
  }

  mutating func close(at time: Duration, now: Duration, by seat: Int?) {
    let reminder = time - Self.reminder
    closing = Closing(at: time, remindsAt: reminder > now + Self.reminder ? reminder : nil)
    deeds.append(Deed(kind: .closing, by: seat))
  }

  mutating func callOffClosing() {
    closing = nil
    deeds.removeAll { $0.kind == .closing }
  }

  mutating func noteReminded() { closing?.remindsAt = nil }

  /// Takes back what was done last.
  mutating func takeBack() {
    guard let last = deeds.popLast() else { return }
    switch last.kind {
    case .edit: edits.removeLast()
    case .closing: callOffClosing()
    case .goTo: break
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
