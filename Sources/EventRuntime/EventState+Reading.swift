import ActivityKit
import EventTerms

/// The time that people have for what an activity has said last, before the next one begins.
extension EventState {
  /// Notes that everyone is shown something.
  mutating func noteReading(_ effect: Effect, in work: inout Work) {
    let time = ReadingTime.of(effect) { scoreReading(in: work) }
    progress.noteReading(for: time, at: work.now)
  }

  /// The activity has nothing left to do. The next one waits until what was said last can have been read.
  mutating func finish(in work: inout Work) {
    guard let unread = progress.unread(in: work) else {
      return leaveActivity("finished", in: &work)
    }
    let now = work.now
    withStage(in: &work) { stage in
      stage.linger(for: .seconds(unread.secondsUp), at: now)
      return []
    }
    work.advanced()
  }

  private func scoreReading(in work: Work) -> Duration {
    let rows = scores.leaders.count
    guard rows > 0 else { return .zero }
    return switch work.event.scores {
    case .off: .zero
    case .private: ReadingTime.ofScores
    case .public: ReadingTime.ofScores + ReadingTime.ofRow * min(rows, ReadingTime.mostRows)
    }
  }
}
