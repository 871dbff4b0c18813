import EventPlan
import NIOConcurrencyHelpers
import NIOCore

/// Counts connections, in all and by address, and says when there are enough.
final class Admissions: Sendable {
  private struct State {
    var count = 0
    var byAddress: [AddressKey: Int] = [:]
    var refused = 0
  }

  private let most: Int
  private let mostPerAddress: Int
  private let state = NIOLockedValueBox(State())

  init(_ limits: HouseLimits) {
    most = limits.connections
    mostPerAddress = limits.connectionsPerAddress
  }

  /// Counts a connection in, or says in words which limit it is over.
  func admit(_ key: AddressKey) -> String? {
    state.withLockedValue { state in
      let there = state.byAddress[key] ?? 0
      if state.count < most, there < mostPerAddress {
        state.count += 1
        state.byAddress[key] = there + 1
        return nil
      }
      state.refused += 1
      if state.count >= most {
        return "The house takes \(most) connections, and they are all in use. Please try later."
      }
      return "There are \(mostPerAddress) connections from your address already, which is as many "
        + "as the house takes from one."
    }
  }

  /// A connection that was admitted is gone.
  func release(_ key: AddressKey) {
    state.withLockedValue { state in
      state.count -= 1
      let left = (state.byAddress[key] ?? 1) - 1
      state.byAddress[key] = left > 0 ? left : nil
    }
  }

  /// How many were refused since this was last asked.
  func takeRefused() -> Int {
    state.withLockedValue { state in
      defer { state.refused = 0 }
      return state.refused
    }
  }

  var count: Int { state.withLockedValue { $0.count } }
}
