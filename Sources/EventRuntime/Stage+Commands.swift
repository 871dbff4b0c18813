import ActivityKit

extension Stage {
  /// Somebody gives a command of the activity.
  func call(_ call: CommandCall, at now: Duration, among company: Company) -> [StageOutput] {
    var output: [StageOutput] = []
    react(at: now, among: company, into: &output) { body, room in
      body.called(call, erased: &room)
    }
    return output
  }
}
