import ActivityKit
package import EventTerms

/// What a simulation compares with what people were told.
extension EventState {
  /// Whether people are to themselves.
  package var isAloneTime: Bool {
    isQuietTime || (phase == .running && stage?.aloneTopics != nil)
  }

  /// The seats of each small group.
  package var groups: [[Int]] { stage?.breakouts.map { $0.map(\.seat) } ?? [] }

  /// Whose turn it is to speak.
  package var speaker: Int? { stage?.floorHolder?.seat }

  /// Whom a facilitator gave the word.
  package var called: Int? { order.hands.called }

  /// The points of a seat.
  package func points(of seat: Int) -> Int { scores.total(of: seat) }

  /// Goes on by what a plan says.
  package mutating func adopt(_ plan: PlannedEvent) {
    seating.capacity = plan.capacity
    _ = findPlace(in: plan)
  }
}
