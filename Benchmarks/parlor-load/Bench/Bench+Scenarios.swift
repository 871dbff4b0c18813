import Foundation

/// What each scenario measures, and what is aimed at.
extension Bench {
  mutating func fanOut() throws {
    let stands = try Self.standing(hosts(ParlorHost.rooms(1, of: 20_000)), people: 1_000)
    defer { for stand in stands { stand.stop() } }
    for window in [1, 8, 64] {
      let samples = try measure(stands) { try $0.fanOut(window: window, seconds: seconds) }
      let name = "1 room of 1,000, \(window) under way"
      add(
        "\(name): deliveries", "/s", samples, \.rate, isMoreBetter: true,
        target: .ratioAtLeast(1.5))
      add(
        "  server, for a million", "cpu s", samples, \.serverCost,
        target: .ratioAtMost(window == 1 ? 1.25 : 0.75))
      addLoad(samples, name)
      addLatencies(samples)
    }
  }

  mutating func rooms() throws {
    let (rooms, people) = (100, 20)
    let stands = try Self.standing(
      hosts(ParlorHost.rooms(rooms, of: people * 2)), people: rooms * people, in: rooms)
    defer { for stand in stands { stand.stop() } }
    let samples = try measure(stands) { try $0.talk(in: rooms, of: people, seconds: seconds) }
    let name = "100 rooms of 20, a line a second each"
    table.add(
      "\(name): p99", "ms", samples.mapValues { $0.latency(99) }, target: .ratioAtMost(1))
    add("  server, for a million", "cpu s", samples, \.serverCost, target: .ratioAtMost(1.25))
    addLoad(samples, name)
    addLatencies(samples)
  }

  mutating func burst() throws {
    let people = 1_000
    let question = try Replies.toQuestion(binary, people: people)
    defer { question.stand.stop() }
    let peers = try Self.standing(hosts(nil), people: people, in: 20)
    defer { for peer in peers { peer.stop() } }
    var samples: [String: [Sample]] = [:]
    for _ in 0..<runs * 2 {
      let pings = peers.map {
        Replies($0, people: people, request: $0.host.ping("burst."), reply: "burst.")
      }
      for replies in [question] + pings {
        samples[replies.stand.host.name, default: []].append(try replies.burst(over: 0.1))
      }
    }
    let name = "1,000 answers in 100 ms (peers: pings)"
    add("\(name): last reply", "ms", samples, { $0.time * 1_000 }, target: .ratioAtMost(1.5))
    addLatencies(samples)
  }

  mutating func answers() throws {
    let single = try SingleCommits().measure(seconds: seconds)
    add(
      "a commit an answer, without a network: on disk", "/s", ["parlor": [single]], \.rate,
      isMoreBetter: true)
    for people in [1, 100, 1_000] {
      let question = try Replies.toQuestion(binary, people: people)
      defer { question.stand.stop() }
      let samples = try measure([question.stand]) { _ in try question.loop(seconds: seconds) }
      let name = people == 1 ? "1 person answers" : "\(people) people answer"
      add(
        "\(name) in a closed loop: on disk", "/s", samples, \.rate, isMoreBetter: true,
        target: people == 1_000 ? .atLeast(20_000) : nil)
      addLoad(samples, name)
      addLatencies(samples)
    }
  }

  mutating func growth() throws {
    for count in [100, 1_000, 10_000] {
      let stand = Stand(try ParlorHost(binary, events: ParlorHost.rooms(1, of: 20_000)))
      defer { stand.stop() }
      let meter = Meter(stand.host.pid)
      let moments = try stand.bring(count)
      var joins = Sample()
      joins.count = count
      meter.read(into: &joins)
      stand.settle()
      let samples = try measure([stand]) { try $0.fanOut(window: 8, seconds: seconds) }
      table.add(
        "1 room of \(count): joins", "/s",
        ["parlor": Double(count) / (Double(moments[count - 1]) / 1e9)], isMoreBetter: true)
      table.add("  server, for a thousand joins", "cpu s", ["parlor": joins.serverCost / 1_000])
      add("  8 under way: deliveries", "/s", samples, \.rate, isMoreBetter: true)
      add("  server, for a million", "cpu s", samples, \.serverCost)
    }
  }

  mutating func evening() throws {
    let quiz = try QuizEvening(binary: binary, people: 2_000)
    try quiz.play()
    table.add(
      "a quiz of 2,000 people: from first to last asked", "ms", ["parlor": quiz.spread.median])
    table.add(
      "  server, for a thousand answers", "cpu s", ["parlor": quiz.answers.serverCost / 1_000])
    addLatencies(["parlor": [quiz.answers]])
  }

  mutating func startUp() throws {
    let start = StartUp(binary: binary)
    let times = try (0..<runs).map { _ in try start.time(questions: 10_000, events: 200) }
    table.add(
      "10,000 questions and 200 events: open after", "s", ["parlor": times.median],
      target: .atMost(1))
    table.add(
      "1,000 scheduled events, nobody there: cpu", "ms/s",
      ["parlor": try start.idleCost(events: 1_000, seconds: 4)])
  }

  /// Ten thousand people come in, and sit still: in rooms of a hundred, which is what the peers can do, too. In
  /// one room each of them tells all.
  mutating func ramp() throws {
    try addRamps(joins: .atLeast(3_000), slowdown: .atMost(1.5), memory: .atMost(8)) {
      try $0.hosts(ParlorHost.rooms(100, of: 200))
    }
  }

  /// - Parameters:
  ///   - memory: what is aimed at once all are there.
  ///   - hosts: starts the servers.
  mutating func addRamps(
    joins: BenchTable.Target?, slowdown: BenchTable.Target?, memory: BenchTable.Target,
    on hosts: (inout Bench) throws -> [any Host]
  ) throws {
    var ramps: [String: [Ramp]] = [:]
    for _ in 0..<runs {
      for host in try hosts(&self) {
        ramps[host.name, default: []].append(try Ramp(Stand(host)))
      }
    }
    func median(_ value: (Ramp) -> Double) -> [String: Double] {
      ramps.mapValues { $0.map(value).median }
    }
    table.add(
      "10,000 come in, 100 to a room: joins", "/s", median(\.rate), isMoreBetter: true,
      target: joins)
    table.add(
      "  the last nine hundred beside the first", "x", median(\.slowdown), target: slowdown)
    for count in Ramp.steps {
      table.add(
        "memory of an idle session at \(count)", "KiB", median { $0.memory[count] ?? 0 },
        target: count == Ramp.steps.last ? memory : nil)
    }
  }
}
