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
    var clients: [Client] = []
    var beats: [Int: Beat] = [:]
    var cues: [Cue] = []
    var lost = 0
  }

  private let state = NIOLockedValueBox(State())
  private let loop = ClientLoop()

  /// - Parameter rooms: how many events there are, `room-0` and on.
  func arrive(port: Int, rooms: Int) async throws {
    for room in 0..<rooms {
      let client = try await Client.connect(
        port: port, on: loop, received: { [self] in hear($0, in: room) },
        closed: { [self] in state.withLockedValue { $0.lost += 1 } })
      state.withLockedValue { $0.clients.append(client) }
      client.line("/mode json\n/join room-\(room) as watcher\(room)")
    }
  }

  /// What was heard since this was last asked.
  func takeCues() -> [Cue] {
    state.withLockedValue { state in
      defer { state.cues = [] }
      return state.cues
    }
  }

  /// How many of them the house has cut off.
  var lost: Int { state.withLockedValue { $0.lost } }

  func stop() {
    for client in state.withLockedValue({ $0.clients }) { client.close() }
    loop.stop()
  }

  private func hear(_ line: [UInt8], in room: Int) {
    let now = ProcessTime.now()
    state.withLockedValue { state in
      let late = line.withUnsafeBytes { state.beats[room, default: Beat()].hear($0, at: now) }
      if let late { state.cues.append(Cue(room: room, late: late)) }
    }
  }
}
