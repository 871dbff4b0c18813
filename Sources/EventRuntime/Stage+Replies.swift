import ActivityKit
import RemoteModules

/// What comes back from a module in a process of its own.
extension Stage where Body == RemoteActivity {
  mutating func replied(
    _ reply: ModuleReply, to number: Int, at now: Duration, among company: Company
  ) -> [StageOutput] {
    var output: [StageOutput] = []
    react(at: now, among: company, into: &output) { body, room in
      // A reply that is not waited for any more, such as one that came twice, changes nothing.
      guard let request = body.settle(number) else { return }
      switch reply {
      case .did(let deed): body.carryOut(deed, for: request, in: &room)
      case .failed(let why): room.fail(why)
      }
    }
    return output
  }
}
