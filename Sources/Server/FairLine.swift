import NIOCore

/// Those who wait for something, the addresses in turn, so that many from one address keep nobody else waiting.
/// An address that has just come is before those that have had a turn (as in FQ-CoDel, RFC 8290, 4.2): one that
/// has run empty is forgotten only when its turn would come again, so nobody is new over and over.
struct FairLine<Element> {
  private var waiting: [Int: CircularBuffer<Element>] = [:]
  private var newcomers = CircularBuffer<Int>()
  private var others = CircularBuffer<Int>()
  /// Whose turn it is.
  private var current: Int?
  private var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ element: Element, from address: Int) {
    if waiting[address] == nil { newcomers.append(address) }
    waiting[address, default: CircularBuffer()].append(element)
    count += 1
  }

  /// The next of the address whose turn it is.
  mutating func popFirst() -> Element? {
    while let address = current ?? newcomers.popFirst() ?? others.popFirst() {
      guard let element = waiting[address]?.popFirst() else {
        waiting[address] = nil
        continue
      }
      count -= 1
      // Where nobody waits any more, nobody has to be remembered.
      guard count > 0 else {
        self = FairLine()
        return element
      }
      current = address
      if waiting[address]?.isEmpty == true { endTurn() }
      return element
    }
    return nil
  }

  /// The turn of the address that came last is over.
  mutating func endTurn() {
    if let current { others.append(current) }
    current = nil
  }
}

extension FairLine: Sendable where Element: Sendable {}
