/// Who may come in, under which name, and what the room is not told of that.
struct Entrance: Codable, Sendable, Equatable {
  /// How many came and went.
  struct Unseen: Codable, Sendable, Equatable {
    var came = 0
    var went = 0
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
  mutating func count(_ change: WritableKeyPath<Unseen, Int>, isHushed: Bool) {
    if isHushed, unseen == nil { unseen = Unseen() }
    unseen?[keyPath: change] += 1
  }

  /// What the room is told now; nil where that is nothing.
  mutating func takeUnseen() -> Unseen? {
    defer { unseen = nil }
    return unseen
  }
}
