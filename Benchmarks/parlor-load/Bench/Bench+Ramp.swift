import Foundation

/// Ten thousand people come in, and sit still.
extension Bench {
  /// What that gave on one server.
  private struct Ramp {
    var rate = 0.0
    /// How much longer the last nine hundred took than the first.
    var slowdown = 0.0
    /// In KiB for each of so many.
    var memory: [Int: Double] = [:]
  }

  private static let steps = [1_000, 5_000, 10_000]

  /// In rooms of a hundred, which is what the peers can do, too: in one room each of them tells all.
  mutating func ramp() throws {
    var ramps: [String: [Ramp]] = [:]
    for _ in 0..<runs {
      for host in try hosts(ParlorHost.rooms(100, of: 200)) {
        ramps[host.name, default: []].append(try ramp(to: host))
      }
    }
    func median(_ value: (Ramp) -> Double) -> [String: Double] {
      ramps.mapValues { $0.map(value).median }
    }
    table.add(
      "10,000 come in, 100 to a room: joins", "/s", median(\.rate), isMoreBetter: true,
      target: .atLeast(3_000))
    table.add(
      "  the last nine hundred beside the first", "x", median(\.slowdown), target: .atMost(1.5))
    for count in Self.steps {
      table.add(
        "memory of an idle session at \(count)", "KiB", median { $0.memory[count] ?? 0 },
        target: count == 10_000 ? .atMost(8) : .none)
    }
  }

  private func ramp(to host: any Host) throws -> Ramp {
    defer { host.stop() }
    let crowd = Crowd(port: host.port)
    defer { crowd.close() }
    let empty = host.residentMemory
    let arrivals = Arrivals(host: host, crowd: crowd, room: { $0 % 100 })
    var ramp = Ramp()
    var spent = 0.0
    var first = 0.0
    var last = 0.0
    for count in Self.steps {
      let moments = try arrivals.bring(count - crowd.count)
      spent += Double(moments.last ?? 0) / 1e9
      // Without the first hundred: the way in fills up with them.
      if first == 0 { first = Double(moments[999] - moments[99]) }
      last = Double(moments[moments.count - 1] - moments[moments.count - 901])
      settle(crowd)
      ramp.memory[count] = Double(host.residentMemory - empty) / Double(count)
    }
    ramp.rate = 10_000 / spent
    ramp.slowdown = last / first
    return ramp
  }
}
