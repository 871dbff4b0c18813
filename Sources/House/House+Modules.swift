import ActivityKit
import EventRuntime
import RemoteModules

/// Modules that are processes of their own: their requests go out, their replies come back.
extension House {
  func modulePorts() -> LiveEvent.Ports.Modules {
    LiveEvent.Ports.Modules(
      ask: { self.ask($0) }, end: { self.options.moduleHost?.end($0) })
  }

  private func ask(_ call: ModuleCall) {
    let (run, request) = (call.run, call.request.number)
    guard let module = options.modules.first(where: { $0.name == call.module }),
      module.program != nil, let host = options.moduleHost
    else {
      return post { $0.replied(.failed("no programs are run here"), to: request, of: run) }
    }
    host.send(call, to: module) { reply in
      self.post { $0.replied(reply, to: request, of: run) }
    }
  }

  private func replied(_ reply: ModuleReply, to request: Int, of run: ModuleRun) {
    guard let room = rooms[run.occurrence] else { return }
    if case .failed(let why) = reply {
      log.warning(
        "a module failed: \(why)",
        metadata: ["event": "\(room.slug)", "occurrence": "\(run.occurrence)"])
    }
    room.live.replied(reply, to: request, of: run)
    rearm(room)
  }
}
