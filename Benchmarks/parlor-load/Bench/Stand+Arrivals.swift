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
    let begun = ProcessTime.now()
    let first = crowd.count
    var steps: [Step] = []
    steps.reserveCapacity(count)
    var moments: [UInt64] = []
    moments.reserveCapacity(count)
    var heardLast = begun
    while moments.count < count {
      while steps.count < count, steps.count - moments.count < host.mostArriving {
        let number = try crowd.add()
        if host.readiness != nil {
          crowd.send(host.greeting(of: number), by: number)
          steps.append(.greeted)
        } else {
          crowd.send(host.entrance(of: number, to: room(number)), by: number)
          steps.append(.entering)
        }
      }
      crowd.receive(within: 100) { number, chunk in
        guard number >= first, steps[number - first] != .seated else { return }
        crowd.lines(of: number, in: chunk) { line in
          switch steps[number - first] {
          case .greeted:
            guard let sign = host.readiness, line.contains(sign) else { return }
            crowd.send(host.entrance(of: number, to: room(number)), by: number)
            steps[number - first] = .entering
          case .entering:
            guard line.contains(host.welcome(of: number)) else { return }
            steps[number - first] = .seated
            moments.append(ProcessTime.now() - begun)
          case .seated: break
          }
        }
        heardLast = ProcessTime.now()
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
