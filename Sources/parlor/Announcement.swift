import ServiceLifecycle

/// Tells the host and systemd that the house is open. A service, so that it speaks once signals are
/// listened to: who reads that the house is open may ask it to close.
struct Announcement: Service {
  let lines: [String]
  /// Whether the host reads it again at each press of Return.
  let isRepeated: Bool

  func run() async throws {
    let text = lines.map { $0 + "\n" }.joined()
    Output.text(text)
    if isRepeated { ReturnKey.onPress { Output.text(text) } }
    Readiness.ready()
    try? await gracefulShutdown()
  }
}
