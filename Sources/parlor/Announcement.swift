import ServiceLifecycle

/// Tells the host and systemd that the house is open. A service, so that it speaks once signals are
/// listened to: who reads that the house is open may ask it to close.
struct Announcement: Service {
  let lines: [String]
  /// What the host reads at each press of Return; nil where nobody sits before it.
  let later: (@Sendable () async -> [String])?

  func run() async throws {
    tell(lines)
    if let later { ReturnKey.onPress { Task { tell(await later()) } } }
    Readiness.ready()
    try? await gracefulShutdown()
  }

  private func tell(_ lines: [String]) { Output.text(lines.map { $0 + "\n" }.joined()) }
}
