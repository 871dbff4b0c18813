import EventPlan
package import EventRuntime
package import EventTerms

/// What a simulation compares with what people were told.
extension House {
  /// A live occurrence at one moment.
  package struct Glimpse: Sendable {
    package let occurrence: Int64
    package let event: PlannedEvent
    package let state: EventState
    /// The event's clock.
    package let now: Duration
    /// The dispatcher's time at which it has something to do.
    package let nextWake: Duration?
    package let cannotSave: Bool
    package let isWaitingForPeople: Bool
    package let isSettled: Bool
  }

  package var glimpses: [Glimpse] {
    rooms.all.map { room in
      let live = room.live
      return Glimpse(
        occurrence: room.occurrence, event: live.event, state: live.state, now: live.now,
        nextWake: live.nextWake, cannotSave: live.cannotSave,
        isWaitingForPeople: live.holdCause != nil, isSettled: live.isSettled)
    }
  }

  /// Who sits where: occurrence and seat by connection.
  package var places: [Int: (occurrence: Int64, seat: Int)] {
    visitors.compactMapValues { visitor in
      guard case .seated(let room, let seat) = visitor.place else { return nil }
      return (room.occurrence, seat)
    }
  }
}
