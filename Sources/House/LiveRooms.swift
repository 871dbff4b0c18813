import EventRuntime

/// The occurrences of a house: those that are live, and those that are over but whose end is not on disk
/// yet. Confined to the house.
struct LiveRooms {
  /// By number.
  private var live: [Int64: LiveRoom] = [:]
  /// The one of each event, by slug.
  private var current: [String: LiveRoom] = [:]
  private var ending: [Int64: LiveRoom] = [:]
  /// Where a rejoin code leads, by its hash.
  private var codes: [String: (room: LiveRoom, seat: Int)] = [:]
  /// The slugs of events of which something was live that could not be taken up.
  private var notTakenUp: Set<String> = []
  /// The number of the next one.
  private var next: Int64 = 1

  /// A live one.
  subscript(_ occurrence: Int64) -> LiveRoom? { live[occurrence] }

  /// The live one of an event, given by its slug.
  subscript(of event: String) -> LiveRoom? { current[event] }

  /// Those that are live, in the order in which they were opened.
  var all: [LiveRoom] { live.values.sorted { $0.occurrence < $1.occurrence } }

  /// Those of which something is not on disk.
  var unsettled: [LiveRoom] { (Array(live.values) + ending.values).filter { !$0.live.isSettled } }

  /// Whether any of them is writing something.
  var areBusy: Bool { (Array(live.values) + ending.values).contains(where: \.live.isBusy) }

  /// Whether all that is not on disk of those that are over cannot be saved now.
  var cannotEnd: Bool { ending.values.allSatisfy(\.live.cannotSave) }

  func isLive(_ room: LiveRoom) -> Bool { live[room.occurrence] === room }

  /// A live one, or one that is over.
  func any(_ occurrence: Int64) -> LiveRoom? { live[occurrence] ?? ending[occurrence] }

  /// - Parameter number: one that no occurrence has had, nor any after it.
  mutating func count(from number: Int64) { next = number }

  /// A number that no other one has.
  mutating func takeNumber() -> Int64 {
    defer { next += 1 }
    return next
  }

  /// One of this event, given by its slug, was live and stays as it is.
  mutating func setAside(_ event: String) { notTakenUp.insert(event) }

  /// - Returns: whether one of this event was set aside; only once.
  mutating func takeSetAside(_ event: String) -> Bool { notTakenUp.remove(event) != nil }

  mutating func add(_ room: LiveRoom) {
    live[room.occurrence] = room
    current[room.slug] = room
  }

  /// It is over.
  mutating func end(_ room: LiveRoom) {
    live[room.occurrence] = nil
    if current[room.slug] === room { current[room.slug] = nil }
    codes = codes.filter { $0.value.room !== room }
    ending[room.occurrence] = room
  }

  /// Its end is on disk.
  /// - Returns: whether it was there.
  mutating func remove(_ room: LiveRoom) -> Bool {
    ending.removeValue(forKey: room.occurrence) != nil
  }

  // MARK: Rejoin codes

  func seat(ofCode hash: String) -> (room: LiveRoom, seat: Int)? { codes[hash] }

  /// Remembers where a seat's code leads.
  mutating func indexCode(of seat: Int, in room: LiveRoom) {
    if let hash = room.live.state.seat(seat)?.codeHash { codes[hash] = (room, seat) }
  }

  mutating func forgetCodes(_ hashes: [String]) {
    for hash in hashes { codes[hash] = nil }
  }
}
