import EventRuntime

/// Who is muted, and who ignores whom, from the journal.
struct RoomRules {
  private enum Change {
    case mute(Int, until: Duration?)
    case ignore(Int, by: Int)
    case inherit(Int, from: Int)
  }

  /// The event's time at which each mute ends.
  private var mutes: [Int: Duration?] = [:]
  private var ignored: Set<[Int]> = []
  /// What is written and not carried out yet. What takes something back holds at once, so that nobody is
  /// blamed in between.
  private var pending: [(entry: Int, change: Change)] = []

  /// - Parameter seated: the participant's seat that was taken with it, if one was.
  mutating func note(_ entry: Entry, seated: Int?) {
    if case .moderate(.mute(let seat, let time), _) = entry.input {
      pending.append((entry.number, .mute(seat, until: time.map { entry.at + $0 })))
    }
    if case .moderate(.unmute(let seat), _) = entry.input {
      mutes[seat] = nil
      pending.removeAll {
        switch $0.change {
        case .mute(let other, _), .inherit(let other, _): other == seat
        case .ignore: false
        }
      }
    }
    if case .ignore(let seat, let other, true) = entry.input {
      pending.append((entry.number, .ignore(other, by: seat)))
    }
    if case .ignore(let seat, let other, false) = entry.input {
      ignored.remove([other, seat])
      pending.removeAll {
        switch $0.change {
        case .ignore(other, seat), .inherit(other, _): true
        case .ignore, .inherit, .mute: false
        }
      }
    }
    var before: Int?
    if case .join(_, _, _, _, _, let seat) = entry.input { before = seat }
    if case .enter(_, _, _, let seat) = entry.input { before = seat }
    if let seated, let before, seated != before {
      pending.append((entry.number, .inherit(seated, from: before)))
    }
  }

  mutating func carryOut(until entry: Int) {
    for (number, change) in pending where number <= entry {
      switch change {
      case .mute(let seat, let time): mutes[seat] = .some(time)
      case .ignore(let other, let seat): ignored.insert([other, seat])
      case .inherit(let seat, let before): inherit(seat, from: before)
      }
    }
    pending.removeAll { $0.entry <= entry }
  }

  /// Whoever takes another seat is who they were. Of two mutes the longer one holds.
  private mutating func inherit(_ seat: Int, from before: Int) {
    for pair in ignored where pair[0] == before && pair[1] != seat {
      ignored.insert([seat, pair[1]])
    }
    guard let carried = mutes[before] else { return }
    if let own = mutes[seat] {
      guard let own else { return }
      if let carried, own >= carried { return }
    }
    mutes[seat] = .some(carried)
  }

  func isMuted(_ seat: Int, at now: Duration) -> Bool {
    guard let end = mutes[seat] else { return false }
    return end.map { $0 > now } ?? true
  }

  func isIgnored(_ seat: Int, by other: Int) -> Bool { ignored.contains([seat, other]) }
}
