import NIOCore

/// Those who wait for something, by address: whoever's address has had least is next, so that many from one address
/// keep nobody else waiting. Whoever comes has had as much as those whose turn it is (start-time fair queueing: Goyal,
/// Vin and Cheng, 1996). An address that has run empty is forgotten only when its turn would come again, so nobody is
/// new over and over.
struct FairLine<Element> {
  private struct Place {
    let address: Int
    /// What it has had, in any unit.
    var had: Int64
  }

  private var waiting: [Int: CircularBuffer<Element>] = [:]
  /// The next is the last.
  private var places: [Place] = []
  /// Whose thing was taken last.
  private var current: Place?
  /// What they had had before.
  private var least: Int64 = 0
  private var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ element: Element, from address: Int) {
    if waiting[address] == nil { insert(Place(address: address, had: least)) }
    waiting[address, default: CircularBuffer()].append(element)
    count += 1
  }

  mutating func popFirst() -> Element? {
    charge(0)
    while let place = places.popLast() {
      guard let element = waiting[place.address]?.popFirst() else {
        waiting[place.address] = nil
        continue
      }
      count -= 1
      (current, least) = (place, place.had)
      return element
    }
    return nil
  }

  /// What was taken last has cost so much.
  mutating func charge(_ cost: Int64) {
    guard var place = current else { return }
    current = nil
    // Where nobody waits any more, nobody has to be remembered.
    guard count > 0 else {
      self = FairLine()
      return
    }
    place.had += cost
    insert(place)
  }

  /// Behind those who have had as much.
  private mutating func insert(_ place: Place) {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].had > place.had { low = middle + 1 } else { high = middle }
    }
    places.insert(place, at: low)
  }
}

extension FairLine: Sendable where Element: Sendable {}
