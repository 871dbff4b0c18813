import ActivityKit

extension Stage {
  /// Tells the activity of something that it may know.
  func hear(
    _ happening: Happening, at now: Duration, among company: Company
  ) -> [StageOutput] {
    var output: [StageOutput] = []
    _ = hear(happening, at: now, among: company, into: &output)
    return output
  }

  /// - Returns: whether what went on has ended with that.
  func hear(
    _ happening: Happening, at now: Duration, among company: Company,
    into output: inout [StageOutput]
  ) -> Bool {
    guard !isFinished else { return false }
    return react(at: now, among: company, into: &output) { body, room in
      body.heard(happening, erased: &room)
    }
  }
}
