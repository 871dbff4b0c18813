import EventPlan
import House
import NIOConcurrencyHelpers

/// The way from the connections to the house. While little is under way, what comes goes straight on. While much
/// is, it waits: whoever's address has had the least of the house is next, and after each moment of it its loop
/// reads and writes.
final class HouseTurns: Sendable {
  /// Does a part of something.
  typealias Work = @Sendable (isolated House, Int) -> Void

  private static let moment = Duration.milliseconds(1)

  private struct State {
    var underWay = 0
    var isDraining = false
    var line = FairLine<(work: Work, part: Int)>()
  }

  private let house: House
  /// So many lines go straight on: about a millisecond of the house, unless one connection may send more.
  private let mostUnderWay: Int
  private let clock: @Sendable () -> Duration
  private let state = NIOLockedValueBox(State())

  /// - Parameter clock: what the turns are measured by; nil takes that of the house.
  init(_ house: House, _ limits: HouseLimits, clock: (@Sendable () -> Duration)? = nil) {
    self.house = house
    mostUnderWay = limits.lineBurst * 3 / 2
    self.clock = clock ?? { [dispatcher = house.dispatcher] in dispatcher.now }
  }

  /// Has the house do something, after what was handed in from the same address before.
  func post(from address: Int, _ work: @escaping @Sendable (isolated House) -> Void) {
    post(from: address, parts: 1) { house, _ in work(house) }
  }

  /// The same in several parts, one after another, which others may come between.
  func post(from address: Int, parts: Int, _ work: @escaping Work) {
    let goesOn = state.withLockedValue { state in
      if !state.isDraining, state.line.isEmpty, state.underWay < mostUnderWay {
        state.underWay += parts
        return true
      }
      for part in 0..<parts { state.line.append((work, part), from: address) }
      return false
    }
    guard goesOn else { return }
    house.post { [self] house in
      for part in 0..<parts { work(house, part) }
      let isLast = state.withLockedValue { state in
        state.underWay -= parts
        // What is handed in from now on goes into the line, behind what is in it.
        state.isDraining = state.underWay == 0 && !state.line.isEmpty
        return state.isDraining
      }
      if isLast { drain(house) }
    }
  }

  /// What waits has its turn.
  private func drain(_ house: isolated House) {
    var now = clock()
    let end = now + Self.moment
    while now <= end {
      guard let next = takeNext() else { return }
      next.work(house, next.part)
      let begun = now
      now = clock()
      // However short it was, the next is somebody else's.
      let cost = max(1, (now - begun).nanoseconds)
      state.withLockedValue { $0.line.charge(cost) }
    }
    drainLater()
  }

  /// What the house has said is written first, and what has come is read.
  private func drainLater() {
    house.dispatcher.performAfterArrivals { self.house.assumeIsolated { self.drain($0) } }
  }

  private func takeNext() -> (work: Work, part: Int)? {
    state.withLockedValue { state in
      let next = state.line.popFirst()
      if next == nil { state.isDraining = false }
      return next
    }
  }
}
