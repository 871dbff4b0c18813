/// Who may come in, under which name, and what the room is not told of that.
struct Entrance: Codable, Sendable, Equatable {
  /// How many came, came back and went. Each is counted once: who came and went again did neither.
  struct Unseen: Codable, Sendable, Equatable {
    /// What somebody did first and last.
    struct Change: Codable, Sendable, Equatable {
      var arrivedFirst: Bool
      var arrivedLast: Bool
    }

    /// Those of a snapshot that did not tell whose they were.
    private var came = 0
    private var went = 0
    /// By seat.
    private var changes: [Int: Change]?

    mutating func add(_ seat: Int, isArrival: Bool) {
      changes = changes ?? [:]
      changes?[seat, default: Change(arrivedFirst: isArrival, arrivedLast: isArrival)].arrivedLast =
        isArrival
    }

    var counts: (came: Int, returned: Int, went: Int) {
      let all = (changes ?? [:]).values
      return (
        came + all.count { $0.arrivedFirst && $0.arrivedLast },
        all.count { !$0.arrivedFirst && $0.arrivedLast },
        went + all.count { !$0.arrivedFirst && !$0.arrivedLast }
      )
    }
  }

  var isLocked = false
  private(set) var removed: [Int] = []
  /// Nil where no name was taken from anybody.
  private(set) var turnedAway: TurnedAway?
  /// Comings and goings that the room was not told of.
  private(set) var unseen: Unseen?

  mutating func remove(_ seat: Int) { removed.append(seat) }

  mutating func restore(_ seat: Int) { removed.removeAll { $0 == seat } }

  func isRemoved(_ seat: Int) -> Bool { removed.contains(seat) }

  /// Takes a name from a seat that has this one now, which it may have had before.
  /// - Parameter isGivenUp: whether its holder took the new one.
  mutating func turnAway(_ name: String, of seat: Int, for new: String, isGivenUp: Bool) {
    var names = turnedAway ?? TurnedAway()
    names.giveBack(new, to: seat)
    names.add(name, of: seat, isGivenUp: isGivenUp)
    turnedAway = names
  }

  /// Counts somebody who came or went.
  /// - Parameter isHushed: whether the room is not told.
  mutating func count(_ seat: Int, isArrival: Bool, isHushed: Bool) {
    if isHushed, unseen == nil { unseen = Unseen() }
    unseen?.add(seat, isArrival: isArrival)
  }

  /// What the room is told now; nil where that is nothing.
  mutating func takeUnseen() -> Unseen? {
    defer { unseen = nil }
    return unseen
  }
}
