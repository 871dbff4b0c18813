import ActivityKit
import EventTerms

/// The time that people have for what an activity has said last, before the next one begins.
extension EventState {
  /// Notes that everyone is shown something.
  mutating func noteReading(_ effect: Effect, in work: inout Work) {
    let time = ReadingTime.of(effect) { scores.readingTime(work.event.scores) }
    progress.noteReading(for: time, at: work.now)
  }

  /// Whether people read the last words of what runs: nothing of it is lost when it ends.
  public func isAtLastWords(at now: Duration) -> Bool {
    stage?.isAtLastWords(at: now, among: company) ?? false
  }

  /// The activity has nothing left to do. The next one waits until what was said last can have been read.
  mutating func finish(in work: inout Work) {
    guard let unread = progress.unread(in: work) else {
      return leaveActivity("finished", in: &work)
    }
    slot.change { $0.linger(for: .seconds(unread.secondsUp), at: work.now) }
    work.advanced()
  }
}
