import ActivityKit
package import RemoteModules

/// Activities whose module is a process of its own.
extension EventState {
  private var remote: RemoteActivity? {
    guard phase == .running, let stage, stage.lingersUntil == nil else { return nil }
    return stage.body as? RemoteActivity
  }

  /// The number of the run that a process is needed for.
  var remoteRun: Int? { remote == nil ? nil : run }

  /// The requests that have not been replied to, in order.
  var outstanding: [ModuleRequest] { remote?.outstanding ?? [] }

  package func call(_ request: ModuleRequest, of occurrence: Int64) -> ModuleCall? {
    remote.map {
      ModuleCall(
        run: ModuleRun(occurrence: occurrence, run: run), module: progress.shownModule,
        settings: $0.settings, state: $0.state, request: request)
    }
  }

  /// How many requests there have been in which run.
  var requestMark: (run: Int, count: Int) { (run, remote?.requests ?? 0) }

  /// Hands on the requests that are new since then.
  func noteRequests(since mark: (run: Int, count: Int), in work: inout Work) {
    for request in outstanding where run != mark.run || request.number > mark.count {
      work.show(.asks(request))
    }
  }

  mutating func replied(
    _ reply: ModuleReply, to request: Int, of run: Int, in work: inout Work
  ) {
    guard run == self.run, let awaited = outstanding.first(where: { $0.number == request }) else {
      return
    }
    withStage(in: &work) { $0.replied(reply, to: request, at: $1, among: $2) }
    // The journal holds the module's state once for each reply; it is not to grow with all of them.
    if awaited.isAwaited { work.advanced() }
  }
}
