import Foundation

/// What was last written of each event for calendars, so that they can tell a later version from an earlier one. It is
/// kept in a file beside the plan.
public struct CalendarLedger: Codable, Sendable, Equatable {
  struct Entry: Codable, Sendable, Equatable {
    var lines: [String]
    /// How often it has changed.
    var sequence: Int
    /// When it last did, in seconds since 1970.
    var changed: Int
  }

  /// Part of every UID, so that no two houses have the same.
  let house: String
  /// By slug, also of those that the plan has no more.
  private(set) var events: [String: Entry]

  /// - Parameter house: letters and digits, the same for good.
  public init(house: String) {
    self.house = house
    events = [:]
  }

  /// Where it is kept: `events.calendar.json` for `events.yaml`.
  public static func path(besides plan: String) -> String {
    let name = plan.hasSuffix(".yaml") ? String(plan.dropLast(5)) : plan
    return name + ".calendar.json"
  }

  /// - Returns: the entry of an event that is written with these lines.
  mutating func note(_ lines: [String], of slug: String, at now: Date) -> Entry {
    if let known = events[slug], known.lines == lines { return known }
    let sequence = events[slug].map { $0.sequence + 1 } ?? 0
    let entry = Entry(
      lines: lines, sequence: sequence, changed: Int(now.timeIntervalSince1970.rounded(.down)))
    events[slug] = entry
    return entry
  }
}
