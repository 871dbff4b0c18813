import EventRuntime

/// Who is muted, and who ignores whom, from the journal.
struct RoomRules {
  private enum Change {
    case mute(Int, until: Duration?)
    case ignore(Int, by: Int)
  }

  /// The event's time at which each mute ends.
  private var mutes: [Int: Duration?] = [:]
  private var ignored: Set<[Int]> = []
  /// What is written and not carried out yet. What takes something back holds at once, so that nobody is
  /// blamed in between.
  private var pending: [(entry: Int, change: Change)] = []

  mutating func note(_ entry: Entry) {
    switch entry.input {
    case .moderate(.mute(let seat, let time), _):
      pending.append((entry.number, .mute(seat, until: time.map { entry.at + $0 })))
    case .moderate(.unmute(let seat), _):
      mutes[seat] = nil
      pending.removeAll { if case .mute(seat, _) = $0.change { true } else { false } }
    case .ignore(let seat, let other, true):
      pending.append((entry.number, .ignore(other, by: seat)))
    case .ignore(let seat, let other, false):
      ignored.remove([other, seat])
      pending.removeAll { if case .ignore(other, seat) = $0.change { true } else { false } }
    default: break
    }
  }

  mutating func carryOut(until entry: Int) {
    for (number, change) in pending where number <= entry {
      switch change {
      case .mute(let seat, let time): mutes[seat] = .some(time)
      case .ignore(let other, let seat): ignored.insert([other, seat])
      }
    }
    pending.removeAll { $0.entry <= entry }
  }

  func isMuted(_ seat: Int, at now: Duration) -> Bool {
    guard let end = mutes[seat] else { return false }
    return end.map { $0 > now } ?? true
  }

  func isIgnored(_ seat: Int, by other: Int) -> Bool { ignored.contains([seat, other]) }
}
