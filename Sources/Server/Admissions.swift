import ActivityKit
import EventPlan
import House
import Messages
import NIOConcurrencyHelpers
import NIOCore
import TextProtocol

/// Counts connections, in all and by address, and says when there are enough of them, or too many new ones.
final class Admissions: Sendable {
  /// What becomes of a connection that was accepted.
  enum Verdict {
    /// It comes in, with its part of what its address may have the house do.
    case welcome(WorkBudget)
    /// It does not, and is to be told why.
    case refused(Goodbye)
    /// It does not, and there are too many to tell each.
    case ignored
  }

  private struct Address {
    var count = 0
    /// New connections that are left.
    var arrivals: Allowance
    let work: WorkBudget
  }

  private struct State {
    var count = 0
    var byAddress: [AddressKey: Address] = [:]
    /// In all, and when that was last asked.
    var refused = 0
    var refusedTold = 0
    var words = Allowance(burst: 500, count: 100, in: .seconds(1))
    /// How many addresses are remembered before those are forgotten that nothing is known of any more.
    var mostAddresses = 1_024
  }

  private let limits: HouseLimits
  private let state = NIOLockedValueBox(State())

  init(_ limits: HouseLimits) { self.limits = limits }

  /// Counts a connection in, or says which limit it is over.
  /// - Parameter now: in nanoseconds.
  func admit(_ key: AddressKey, at now: Int64) -> Verdict {
    state.withLockedValue { state in
      var address = state.byAddress[key] ?? newAddress()
      if let refusal = refusal(of: &address, count: state.count, at: now) {
        state.refused += 1
        guard state.words.take(at: now) else { return .ignored }
        return .refused(refusal)
      }
      state.count += 1
      address.count += 1
      state.byAddress[key] = address
      forget(&state, at: now)
      let work = WorkBudget(ofConnection: limits, within: address.work)
      work.begin(at: now)
      return .welcome(work)
    }
  }

  private func refusal(of address: inout Address, count: Int, at now: Int64) -> Goodbye? {
    if count >= limits.connections { return .houseFullOfAll(most: limits.connections) }
    if address.count >= limits.connectionsPerAddress {
      return .houseFullOfAddress(most: limits.connectionsPerAddress)
    }
    if address.arrivals.take(at: now) { return nil }
    return .houseFullArrivals(most: limits.newConnectionsPerMinute)
  }

  private func newAddress() -> Address {
    let most = limits.newConnectionsPerMinute
    return Address(
      arrivals: Allowance(burst: most, count: most, in: .minutes(1)),
      work: WorkBudget(
        rate: limits.bytesPerSecond * limits.busyPerAddress,
        burst: limits.byteBurst * limits.busyPerAddress))
  }

  /// A connection that was admitted is gone. What is known of its address stays for a while: whoever comes
  /// again at once has not become somebody new.
  func release(_ key: AddressKey) {
    state.withLockedValue { state in
      state.count -= 1
      state.byAddress[key]?.count -= 1
    }
  }

  private func forget(_ state: inout State, at now: Int64) {
    guard state.byAddress.count > state.mostAddresses else { return }
    state.byAddress = state.byAddress.filter { _, address in
      address.count > 0 || !address.arrivals.isFull(at: now) || !address.work.isFull(at: now)
    }
    state.mostAddresses = max(1_024, 2 * state.byAddress.count)
  }

  /// How many were refused since this was last asked.
  func takeRefused() -> Int {
    state.withLockedValue { state in
      defer { state.refusedTold = state.refused }
      return state.refused - state.refusedTold
    }
  }

  /// How many were refused in all.
  var refused: Int { state.withLockedValue { $0.refused } }

  var count: Int { state.withLockedValue { $0.count } }

  /// How many addresses are remembered.
  var addresses: Int { state.withLockedValue { $0.byAddress.count } }
}

extension WorkBudget {
  /// Of one connection.
  convenience init(ofConnection limits: HouseLimits, within address: WorkBudget?) {
    self.init(rate: limits.bytesPerSecond, burst: limits.byteBurst, within: address)
  }
}
