import ActivityKit
import RemoteModules

/// What comes back from a module in a process of its own.
extension Stage {
  func replied(
    _ reply: ModuleReply, to number: Int, at now: Duration, among company: Company
  ) -> [StageOutput] {
    var output: [StageOutput] = []
    react(at: now, among: company, into: &output) { body, room in
      // A reply that is not waited for any more, such as one that came twice, changes nothing.
      guard var remote = body as? RemoteActivity, let request = remote.settle(number) else {
        return
      }
      room.lend(AnyCue.init) { (room: inout Room<RemoteActivity.Cue>) in
        switch reply {
        case .did(let deed): remote.carryOut(deed, for: request, in: &room)
        case .failed(let why): room.fail(why)
        }
      }
      body = remote
    }
    return output
  }
}
