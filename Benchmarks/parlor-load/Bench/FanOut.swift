import Foundation

/// One room in which everyone hears every line, in a closed loop: so many lines are under way, and the
/// next is said once one has reached everyone.
struct FanOut {
  let host: any Host
  let crowd: Crowd
  /// Lines under way.
  let window: Int
  let seconds: Double

  /// Every so manyth member reads the times in the lines; the others only count them.
  private static let observing = 50

  init(_ host: any Host, _ crowd: Crowd, window: Int, seconds: Double) {
    self.host = host
    self.crowd = crowd
    self.window = window
    self.seconds = seconds
  }

  func measure() throws -> Sample {
    var sent = 0
    var delivered = 0
    // The first lines wake everything up and are not counted.
    _ = try run(seconds / 4, &sent, &delivered)
    let sample = try run(seconds, &sent, &delivered)
    try drain(sent, &delivered)
    return sample
  }

  private var listeners: Int { crowd.count - 1 }

  private func run(_ seconds: Double, _ sent: inout Int, _ delivered: inout Int) throws -> Sample {
    var sample = Sample()
    let before = delivered
    let end = ProcessTime.now() + UInt64(seconds * 1e9)
    let meter = Meter(host.pid)
    var heardLast = ProcessTime.now()
    while ProcessTime.now() < end {
      while sent * listeners - delivered <= (window - 1) * listeners {
        // As many people as lines are under way, each in turn.
        crowd.send(host.saying(Stamp.text(), in: 0), by: sent % max(window, 1))
        sent += 1
      }
      let heard = delivered
      delivered += hear(&sample)
      if delivered > heard { heardLast = ProcessTime.now() }
      guard crowd.lost == 0, ProcessTime.now() - heardLast < 10_000_000_000 else {
        throw Crowd.Failure(
          description: "\(host.name): \(crowd.lost) connections lost, \(sent) lines said, "
            + "\(delivered) of \(sent * listeners) delivered")
      }
    }
    sample.count = delivered - before
    meter.read(into: &sample)
    return sample
  }

  /// - Returns: how many lines came.
  private func hear(_ sample: inout Sample) -> Int {
    var count = 0
    crowd.receive(within: 100) { number, chunk in
      guard number % Self.observing == Self.observing - 1 else {
        count += Crowd.lineCount(in: chunk)
        return
      }
      let now = ProcessTime.now()
      crowd.lines(of: number, in: chunk) { line in
        count += 1
        if let time = Stamp.time(in: line) { sample.record(nanoseconds: now - time) }
      }
    }
    return count
  }

  /// Waits for what is under way. Then there must be no line more than that: all lines that come are
  /// counted, so one that was wrapped would count twice.
  private func drain(_ sent: Int, _ delivered: inout Int) throws {
    let end = ProcessTime.now() + 10_000_000_000
    var sample = Sample()
    while delivered < sent * listeners {
      delivered += hear(&sample)
      guard ProcessTime.now() < end else {
        throw Crowd.Failure(
          description: "\(host.name): \(sent * listeners - delivered) deliveries never came")
      }
    }
    guard delivered == sent * listeners else {
      throw Crowd.Failure(
        description: "\(host.name): \(delivered) lines came where \(sent * listeners) were due")
    }
  }
}
