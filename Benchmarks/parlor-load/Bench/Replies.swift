/// A crowd that sends something and waits for the answer: an answer and its confirmation, or a ping and
/// its pong.
struct Replies {
  let stand: Stand
  /// Who takes part.
  let people: Range<Int>
  /// What somebody sends, and what the line holds that answers it.
  let request: String
  let reply: [UInt8]
  let debts: Debts

  init(_ stand: Stand, people: Int, request: String, reply: String) {
    self.stand = stand
    self.people = 0..<people
    self.request = request
    self.reply = Array(reply.utf8)
    debts = Debts(stand.crowd.count)
  }

  /// The same to a question that stays open, of a house.
  static func toQuestion(_ binary: String, people: Int) throws -> Replies {
    let stand = Stand(
      try ParlorHost(
        binary,
        events: """
            room-0:
              capacity: 20000
              agenda:
                - trivia: { introduction: 0s, time: 10m, questions: [ { ask: Anything?, answer: something } ] }
          """))
    // One more, who never answers and so keeps the question open.
    try stand.bring(people + 1)
    let rosa = try stand.crowd.add()
    stand.crowd.send(Rosa.joining("room-0") + "\n/start\n", by: rosa)
    var asked = Set<Int>()
    let end = ProcessTime.now() + 20_000_000_000
    while asked.count < people {
      stand.crowd.hear(within: 100) { number, line, _ in
        if number < people, line.contains(Array("Anything?".utf8)) { asked.insert(number) }
      }
      try stand.require(ProcessTime.now() < end, "only \(asked.count) of \(people) were asked")
    }
    return Replies(stand, people: people, request: "something\n", reply: "Saved:")
  }

  /// Everybody once, evenly over some time.
  /// - Returns: the latencies, and as `time` the seconds from the first request to the last reply.
  func burst(over time: Double) throws -> Sample {
    var sample = Sample()
    let interval = UInt64(time * 1e9) / UInt64(people.count)
    let meter = Meter(stand.host.pid)
    let begun = ProcessTime.now()
    var sent = 0
    while sample.count < people.count {
      let now = ProcessTime.now()
      while sent < people.count, begun + UInt64(sent) * interval <= now {
        ask(sent)
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
    var meter = Meter(stand.host.pid)
    let begun = ProcessTime.now()
    var isWarm = false
    var (replied, heardLast) = (0, begun)
    while true {
      let now = ProcessTime.now()
      if !isWarm, now - begun > UInt64(seconds * 0.25e9) {
        isWarm = true
        sample = Sample()
        meter = Meter(stand.host.pid)
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
    try stand.require(left == 0, "\(left) replies never came")
    try requireNothingMore()
    return sample
  }

  private func ask(_ number: Int) {
    debts.ask(number)
    stand.crowd.send(request, by: number)
  }

  /// - Parameter replied: who got a reply, and how long it took, in nanoseconds.
  private func hear(_ milliseconds: Int, _ replied: (Int, UInt64) -> Void) {
    stand.crowd.hear(within: milliseconds) { number, line, now in
      guard people.contains(number), line.contains(reply) else { return }
      if let time = debts.settle(number, at: now) { replied(number, time) }
    }
  }

  /// Waits a moment for replies that nobody asked for.
  private func requireNothingMore() throws {
    let end = ProcessTime.now() + 50_000_000
    while ProcessTime.now() < end { hear(10) { _, _ in } }
    try debts.requireNoneTwice(from: stand.host.name)
  }

  private func requireProgress(_ isInTime: Bool, _ count: Int) throws {
    try stand.require(isInTime, "\(count) replies of \(people.count)")
  }
}

/// Who is owed a reply, so that one that comes twice does not stand for one that is missing.
final class Debts {
  /// By person, when they asked; 0 when nothing is owed.
  private var askedAt: [UInt64]
  private var unasked = 0

  init(_ count: Int) { askedAt = [UInt64](repeating: 0, count: count) }

  func ask(_ number: Int) { askedAt[number] = ProcessTime.now() }

  /// - Returns: how long the reply took, in nanoseconds; nil when nobody asked for it.
  func settle(_ number: Int, at now: UInt64) -> UInt64? {
    let asked = askedAt[number]
    // What had come before somebody asked again does not answer that.
    guard asked != 0, asked <= now else {
      unasked += 1
      return nil
    }
    askedAt[number] = 0
    return now - asked
  }

  /// - Throws: ``LoadError`` when there was a reply that nobody asked for.
  func requireNoneTwice(from server: String) throws {
    guard unasked == 0 else {
      throw LoadError("\(server): \(unasked) replies came that nobody asked for")
    }
  }
}
