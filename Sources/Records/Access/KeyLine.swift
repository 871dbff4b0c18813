import EventRuntime

/// Those who wait to have a key tried: few, one for each address, and nobody behind those who have given less
/// reason to be trusted.
struct KeyLine<Work: Sendable>: Sendable {
  /// So many wait at most. What is wrong is mostly guessed, so few of those do.
  static func places(for trust: KeyTrust) -> Int {
    switch trust {
    case .proven: 16
    case .unknown: 32
    case .doubtful: 4
    }
  }

  private struct Place: Sendable {
    let address: Int
    let work: Work
  }

  private var waiting: [KeyTrust: [Place]] = [:]
  private var turn = 0

  /// - Returns: whether there was a place.
  mutating func join(_ work: Work, address: Int, trust: KeyTrust) -> Bool {
    let there = waiting[trust, default: []]
    guard there.count < Self.places(for: trust), !there.contains(where: { $0.address == address })
    else { return false }
    waiting[trust, default: []].append(Place(address: address, work: work))
    return true
  }

  /// Whose turn it is of those who are trusted so far. One in four is somebody who was wrong lately: it may have
  /// been a slip.
  mutating func next(_ trust: Set<KeyTrust>) -> Work? {
    turn += 1
    let order: [KeyTrust] =
      turn % 4 == 0 ? [.doubtful, .unknown, .proven] : [.proven, .unknown, .doubtful]
    for kind in order where trust.contains(kind) {
      if let place = waiting[kind]?.first {
        waiting[kind]?.removeFirst()
        return place.work
      }
    }
    return nil
  }
}
