/// The web beside lines, and beside broadcasters that are made for nothing else.
extension Bench {
  mutating func web() throws {
    try webRoom()
    try webRamp()
    try lostNet()
  }

  private mutating func webRoom() throws {
    let events = ParlorHost.rooms(1, of: 20_000)
    let lines = try ParlorHost(binary, events: events, named: "lines")
    let stands = try Self.standing([lines] + webHosts(events), people: 1_000)
    defer { for stand in stands { stand.stop() } }
    let samples = try measure(stands) { try $0.fanOut(window: 8, seconds: seconds) }
    let name = "1 room of 1,000, 8 under way"
    add(
      "\(name): deliveries", "/s", samples, \.rate, isMoreBetter: true, target: .ratioAtLeast(1))
    addBesideLines(samples, \.rate, target: .atLeast(0.6))
    add("  server, for a million", "cpu s", samples, \.serverCost, target: .ratioAtMost(1))
    addBesideLines(samples, \.serverCost, target: .atMost(1 / 0.6))
    addLoad(samples, name)
    addLatencies(samples)
  }

  /// How many times the figure of lines that of the web is.
  private mutating func addBesideLines(
    _ samples: [String: [Sample]], _ value: (Sample) -> Double, target: BenchTable.Target
  ) {
    guard let web = samples["web"], let lines = samples["lines"] else { return }
    table.add(
      "    beside lines", "x", ["web": web.map(value).median / lines.map(value).median],
      target: target)
  }

  private mutating func webRamp() throws {
    try addRamps(joins: nil, slowdown: nil, memory: .atMost(12)) {
      try $0.webHosts(ParlorHost.rooms(100, of: 200))
    }
  }

  private mutating func lostNet() throws {
    var lost = try LostNet(binary: binary, people: 1_000)
    defer { lost.stop() }
    let samples = try ["web": (0..<runs).map { _ in try lost.comeBack() }]
    add(
      "1,000 lose the net, and return at once: the last is seated after", "s", samples, \.time,
      target: .atMost(5))
    add("  server, for a thousand returns", "cpu s", samples, { $0.serverCost / 1_000 })
    addLatencies(samples)
  }

  /// A house whose people have sockets, and the broadcasters that are there.
  private mutating func webHosts(_ events: String) throws -> [any Host] {
    var hosts: [any Host] = [
      try ParlorHost(binary, events: events, by: .frames, named: "web")
    ]
    for software in WebPeer.Software.allCases {
      if let peer = try broadcasters.flatMap({ try WebPeer(software, in: $0) }) {
        hosts.append(peer)
      } else {
        table.note("\(software.rawValue) is not installed, so nothing is compared with it.")
      }
    }
    return hosts
  }
}
