import ActivityKit
import EventTerms
import Foundation
import ShippedModules
import Testing

@testable import EventPlan

/// What is asked at the end of an event, after its agenda.
@Suite struct FeedbackKeyTests {
  private func event(_ keys: String) throws -> PlannedEvent {
    let text = "house: { name: H }\nevents: { walk: { \(keys)agenda: [break: 5m] } }"
    let reader = PlanReader(
      modules: ShippedModules.all, environment: [:], readFile: { _ in Array(text.utf8) })
    guard case .plan(let plan, _) = reader.read(path: "events.yaml") else {
      throw CancellationError()
    }
    return try #require(plan.events.first)
  }

  @Test(arguments: [
    ("", 0), ("feedback: false, ", 0), ("feedback: true, ", 4), ("feedback: [How was it?], ", 1),
    ("feedback: { items: [A?, B?], trend: true }, ", 2),
  ])
  func itComesAfterTheAgenda(_ keys: String, _ items: Int) throws {
    let event = try event(keys)
    #expect(event.agenda.count == (items == 0 ? 1 : 2))
    #expect(event.agenda.last?.activity.feedback.count == items)
    #expect(event.asksFeedback == (items > 0) && event.stores == keys.contains("trend"))
  }

  /// One date may have another agenda; what is asked at its end is the same.
  @Test func eachDateEndsWithIt() throws {
    let event = try event(
      "feedback: true, every: friday 18:00, from: 2026-12-04, "
        + "occurrences: { 2026-12-11: { agenda: [note: { text: Hello. }] } }, ")
    guard case .every(let series) = event.starts else { return #expect(Bool(false)) }
    let agendas = series.next(2, after: .distantPast).map {
      event.occurrence(at: $0, of: series).agenda.map(\.module)
    }
    #expect(agendas == [["break", "feedback"], ["note", "feedback"]])
  }
}
