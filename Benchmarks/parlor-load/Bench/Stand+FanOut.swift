import Foundation

/// Lines in rooms, and how often and how soon others receive them.
extension Stand {
  /// Every so manyth member reads the times in the lines; the others only count them.
  private static let observing = 50

  /// One room in which everyone hears every line, in a closed loop: so many lines are under way, and the
  /// next is said once one has reached everyone.
  func fanOut(window: Int, seconds: Double) throws -> Sample {
    let listeners = crowd.count - (host.echoes ? 0 : 1)
    var (sent, delivered) = (0, 0)

    func hear(_ sample: inout Sample) {
      crowd.receive(within: 100) { number, chunk in
        guard number % Self.observing == Self.observing - 1 else {
          delivered += crowd.lineCount(of: number, in: chunk)
          return
        }
        let now = ProcessTime.now()
        crowd.lines(of: number, in: chunk) { line in
          delivered += 1
          if let time = Stamp.time(in: line) { sample.record(nanoseconds: now - time) }
        }
      }
    }

    func run(_ seconds: Double) throws -> Sample {
      var sample = Sample()
      let before = delivered
      let meter = Meter(host.pid)
      var heardLast = ProcessTime.now()
      let end = heardLast + UInt64(seconds * 1e9)
      while ProcessTime.now() < end {
        while sent * listeners - delivered <= (window - 1) * listeners {
          // As many people as lines are under way, each in turn.
          crowd.send(host.saying(Stamp.text(), in: 0), by: sent % max(window, 1))
          sent += 1
        }
        let heard = delivered
        hear(&sample)
        if delivered > heard { heardLast = ProcessTime.now() }
        try require(
          ProcessTime.now() - heardLast < 10_000_000_000,
          "\(sent) lines said, \(delivered) of \(sent * listeners) delivered")
      }
      sample.count = delivered - before
      meter.read(into: &sample)
      return sample
    }

    // The first lines wake everything up and are not counted.
    _ = try run(seconds / 4)
    let sample = try run(seconds)
    // What is under way is waited for. Then there must be no line more than that: all lines that come are
    // counted, so one that was wrapped would count twice.
    var rest = Sample()
    let end = ProcessTime.now() + 10_000_000_000
    while delivered < sent * listeners, ProcessTime.now() < end { hear(&rest) }
    try require(
      delivered == sent * listeners,
      "\(delivered) lines came where \(sent * listeners) were due")
    return sample
  }

  /// Many rooms in which each person says a line a second, whether or not the one before has arrived.
  /// - Parameter people: how many sit in each room; who sits where goes round.
  func talk(in rooms: Int, of people: Int, seconds: Double) throws -> Sample {
    var sample = Sample()
    let interval = 1_000_000_000 / UInt64(crowd.count)
    let total = Int(seconds * Double(crowd.count))
    let expected = total * (people - 1)
    let meter = Meter(host.pid)
    let begun = ProcessTime.now()
    var sent = 0
    while sample.count < expected {
      let now = ProcessTime.now()
      while sent < total, begun + UInt64(sent) * interval <= now {
        let speaker = sent % crowd.count
        // The time at which it was due: what holds up this program counts.
        let due = begun + UInt64(sent) * interval
        crowd.send(host.saying(Stamp.text(at: due), in: speaker % rooms), by: speaker)
        sent += 1
      }
      crowd.hear(within: sent < total ? 1 : 100) { _, line, now in
        guard let time = Stamp.time(in: line) else { return }
        sample.count += 1
        sample.record(nanoseconds: now - time)
      }
      try require(
        now - begun < UInt64((seconds + 10) * 1e9), "\(sample.count) of \(expected) delivered")
    }
    meter.read(into: &sample)
    var extra = 0
    crowd.hear(within: 100) { _, line, _ in if Stamp.time(in: line) != nil { extra += 1 } }
    try require(
      sample.count + extra == expected,
      "\(sample.count + extra) lines came where \(expected) were due")
    return sample
  }
}
