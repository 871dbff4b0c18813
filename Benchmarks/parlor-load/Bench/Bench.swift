import Foundation

/// Carries out the scenarios, each on all servers in turn, and gathers the figures.
struct Bench {
  let binary: String
  let runs: Int
  let seconds: Double
  var table = BenchTable()

  init(binary: String, runs: Int, seconds: Double) {
    self.binary = binary
    self.runs = runs
    self.seconds = seconds
  }

  mutating func measure(_ scenario: BenchScenario) throws {
    switch scenario {
    case .fanout: try fanOut()
    case .rooms: try rooms()
    case .burst: try burst()
    case .answers: try answers()
    case .ramp: try ramp()
    case .growth: try growth()
    case .evening: try evening()
    case .startup: try startUp()
    }
  }

  // MARK: Servers

  struct Stand {
    let host: any Host
    let crowd: Crowd

    func stop() {
      crowd.close()
      host.stop()
    }
  }

  func stop(_ stands: [Stand]) {
    for stand in stands { stand.stop() }
  }

  /// - Parameter events: the `events:` of a house; without them there are only the peers.
  mutating func hosts(_ events: String?) throws -> [any Host] {
    var hosts: [any Host] = []
    if let events { hosts.append(try ParlorHost(binary, events: events)) }
    for software in IRCHost.Software.allCases {
      if let peer = try IRCHost(software) {
        hosts.append(peer)
      } else {
        note("\(software.rawValue) is not installed, so nothing is compared with it.")
      }
    }
    return hosts
  }

  mutating func standing(
    _ events: String?, _ fill: (any Host, Crowd) throws -> Void
  ) throws -> [Stand] {
    try hosts(events).map { host in
      let crowd = Crowd(port: host.port)
      try fill(host, crowd)
      settle(crowd)
      return Stand(host: host, crowd: crowd)
    }
  }

  /// Reads on until nothing more comes.
  func settle(_ crowd: Crowd) {
    var quiet = 0
    while quiet < 3 {
      let before = crowd.bytesReceived
      let until = ProcessTime.now() + 500_000_000
      while ProcessTime.now() < until { crowd.receive(within: 100) { _, _ in } }
      quiet = crowd.bytesReceived == before ? quiet + 1 : 0
    }
  }

  func measure(
    _ stands: [Stand], _ body: (any Host, Crowd) throws -> Sample
  ) throws -> [String: [Sample]] {
    var samples: [String: [Sample]] = [:]
    for _ in 0..<runs {
      for stand in stands {
        samples[stand.host.name, default: []].append(try body(stand.host, stand.crowd))
      }
    }
    return samples
  }

  // MARK: Rows

  mutating func addLoad(_ samples: [String: [Sample]], _ name: String) {
    table.add(
      "  load program, for a million", "cpu s", samples.mapValues { $0.median(by: \.loadCost) })
    for (server, samples) in samples.sorted(by: { $0.key < $1.key }) {
      let share = samples.median(by: \.loadShare)
      if share > 0.9 {
        note(
          "\(name), \(server): the load program took \(Int(share * 100)) % of a processor, so it was "
            + "the bottleneck.")
      }
    }
  }

  mutating func addLatencies(_ samples: [String: [Sample]]) {
    for percentile in [50, 99, 99.9] {
      table.add(
        "  p\(percentile.formatted())", "ms", samples.mapValues { $0.latency(percentile) })
    }
  }

  mutating func note(_ text: String) {
    if !table.notes.contains(text) { table.note(text) }
  }
}
