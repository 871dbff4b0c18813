/// Things of which a snapshot had one before there could be several: one is stored as itself, more as a list.
struct OneOrMore<Element: Codable & Sendable>: Codable, Sendable {
  let all: [Element]

  /// nil where there are none.
  init?(_ all: [Element]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  init(from decoder: any Decoder) throws {
    if var list = try? decoder.unkeyedContainer() {
      var all: [Element] = []
      while !list.isAtEnd { all.append(try list.decode(Element.self)) }
      self.all = all
    } else {
      all = [try Element(from: decoder)]
    }
  }

  func encode(to encoder: any Encoder) throws {
    if all.count == 1 { return try all[0].encode(to: encoder) }
    var list = encoder.unkeyedContainer()
    for element in all { try list.encode(element) }
  }
}
