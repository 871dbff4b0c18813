/// Who waits for a place in an event that is full, whoever came first before all others. A place that is free again is
/// kept for a while for the next one. Pure.
struct WaitingList {
  private struct Entry {
    let visitor: Int
    /// Until when a place is kept for them; nil while none is.
    var end: Duration?
  }

  private var entries: [Entry] = []
  /// More do not wait: each of them has a connection of their own.
  static let most = 1_000

  var isEmpty: Bool { entries.isEmpty }
  var visitors: [Int] { entries.map(\.visitor) }
  /// How many places are kept.
  private var kept: Int { entries.count { $0.end != nil } }

  /// - Returns: their place, from 1; nil where too many wait already.
  mutating func add(_ visitor: Int) -> Int? {
    if let index = entries.firstIndex(where: { $0.visitor == visitor }) { return index + 1 }
    guard entries.count < Self.most else { return nil }
    entries.append(Entry(visitor: visitor))
    return entries.count
  }

  mutating func remove(_ visitor: Int) { entries.removeAll { $0.visitor == visitor } }

  /// Whether somebody may take a place, so far as it depends on others who wait.
  /// - Parameter free: how many places are free.
  func mayCome(_ visitor: Int, free: Int) -> Bool {
    kept == 0 || free > kept || entries.contains { $0.visitor == visitor && $0.end != nil }
  }

  /// Keeps the places that are free for those who come next.
  /// - Returns: for whom one is kept from now on.
  mutating func offer(free: Int, until end: Duration) -> [Int] {
    var offered: [Int] = []
    var left = free - kept
    for index in entries.indices where left > 0 && entries[index].end == nil {
      entries[index].end = end
      offered.append(entries[index].visitor)
      left -= 1
    }
    return offered
  }

  /// - Returns: whose place was kept for long enough. They wait no more.
  mutating func expire(at now: Duration) -> [Int] {
    let late = entries.filter { $0.end.map { $0 <= now } ?? false }.map(\.visitor)
    entries.removeAll { late.contains($0.visitor) }
    return late
  }
}
