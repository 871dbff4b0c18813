import ActivityKit
import EventTerms

/// Seats that nobody had any use of make room for people who come: otherwise somebody who comes and goes
/// over and over would fill an event for everybody.
extension EventState {
  /// So long a seat waits for somebody who lost the connection before anything was asked of them.
  static let emptyPatience = Duration.minutes(10)
  /// So many are cleared away at once.
  private static let mostCleared = 200

  /// Seats that may be cleared away because hardly any are left, those that are empty for longest first.
  func clearable(in event: PlannedEvent, at now: Duration) -> [Int] {
    guard
      10 * seats.count >= 9 * mostSeats(event)
        || 10 * company.everyone.count >= 9 * capacity(event)
    else { return [] }
    return seats.indices.filter { isClearable(seats[$0], at: now) }
      .map { (since: seats[$0].awaySince ?? .zero, number: seats[$0].number) }
      .sorted { ($0.since, $0.number) < ($1.since, $1.number) }
      .prefix(Self.mostCleared).map(\.number)
  }

  private func isClearable(_ seat: Seat, at now: Duration) -> Bool {
    guard seat.mayMakeRoom else { return false }
    return switch seat.standing {
    case .here: false
    case .left: true
    case .away: seat.awaySince.map { now - $0 >= Self.emptyPatience } ?? false
    }
  }

  mutating func clearAway(_ numbers: [Int], in work: inout Work) {
    // Somebody may have come back while this was written.
    let gone = numbers.filter { seat($0).map { isClearable($0, at: work.now) } ?? false }
    for number in gone { depart(number, .left, in: &work) }
    lastSeat = max(lastSeat ?? 0, seats.last?.number ?? 0)
    let all = Set(gone)
    for number in gone { company.setPace(.usual, of: number) }
    seats.removeAll { all.contains($0.number) }
  }

  /// Somebody had a use of these seats, so they are kept.
  mutating func noteUse(of numbers: [Int]) {
    for number in numbers { changeSeat(number) { $0.isUnused = nil } }
  }
}
