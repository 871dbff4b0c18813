import RemoteModules

/// Modules that are processes of their own.
extension LiveEvent {
  func ask(_ request: ModuleRequest) {
    askAgain()
    guard let call = state.call(request, of: opening.occurrence) else { return }
    services.programs.send(call) { [confined] reply in
      confined.perform { $0.replied(reply, to: request.number, of: call.run) }
    }
  }

  /// Sends again what was outstanding when the house stopped, if it still is.
  func askAgain() {
    let unsent = unsent
    self.unsent = []
    for request in unsent where state.outstanding.contains(request) { ask(request) }
  }

  /// Another activity runs, or none: ends the process of the one before.
  func followRemote() {
    if let remoteRun {
      services.programs.end(ModuleRun(occurrence: opening.occurrence, run: remoteRun))
    }
    remoteRun = state.remoteRun
  }

  func replied(_ reply: ModuleReply, to request: Int, of run: ModuleRun) {
    if case .failed(let why) = reply, state.phase != .ended { log("a module failed: \(why)") }
    submit(.replied(run: run.run, request: request, reply)) { _ in }
  }
}
