import EventRuntime
import NIOConcurrencyHelpers

/// One call of the journal, waiting to be written.
struct Call: Sendable {
  let writes: [Write]
  let done: @Sendable (Result<Void, WriteFailure>) -> Void

  /// Whether nothing of what it deletes may be left in any file.
  var erases: Bool {
    writes.contains {
      switch $0 {
      case .erase, .close: true
      case .open, .entry, .facts, .snapshot, .clock, .timeZone, .intention: false
      }
    }
  }
}

/// The calls that gather while a transaction is in flight.
final class CallQueue: Sendable {
  enum Addition {
    /// Nothing is being written, so whoever added the call has to see to it.
    case first
    /// Whoever writes now will come to it.
    case joined
    case closed
  }

  private struct State {
    var calls: [Call] = []
    var isWriting = false
    var isClosed = false
  }

  private let state = NIOLockedValueBox(State())

  func add(_ call: Call) -> Addition {
    state.withLockedValue { state in
      guard !state.isClosed else { return .closed }
      state.calls.append(call)
      defer { state.isWriting = true }
      return state.isWriting ? .joined : .first
    }
  }

  /// All calls that have gathered, in order; nil, and the writer is done, when there are none.
  func next() -> [Call]? {
    state.withLockedValue { state in
      guard !state.calls.isEmpty else {
        state.isWriting = false
        return nil
      }
      defer { state.calls = [] }
      return state.calls
    }
  }

  var isEmpty: Bool { state.withLockedValue { $0.calls.isEmpty } }

  var isClosed: Bool { state.withLockedValue { $0.isClosed } }

  /// No call is taken any more; those that have been are still handed out.
  func close() { state.withLockedValue { $0.isClosed = true } }
}
