import EventPlan
import Foundation

/// The events of a plan by what people call them, and when they start in words: found without going
/// through all of them each time somebody comes. Confined to the house.
final class EventDirectory {
  private var bySlug: [String: PlannedEvent] = [:]
  private var byTitle: [String: PlannedEvent] = [:]
  private let formatter: DateFormatter?
  /// "New York time" for America/New_York; UTC stays as it is.
  private let clock: String
  private var startTexts: [Date: String] = [:]

  init(_ plan: HousePlan) {
    for event in plan.events {
      bySlug[event.slug] = bySlug[event.slug] ?? event
      let title = event.title.lowercased()
      byTitle[title] = byTitle[title] ?? event
    }
    formatter = TimeZone(identifier: plan.timeZone).map { zone in
      let formatter = DateFormatter()
      formatter.locale = Locale(identifier: "en_US_POSIX")
      formatter.timeZone = zone
      formatter.dateFormat = "EEEE d MMMM yyyy 'at' HH:mm"
      return formatter
    }
    let place = plan.timeZone.split(separator: "/")
    clock =
      place.count > 1 ? place[place.count - 1].replacing("_", with: " ") + " time" : place.joined()
  }

  func event(slug: String) -> PlannedEvent? { bySlug[slug] }

  /// - Parameter words: in lower case.
  func event(title words: String) -> PlannedEvent? { byTitle[words] }

  /// When the event starts, in words; nil when it has no time.
  func startText(of event: PlannedEvent) -> String? {
    guard case .at(let date) = event.starts, let formatter else { return nil }
    if let text = startTexts[date] { return text }
    let text = "\(formatter.string(from: date)), \(clock)"
    startTexts[date] = text
    return text
  }
}
