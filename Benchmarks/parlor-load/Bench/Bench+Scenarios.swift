import Foundation

/// What each scenario measures, and what is aimed at.
extension Bench {
  mutating func fanOut() throws {
    let people = 1_000
    let stands = try standing(ParlorHost.rooms(1, of: 20_000)) { host, crowd in
      try Arrivals(host: host, crowd: crowd, room: { _ in 0 }).bring(people)
    }
    defer { stop(stands) }
    for window in [1, 8, 64] {
      let samples = try measure(stands) { host, crowd in
        try FanOut(host, crowd, window: window, seconds: seconds).measure()
      }
      let name = "1 room of 1,000, \(window) under way"
      table.add(
        "\(name): deliveries", "/s", samples.mapValues { $0.median(by: \.rate) },
        isMoreBetter: true, target: .ratioAtLeast(1.5))
      table.add(
        "  server, for a million", "cpu s", samples.mapValues { $0.median(by: \.serverCost) },
        target: .ratioAtMost(window == 1 ? 1.25 : 0.75))
      addLoad(samples, name)
      addLatencies(samples)
    }
  }

  mutating func rooms() throws {
    let (rooms, people) = (100, 20)
    let stands = try standing(ParlorHost.rooms(rooms, of: people * 2)) { host, crowd in
      try Arrivals(host: host, crowd: crowd, room: { $0 % rooms }).bring(rooms * people)
    }
    defer { stop(stands) }
    let samples = try measure(stands) { host, crowd in
      try RoomsOfPeople(
        host: host, crowd: crowd, seconds: seconds, people: people, rooms: rooms
      ).measure()
    }
    let name = "100 rooms of 20, a line a second each"
    table.add(
      "\(name): p99", "ms", samples.mapValues { $0.latency(99) }, target: .ratioAtMost(1))
    table.add(
      "  server, for a million", "cpu s", samples.mapValues { $0.median(by: \.serverCost) },
      target: .ratioAtMost(1.25))
    addLoad(samples, name)
    addLatencies(samples)
  }

  mutating func burst() throws {
    let people = 1_000
    let question = try OpenQuestion(binary, people: people)
    defer { question.stop() }
    let peers = try standing(nil) { host, crowd in
      try Arrivals(host: host, crowd: crowd, room: { $0 % 20 }).bring(people)
    }
    defer { stop(peers) }
    var samples: [String: [Sample]] = [:]
    for _ in 0..<runs * 2 {
      samples[question.host.name, default: []].append(try question.answers.burst(over: 0.1))
      for peer in peers {
        let pings = Replies(
          host: peer.host, crowd: peer.crowd, people: 0..<people,
          request: { _ in peer.host.ping("burst.") }, reply: Array("burst.".utf8))
        samples[peer.host.name, default: []].append(try pings.burst(over: 0.1))
      }
    }
    let name = "1,000 answers in 100 ms (peers: pings)"
    table.add(
      "\(name): last reply", "ms", samples.mapValues { $0.median { $0.time * 1_000 } },
      target: .ratioAtMost(1.5))
    addLatencies(samples)
  }

  mutating func answers() throws {
    let single = try SingleCommits().measure(seconds: seconds)
    table.add(
      "a commit an answer, without a network: on disk", "/s", ["parlor": single.rate],
      isMoreBetter: true)
    for people in [1, 100, 1_000] {
      let question = try OpenQuestion(binary, people: people)
      defer { question.stop() }
      let samples = try (0..<runs).map { _ in try question.answers.loop(seconds: seconds) }
      let name = people == 1 ? "1 person answers" : "\(people) people answer"
      table.add(
        "\(name) in a closed loop: on disk", "/s", ["parlor": samples.median(by: \.rate)],
        isMoreBetter: true, target: people == 1_000 ? .atLeast(20_000) : .none)
      addLoad(["parlor": samples], name)
      addLatencies(["parlor": samples])
    }
  }

  mutating func growth() throws {
    for count in [100, 1_000, 10_000] {
      let host = try ParlorHost(binary, events: ParlorHost.rooms(1, of: 20_000))
      defer { host.stop() }
      let crowd = Crowd(port: host.port)
      defer { crowd.close() }
      let meter = Meter(host.pid)
      let moments = try Arrivals(host: host, crowd: crowd, room: { _ in 0 }).bring(count)
      var joins = Sample()
      joins.count = count
      meter.read(into: &joins)
      settle(crowd)
      let samples = try (0..<runs).map { _ in
        try FanOut(host, crowd, window: 8, seconds: seconds).measure()
      }
      let name = "1 room of \(count)"
      table.add(
        "\(name): joins", "/s", ["parlor": Double(count) / (Double(moments[count - 1]) / 1e9)],
        isMoreBetter: true)
      table.add("  server, for a thousand joins", "cpu s", ["parlor": joins.serverCost / 1_000])
      table.add(
        "  8 under way: deliveries", "/s", ["parlor": samples.median(by: \.rate)],
        isMoreBetter: true)
      table.add(
        "  server, for a million", "cpu s", ["parlor": samples.median(by: \.serverCost)])
    }
  }

  mutating func evening() throws {
    let result = try QuizEvening(binary: binary, people: 2_000).play()
    let spread = result.spread.sorted()
    table.add(
      "a quiz of 2,000 people: from first to last asked", "ms",
      ["parlor": spread[spread.count / 2]])
    table.add(
      "  server, for a thousand answers", "cpu s",
      ["parlor": result.answers.serverCost / 1_000])
    addLatencies(["parlor": [result.answers]])
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
}
