import Foundation

/// Many rooms in which each person says a line a second, whether or not the one before has arrived.
struct RoomsOfPeople {
  let host: any Host
  let crowd: Crowd
  let seconds: Double
  /// How many sit in each room; who sits where goes round.
  let people: Int
  let rooms: Int

  func measure() throws -> Sample {
    _ = try run(seconds / 4)
    return try run(seconds)
  }

  private func run(_ seconds: Double) throws -> Sample {
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
      crowd.receive(within: sent < total ? 1 : 100) { number, chunk in
        let now = ProcessTime.now()
        crowd.lines(of: number, in: chunk) { line in
          guard let time = Stamp.time(in: line) else { return }
          sample.count += 1
          sample.record(nanoseconds: now - time)
        }
      }
      guard crowd.lost == 0, now - begun < UInt64((seconds + 10) * 1e9) else {
        throw Crowd.Failure(
          description:
            "\(host.name): \(crowd.lost) connections lost, \(sample.count) of \(expected) "
            + "lines delivered")
      }
    }
    meter.read(into: &sample)
    var extra = 0
    crowd.receive(within: 100) { number, chunk in
      crowd.lines(of: number, in: chunk) { if Stamp.time(in: $0) != nil { extra += 1 } }
    }
    guard sample.count + extra == expected else {
      throw Crowd.Failure(
        description: "\(host.name): \(sample.count + extra) lines came where \(expected) were due")
    }
    return sample
  }
}
