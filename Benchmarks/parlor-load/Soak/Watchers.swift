import Foundation
import NIOConcurrencyHelpers

/// Somebody in each room who hears how steady its clock is. They listen on a thread of their own: one who
/// is heard after a thousand others would hear each cue late.
final class Watchers: Sendable {
  /// A cue that was heard.
  struct Cue: Sendable {
    let room: Int
    /// In nanoseconds.
    let late: UInt64
  }

  private struct State {
    var cues: [Cue] = []
    var failure: String?
    var isOver = false
  }

  private let state = NIOLockedValueBox(State())
  private let ended = DispatchSemaphore(value: 0)

  /// - Parameter rooms: how many events there are, `room-0` and on.
  init(port: Int, rooms: Int) {
    Thread.detachNewThread { [self] in
      do {
        try watch(port: port, rooms: rooms)
      } catch {
        state.withLockedValue { $0.failure = "\(error)" }
      }
      ended.signal()
    }
  }

  /// What was heard since this was last asked.
  func takeCues() -> [Cue] {
    state.withLockedValue { state in
      defer { state.cues = [] }
      return state.cues
    }
  }

  /// Why they could not watch any more.
  var failure: String? { state.withLockedValue { $0.failure } }

  /// Lets them go, and waits until they have.
  func stop() {
    state.withLockedValue { $0.isOver = true }
    ended.wait()
    ended.signal()
  }

  private func watch(port: Int, rooms: Int) throws {
    let crowd = Crowd(port: port)
    var beats = [Beat](repeating: Beat(), count: rooms)
    for room in 0..<rooms {
      let number = try crowd.add()
      crowd.send("/mode json\n/join room-\(room) as watcher\(room)\n", by: number)
    }
    while !state.withLockedValue({ $0.isOver }) {
      crowd.hear(within: 20) { room, line, now in
        guard let late = beats[room].hear(line, at: now) else { return }
        state.withLockedValue { $0.cues.append(Cue(room: room, late: late)) }
      }
      if crowd.lost > 0 { throw LoadError("\(crowd.lost) connections were lost") }
    }
  }
}
