import RemoteModules

/// Modules that are processes of their own.
extension LiveEvent {
  func ask(_ request: ModuleRequest) {
    askAgain()
    if let call = state.call(request, of: opening.occurrence) { ports.modules.ask(call) }
  }

  /// Sends again what was outstanding when the house stopped, if it still is.
  func askAgain() {
    let unsent = unsent
    self.unsent = []
    for request in unsent where state.outstanding.contains(request) { ask(request) }
  }

  /// Ends the process of an activity that was running and is not any more.
  func endRemote(_ run: Int?) {
    guard let run, run != state.remoteRun else { return }
    ports.modules.end(ModuleRun(occurrence: opening.occurrence, run: run))
  }

  /// What came of ``Ports/Modules/ask``.
  public func replied(_ reply: ModuleReply, to request: Int, of run: ModuleRun) {
    submit(.replied(run: run.run, request: request, reply)) { _ in }
  }
}
