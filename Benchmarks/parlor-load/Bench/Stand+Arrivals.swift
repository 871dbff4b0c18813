import Foundation

/// People coming in: each connects, signs in and takes a seat.
extension Stand {
  private enum Step {
    case greeted, entering, seated
  }

  /// Brings in so many more than there are.
  /// - Parameter room: in which room somebody sits.
  /// - Returns: when each was in, in nanoseconds since the first set out, in order.
  @discardableResult
  func bring(_ count: Int, to room: (Int) -> Int = { _ in 0 }) throws -> [UInt64] {
    try bring(count, atOnce: host.mostArriving) {
      host.entrance(of: $0, to: room($0))
    } until: {
      $1.contains(host.welcome(of: $0))
    }
  }

  /// The same in another way.
  /// - Parameters:
  ///   - most: how many may be on their way in at a time.
  ///   - entrance: what somebody says to come in.
  ///   - isIn: whether a line tells somebody that they are.
  func bring(
    _ count: Int, atOnce most: Int, saying entrance: (Int) -> String,
    until isIn: (Int, UnsafeRawBufferPointer) -> Bool
  ) throws -> [UInt64] {
    let begun = ProcessTime.now()
    let first = crowd.count
    var steps: [Step] = []
    steps.reserveCapacity(count)
    var moments: [UInt64] = []
    moments.reserveCapacity(count)
    var heardLast = begun
    while moments.count < count {
      while steps.count < count, steps.count - moments.count < most {
        let number = try crowd.add()
        if host.readiness != nil {
          crowd.send(host.greeting(of: number), by: number)
          steps.append(.greeted)
        } else {
          crowd.send(entrance(number), by: number)
          steps.append(.entering)
        }
      }
      crowd.hear(within: 100) { number, line, now in
        guard number >= first else { return }
        switch steps[number - first] {
        case .greeted:
          if let sign = host.readiness, line.contains(sign) {
            crowd.send(entrance(number), by: number)
            steps[number - first] = .entering
          }
        case .entering:
          if isIn(number, line) {
            steps[number - first] = .seated
            moments.append(now - begun)
          }
        case .seated: return
        }
        heardLast = now
      }
      try require(
        ProcessTime.now() - heardLast < 20_000_000_000,
        "\(moments.count) of \(count) came in, and then nobody")
    }
    return moments
  }
}

extension UnsafeRawBufferPointer {
  /// Whether these bytes stand somewhere in it.
  func contains(_ other: [UInt8]) -> Bool {
    guard let baseAddress, let first = other.first else { return other.isEmpty }
    var start = 0
    while count - start >= other.count,
      let found = memchr(baseAddress + start, Int32(first), count - start - other.count + 1)
    {
      if memcmp(found, other, other.count) == 0 { return true }
      start = UnsafeRawPointer(found) - baseAddress + 1
    }
    return false
  }
}
