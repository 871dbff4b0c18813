import EventTerms
public import Foundation

/// Which agenda comes on which date, where agendas take turns.
public enum AgendaTurns {
  private static let fewest = 3
  private static let most = 12

  /// A line for each event with such agendas: `circle: 2026-12-03 warm, 2026-12-10 talk`.
  /// - Parameter now: dates from then on are told, as many as it takes for each agenda to come once.
  public static func lines(of plan: HousePlan, after now: Date) -> [String] {
    plan.events.compactMap { event in
      guard case .every(let series) = event.starts, !series.rotation.isEmpty else { return nil }
      let count = min(max(series.rotation.count, fewest), most)
      let dates = series.next(count, after: now).map { slot in
        "\(slot.day) \(series.agendaName(at: slot) ?? "with an agenda of its own")"
      }
      return dates.isEmpty ? nil : "\(event.slug): \(dates.joined(separator: ", "))"
    }
  }
}
