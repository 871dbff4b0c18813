import NIOCore

/// Those who wait for something, the addresses in turn, so that many from one address keep nobody else waiting.
/// An address that has just come is before those that have had a turn and want more (as in FQ-CoDel, RFC 8290,
/// 4.2).
struct FairLine<Element> {
  private var waiting: [Int: CircularBuffer<Element>] = [:]
  private var newcomers = CircularBuffer<Int>()
  private var others = CircularBuffer<Int>()
  /// Whose turn it is.
  private var current: Int?

  var isEmpty: Bool { waiting.isEmpty }

  mutating func append(_ element: Element, from address: Int) {
    if waiting[address] == nil { newcomers.append(address) }
    waiting[address, default: CircularBuffer()].append(element)
  }

  /// The next of the address whose turn it is.
  mutating func popFirst() -> Element? {
    guard let address = current ?? newcomers.popFirst() ?? others.popFirst() else { return nil }
    let element = waiting[address]?.popFirst()
    current = address
    if waiting[address]?.isEmpty == true {
      waiting[address] = nil
      current = nil
    }
    return element
  }

  /// The turn of the address that came last is over.
  mutating func endTurn() {
    if let current { others.append(current) }
    current = nil
  }
}

extension FairLine: Sendable where Element: Sendable {}
