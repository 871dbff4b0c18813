import ActivityKit
import EventTerms
import Messages

/// What whoever leads asks in the middle of an event, and what it interrupts. Stored with the progress.
struct Insertion: Codable, Sendable, Equatable {
  let title: String
  let module: String
  /// What holds again once it is over.
  let phase: EventState.Phase
  let wasPaused: Bool
  let run: Int
  /// The seats of those who were here for it, and of those who had stopped.
  let present: [Int]
  let stopped: [Int]
}

extension AgendaProgress {
  /// The title and the module of what is on, on the agenda or in between.
  var shownTitle: String { insertion?.title ?? runningTitle }
  var shownModule: String { insertion?.module ?? runningModule }

  /// How far the agenda is, whatever is asked in between.
  var agendaPhase: EventState.Phase { insertion?.phase ?? phase }

  /// What is asked goes on from now on, and what ran before stands still. Where something else was asked before
  /// it, what that interrupted still does.
  mutating func insert(
    _ planned: PlannedActivity, among company: Company, in work: inout Work
  ) {
    let insertion = Insertion(
      title: planned.title, module: planned.module, phase: agendaPhase,
      wasPaused: insertion?.wasPaused ?? isPaused, run: insertion?.run ?? run,
      present: insertion?.present ?? company.people.map(\.id.seat),
      stopped: insertion?.stopped ?? company.stopped ?? [])
    beginInsertion(insertion, in: &work)
    // A report lists it at the place at which it came.
    work.keep(
      .activityBegan(
        run: run, place: number(in: work.event), module: planned.module, title: planned.title))
    work.say(heading(in: work.event))
  }
}
