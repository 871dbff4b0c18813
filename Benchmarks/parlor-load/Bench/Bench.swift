import ArgumentParser
import Foundation

enum BenchScenario: String, CaseIterable, ExpressibleByArgument {
  case fanout, rooms, burst, answers, ramp, growth, evening, startup, web

  /// Who is measured.
  var servers: BenchTable.Servers {
    switch self {
    case .fanout, .rooms, .burst, .answers, .ramp, .growth, .evening, .startup: .chat
    case .web: .web
    }
  }
}

/// Carries out the scenarios, each on all servers in turn, and gathers the figures.
struct Bench {
  let binary: String
  /// The folder of those of the web; nil where there is none.
  let broadcasters: String?
  let runs: Int
  let seconds: Double
  var table = BenchTable()

  mutating func measure(_ scenario: BenchScenario) throws {
    table.servers = scenario.servers
    switch scenario {
    case .fanout: try fanOut()
    case .rooms: try rooms()
    case .burst: try burst()
    case .answers: try answers()
    case .ramp: try ramp()
    case .growth: try growth()
    case .evening: try evening()
    case .startup: try startUp()
    case .web: try web()
    }
  }

  // MARK: Servers

  /// - Parameter events: the `events:` of a house; without them there are only the peers.
  mutating func hosts(_ events: String?) throws -> [any Host] {
    var hosts: [any Host] = []
    if let events { hosts.append(try ParlorHost(binary, events: events)) }
    for software in IRCHost.Software.allCases {
      if let peer = try IRCHost(software) {
        hosts.append(peer)
      } else {
        table.note("\(software.rawValue) is not installed, so nothing is compared with it.")
      }
    }
    return hosts
  }

  /// Servers with so many people in them.
  static func standing(
    _ hosts: [any Host], people: Int, in rooms: Int = 1
  ) throws -> [Stand] {
    try hosts.map { host in
      let stand = Stand(host)
      try stand.bring(people, to: { $0 % rooms })
      stand.settle()
      return stand
    }
  }

  func measure(
    _ stands: [Stand], _ body: (Stand) throws -> Sample
  ) rethrows -> [String: [Sample]] {
    var samples: [String: [Sample]] = [:]
    for _ in 0..<runs {
      for stand in stands { samples[stand.host.name, default: []].append(try body(stand)) }
    }
    return samples
  }

  // MARK: Rows

  /// The median of each server's samples.
  mutating func add(
    _ name: String, _ unit: String, _ samples: [String: [Sample]],
    _ value: (Sample) -> Double, isMoreBetter: Bool = false, target: BenchTable.Target? = nil
  ) {
    table.add(
      name, unit, samples.mapValues { $0.map(value).median }, isMoreBetter: isMoreBetter,
      target: target)
  }

  mutating func addLoad(_ samples: [String: [Sample]], _ name: String) {
    add("  load program, for a million", "cpu s", samples, \.loadCost)
    for (server, samples) in samples.sorted(by: { $0.key < $1.key }) {
      let share = samples.map(\.loadShare).median
      if share > 0.9 {
        table.note(
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
}
