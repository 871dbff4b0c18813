import Foundation

/// A crowd that sends something and waits for the answer: an answer and its confirmation, or a ping and
/// its pong.
struct Replies {
  let host: any Host
  let crowd: Crowd
  /// Who takes part.
  let people: Range<Int>
  /// What somebody sends, and what the line holds that answers it.
  let request: (Int) -> String
  let reply: [UInt8]
  private let debts: Debts

  init(
    host: any Host, crowd: Crowd, people: Range<Int>, request: @escaping (Int) -> String,
    reply: [UInt8]
  ) {
    self.host = host
    self.crowd = crowd
    self.people = people
    self.request = request
    self.reply = reply
    debts = Debts(crowd.count)
  }

  /// Everybody once, evenly over some time.
  /// - Returns: the latencies, and as `time` the seconds from the first request to the last reply.
  func burst(over time: Double) throws -> Sample {
    var sample = Sample()
    let interval = UInt64(time * 1e9) / UInt64(people.count)
    let meter = Meter(host.pid)
    let begun = ProcessTime.now()
    var sent = 0
    while sample.count < people.count {
      let now = ProcessTime.now()
      while sent < people.count, begun + UInt64(sent) * interval <= now {
        ask(people.lowerBound + sent)
        sent += 1
      }
      hear(sent < people.count ? 0 : 100) { _, time in
        sample.count += 1
        sample.record(nanoseconds: time)
      }
      try requireProgress(now - begun < 20_000_000_000, sample.count)
    }
    meter.read(into: &sample)
    try requireNothingMore()
    return sample
  }

  /// Everybody over and over, each again once the reply is there.
  func loop(seconds: Double) throws -> Sample {
    for number in people { ask(number) }
    var sample = Sample()
    var meter = Meter(host.pid)
    let begun = ProcessTime.now()
    var isWarm = false
    var (replied, heardLast) = (0, begun)
    while true {
      let now = ProcessTime.now()
      if !isWarm, now - begun > UInt64(seconds * 0.25e9) {
        isWarm = true
        sample = Sample()
        meter = Meter(host.pid)
        replied = 0
      }
      if now - begun > UInt64(seconds * 1.25e9) { break }
      hear(100) { number, time in
        sample.count += 1
        sample.record(nanoseconds: time)
        ask(number)
      }
      if sample.count > replied { (replied, heardLast) = (sample.count, now) }
      try requireProgress(now - heardLast < 10_000_000_000, sample.count)
    }
    meter.read(into: &sample)
    // What is under way is waited for.
    var left = people.count
    let end = ProcessTime.now() + 5_000_000_000
    while left > 0, ProcessTime.now() < end { hear(100) { _, _ in left -= 1 } }
    guard left == 0 else {
      throw Crowd.Failure(description: "\(host.name): \(left) replies never came")
    }
    try requireNothingMore()
    return sample
  }

  private func ask(_ number: Int) {
    debts.ask(number)
    crowd.send(request(number), by: number)
  }

  /// - Parameter replied: who got a reply, and how long it took, in nanoseconds.
  private func hear(_ milliseconds: Int, _ replied: (Int, UInt64) -> Void) {
    crowd.receive(within: milliseconds) { number, chunk in
      let now = ProcessTime.now()
      crowd.lines(of: number, in: chunk) { line in
        guard people.contains(number), line.contains(reply) else { return }
        if let time = debts.settle(number, at: now) { replied(number, time) }
      }
    }
  }

  /// Waits a moment for replies that nobody asked for.
  private func requireNothingMore() throws {
    let end = ProcessTime.now() + 50_000_000
    while ProcessTime.now() < end { hear(10) { _, _ in } }
    try debts.requireNoneTwice(from: host.name)
  }

  private func requireProgress(_ isInTime: Bool, _ count: Int) throws {
    guard crowd.lost == 0, isInTime else {
      throw Crowd.Failure(
        description: "\(host.name): \(crowd.lost) connections lost, \(count) replies of "
          + "\(people.count)")
    }
  }
}
