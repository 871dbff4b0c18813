import ServiceLifecycle

/// Tells the host and systemd that the house is open. A service, so that it speaks once signals are
/// listened to: who reads that the house is open may ask it to close.
struct Announcement: Service {
  let lines: [String]

  func run() async throws {
    lines.forEach(Output.line)
    Readiness.ready()
    try? await gracefulShutdown()
  }
}
