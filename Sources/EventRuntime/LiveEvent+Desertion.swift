import ActivityKit

/// Ending once everybody has left.
extension LiveEvent {
  func endWhenDeserted() {
    guard state.here == 0, !state.seats.isEmpty, !isStopped else {
      closing?.cancel()
      closing = nil
      return
    }
    guard closing == nil, let patience else { return }
    closing = dispatcher.schedule(at: dispatcher.now + patience) { [confined] in
      confined.here { if $0.state.here == 0 { $0.submit(.control(.end, by: nil)) { _ in } } }
    }
  }

  /// How long it waits for somebody to come back.
  private var patience: Duration? {
    let isAwaited = state.seats.contains { $0.standing == .away }
    return switch state.phase {
    case .gathering, .afterwards: isAwaited ? .minutes(15) : .zero
    case .running: isAwaited ? .hours(6) : .minutes(15)
    case .ended: nil
    }
  }
}
