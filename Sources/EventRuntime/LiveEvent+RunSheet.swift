import ActivityKit
import EventTerms
import Foundation
public import Messages

/// How the evening stands, by the clock on the wall.
extension LiveEvent {
  /// Times are in milliseconds since 1970.
  public struct Standing: Sendable, Equatable {
    public let rows: [RunRow]
    /// What is asked in between.
    public let between: String?
    public let left: Duration
    /// The titles of what comes on top, and of what is estimated.
    public let unknown: [String]
    public let estimated: [String]
    public let ends: Int64
    /// When it ends at the earliest; nil where nothing is estimated.
    public let earliest: Int64?
    /// When it is meant to end; nil where nobody can tell.
    public let due: Int64?
    /// When it ends whatever is on then.
    public let closes: Int64?
    public let advice: RunAdvice?
    /// The names of those who wait for help.
    public let calls: [String]
  }

  public var standing: Standing {
    let (now, wall) = (now, dispatcher.wallClock)
    let forecast = state.forecast(of: event, at: now)
    let closes = state.changes.closing.map { wall + ($0.at - now).milliseconds }
    let begins = state.phase == .gathering ? max(wall, plannedStart() ?? wall) : wall
    let ends = begins + forecast.about.milliseconds
    let due = dueAt
    return Standing(
      rows: state.runRows(of: event, at: now), between: state.progress.insertion?.title,
      left: forecast.about, unknown: forecast.unknown, estimated: forecast.estimated, ends: ends,
      earliest: forecast.least < forecast.about ? begins + forecast.least.milliseconds : nil,
      due: due, closes: closes,
      advice: closes == nil
        ? due.flatMap { due in
          state.advice(
            toSave: .milliseconds(ends - due), until: .milliseconds(due - begins), of: event,
            at: now)
        } : nil,
      calls: state.openCalls)
  }

  /// In milliseconds since 1970; nil of an event that starts on demand.
  ///
  /// Inlined, it makes the optimizer of Swift 6.3 fail ("found outside of lifetime use").
  @inline(never) private func plannedStart() -> Int64? {
    plan.time.map { Int64($0.timeIntervalSince1970 * 1_000) }
  }

  /// From the event's time, or from when it began. Before it has begun on demand, nothing is meant.
  private var dueAt: Int64? {
    guard let begins = plannedStart() ?? state.progress.startedOn,
      let length = plan.length ?? plannedLength
    else { return nil }
    return begins + length.milliseconds
  }

  /// What the activities of the plan take together; nil where nobody can tell of all of them.
  private var plannedLength: Duration? {
    guard plan.timing != .off else { return nil }
    var length = Duration.zero
    for item in plan.agenda {
      guard let time = item.activity.length else { return nil }
      length += time
    }
    return length
  }
}
