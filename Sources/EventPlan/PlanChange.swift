import ActivityKit
import EventTerms
import Foundation

/// What a plan that was read anew says otherwise than the one in force.
public struct PlanChange: Sendable {
  /// Titles of events that were not there before, and of those that are there no more.
  public let added: [String]
  public let removed: [String]
  /// By slug, the events that are there as before, but not all the same.
  public let changed: [String: EventChange]
  /// Whether something of the house itself is another that counts at once: its zone, its language, its reports …
  public let hasOtherSettings: Bool
  /// What only a restart changes and is other than it was.
  public let needsRestart: [HousePart]

  /// Compares each setting of each activity, so it takes time with long lists of questions.
  public init(from old: HousePlan, to new: HousePlan) {
    let before = Dictionary(old.events.map { ($0.slug, $0) }) { first, _ in first }
    let now = Set(new.events.map(\.slug))
    added = new.events.filter { before[$0.slug] == nil }.map(\.title)
    removed = old.events.filter { !now.contains($0.slug) }.map(\.title)
    changed = Dictionary(
      new.events.compactMap { event in
        guard let old = before[event.slug] else { return nil }
        let change = EventChange(from: old, to: event)
        return change.isEmpty ? nil : (event.slug, change)
      }
    ) { first, _ in first }
    hasOtherSettings =
      (old.timeZone, old.language) != (new.timeZone, new.language) || old.keep != new.keep
      || old.reports != new.reports || old.attendance != new.attendance
    let parts: [(HousePart, isOther: Bool)] = [
      (.name, old.name != new.name),
      (.facilitators, !Self.isSame(old.facilitators, new.facilitators)),
      (.limits, old.limits != new.limits),
      (.words, old.words != new.words),
    ]
    needsRestart = parts.filter(\.isOther).map(\.0)
  }

  public var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && !hasOtherSettings && needsRestart.isEmpty
  }

  private static func isSame(_ old: [PlannedFacilitator], _ new: [PlannedFacilitator]) -> Bool {
    old.count == new.count
      && zip(old, new).allSatisfy { $0.name == $1.name && $0.role == $1.role && $0.key == $1.key }
  }
}

extension PlanChange {
  /// A part of the plan that concerns the house itself.
  public enum HousePart: String, Sendable {
    case name, facilitators, limits, words
  }
}

/// What is different about an event that was there before.
public struct EventChange: Sendable {
  public let title: String
  /// Whether something besides its agenda is another: its title, its time, what it keeps …
  public let hasOtherTerms: Bool
  private let before: [ActivityPrint]
  private let now: [ActivityPrint]

  init(from old: PlannedEvent, to new: PlannedEvent) {
    title = new.title
    hasOtherTerms = !new.hasTerms(of: old)
    before = old.agenda.map(ActivityPrint.init)
    now = new.agenda.map(ActivityPrint.init)
  }

  public var isEmpty: Bool { !hasOtherTerms && before == now }

  /// Whether the agenda after a place is another; nil before the first activity.
  /// - Parameters:
  ///   - old: the place in the agenda of before that is running or was last.
  ///   - new: the same in the agenda of now.
  public func isOther(after old: Int?, now new: Int?) -> Bool {
    Self.rest(of: before, after: old) != Self.rest(of: self.now, after: new)
  }

  /// The titles of the activities after a place that were not in the agenda before, or not with
  /// these settings.
  public func new(after place: Int?) -> [String] {
    Self.rest(of: now, after: place).filter { !before.contains($0) }.map(\.title)
  }

  private static func rest(
    of agenda: [ActivityPrint], after place: Int?
  ) -> ArraySlice<ActivityPrint> {
    agenda.dropFirst(max(0, (place ?? -1) + 1))
  }
}

extension PlannedEvent {
  /// Whether all but the agenda is as in another one.
  fileprivate func hasTerms(of other: PlannedEvent) -> Bool {
    var (one, other) = (self, other)
    (one.agenda, other.agenda) = ([], [])
    (one.loaded, one.facilitator) = (other.loaded, other.facilitator)
    return one == other
  }
}

extension HousePlan {
  /// This plan with what only a restart changes as it was in another one.
  public func inForce(after old: HousePlan) -> HousePlan {
    var plan = HousePlan(
      name: old.name, timeZone: timeZone, facilitators: old.facilitators, limits: old.limits,
      keep: keep, events: events)
    plan.modules = modules
    (plan.words, plan.language) = (old.words, language)
    (plan.reports, plan.attendance, plan.notify) = (reports, attendance, notify)
    return plan
  }
}
