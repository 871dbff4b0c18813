import ActivityKit
import Foundation

extension EventState {
  /// What the activity that goes on keeps, as JSON: its own state, the cue that comes next, and what is stored of its
  /// kind; nil while none goes on. There are answers in it, so it is only for whoever tries a module by themselves.
  package func encodedActivity() throws -> String? {
    guard case .running(let stage) = slot.content else { return nil }
    let kept = Kept(
      activity: Body(activity: stage.body), next: stage.step?.cue,
      stored: stores[progress.storeKey])
    return String(decoding: try JSONEncoder().encode(kept), as: UTF8.self)
  }
}

private struct Kept: Encodable {
  let activity: Body
  let next: AnyCue?
  let stored: ActivityStore
}

private struct Body: Encodable {
  let activity: any Activity

  func encode(to encoder: any Encoder) throws { try activity.encode(to: encoder) }
}
