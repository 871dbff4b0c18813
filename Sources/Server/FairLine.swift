import NIOCore

/// Those who wait for something, the addresses in turn, so that many from one address keep nobody else waiting.
struct FairLine<Element> {
  private var waiting: [Int: CircularBuffer<Element>] = [:]
  private var order = CircularBuffer<Int>()
  /// Whether the first address has had something of its turn.
  private var isInTurn = false

  var isEmpty: Bool { order.isEmpty }

  mutating func append(_ element: Element, from address: Int) {
    if waiting[address] == nil { order.append(address) }
    waiting[address, default: CircularBuffer()].append(element)
  }

  /// The next of the address whose turn it is.
  mutating func popFirst() -> Element? {
    guard let address = order.first, let element = waiting[address]?.popFirst() else { return nil }
    isInTurn = waiting[address]?.isEmpty == false
    if !isInTurn {
      waiting[address] = nil
      order.removeFirst()
    }
    return element
  }

  /// The turn of the address that came last is over.
  mutating func endTurn() {
    if isInTurn { order.append(order.removeFirst()) }
    isInTurn = false
  }
}

extension FairLine: Sendable where Element: Sendable {}
