import ActivityKit
import Foundation

/// A house with ten events in which people come and go, answer and talk, watched for what grows.
final class Soak {
  struct Tally {
    var joins = 0
    var drops = 0
    /// Answers sent, and confirmed.
    var answered = 0
    var answers = 0
    /// Confirmations that followed neither an answer nor a return.
    var unasked = 0
    var lines = 0
    /// How often these lines were heard, and how often they should have been.
    var delivered = 0
    var expected = 0
    var cues = 0

    var text: String {
      "\(joins) joins, \(drops) drops, \(answers) answers confirmed, \(lines) lines said, "
        + "\(delivered) heard, \(cues) cues"
    }
  }

  /// Somebody who comes and goes.
  private struct Person {
    let room: Int
    var connection: Int?
    var isSeated = false
    var code: String?
    /// When an answer is due, and when they come back.
    var answers: UInt64?
    /// When the answer that is not confirmed yet was sent.
    var answeredAt: UInt64?
    var returns: UInt64?
    /// Whether they came back, and may be told again what is saved.
    var mayHearAgain = false
    /// Whether they have heard a question since they came.
    var hasHeardQuestion = false
  }

  private static let rooms = 10
  /// A cue that is later than this is a problem, in nanoseconds.
  private static let mostLate: UInt64 = 50_000_000
  /// How long before the end the last answer is sent, in nanoseconds.
  private static let lastConfirmation: UInt64 = 3_000_000_000
  /// How much the memory may grow between the eighth minute and the end.
  private static let mostGrowth = 1.1

  private let host: ParlorHost
  private let stand: Stand
  private var people: [Person] = []
  private let watchers = Watchers()
  /// By room, how many cues were heard, and when the last one was.
  private var cuesHeard = [Int](repeating: 0, count: Soak.rooms)
  private var lastCue = [UInt64](repeating: 0, count: Soak.rooms)
  /// From sending an answer until it is confirmed.
  private var confirmations = Sample()
  private var random: RandomSource
  private(set) var tally = Tally()
  private(set) var problems: [String] = []
  private var names = 0
  private let emptyDescriptors: Int
  private var memories: [Int] = []
  private var longestPause: UInt64 = 0
  private var cues = Sample()

  init(binary: String, people count: Int, seed: UInt64) async throws {
    random = RandomSource(seed: seed)
    host = try ParlorHost(
      binary, events: Self.events, files: ["Plugins/beat.yaml": Self.recipe])
    stand = Stand(host)
    emptyDescriptors = try Self.descriptorsOnceUsed(of: host)
    try await watchers.arrive(port: host.port, rooms: Self.rooms)
    for room in 0..<Self.rooms {
      let rosa = try stand.crowd.add()
      stand.crowd.send(Rosa.joining("room-\(room)") + "\n/start\n", by: rosa)
    }
    for number in 0..<count {
      people.append(Person(room: number % Self.rooms))
      try arrive(number)
    }
  }

  func stop() {
    watchers.stop()
    stand.stop()
  }

  private var crowd: Crowd { stand.crowd }

  func run(seconds: Double) throws {
    let begun = ProcessTime.now()
    let end = begun + UInt64(seconds * 1e9)
    var nextSecond = begun
    var second = 0
    var last = begun
    let meter = Meter(host.pid)
    while ProcessTime.now() < end {
      let now = ProcessTime.now()
      longestPause = max(longestPause, now - last)
      last = now
      if now >= nextSecond {
        nextSecond += 1_000_000_000
        second += 1
        try stir()
        noteCues(after: second)
        if second % 60 == 0 { report(minute: second / 60) }
      }
      // What is sent in the last moments could not be confirmed any more.
      try carryOutWhatIsDue(now, mayAnswer: now + Self.lastConfirmation < end)
      crowd.hear(within: 2, hear)
    }
    var load = Sample()
    meter.read(into: &load)
    finish(load)
  }

  // MARK: What people do

  /// Once a second: some go, somebody new comes in the place of somebody, some talk.
  private func stir() throws {
    let now = ProcessTime.now()
    for _ in 0..<max(1, people.count / 50) {
      guard let (index, number) = somebodySeated() else { continue }
      // Most are cut off in the middle, some leave.
      if Int.random(in: 0..<4, using: &random) == 0 { crowd.send("/quit\n", by: number) }
      leave(index)
      tally.drops += 1
      people[index].returns = now + UInt64.random(in: 200_000_000...4_000_000_000, using: &random)
      if Int.random(in: 0..<100, using: &random) == 0 { people[index].code = nil }
    }
    for _ in 0..<max(1, people.count / 20) {
      guard let (index, number) = somebodySeated() else { continue }
      crowd.send("/say a line of the usual length that somebody might say here\n", by: number)
      tally.lines += 1
      let room = people[index].room
      tally.expected += people.count { $0.room == room && $0.isSeated } - 1
    }
  }

  private func somebodySeated() -> (index: Int, connection: Int)? {
    let index = Int.random(in: people.indices, using: &random)
    guard people[index].isSeated, let number = people[index].connection else { return nil }
    return (index, number)
  }

  private func leave(_ index: Int) {
    guard let number = people[index].connection else { return }
    owners[number] = nil
    people[index].connection = nil
    people[index].isSeated = false
    people[index].answers = nil
    // Nobody is there any more to whom it could be confirmed.
    takeBackAnswer(of: index)
    crowd.end(number)
  }

  private func takeBackAnswer(of index: Int) {
    guard people[index].answeredAt != nil else { return }
    people[index].answeredAt = nil
    tally.answered -= 1
  }

  private func carryOutWhatIsDue(_ now: UInt64, mayAnswer: Bool) throws {
    for index in people.indices {
      if let due = people[index].returns, due <= now {
        people[index].returns = nil
        try arrive(index)
      }
      if let due = people[index].answers, due <= now, let number = people[index].connection {
        people[index].answers = nil
        guard mayAnswer else { continue }
        people[index].answeredAt = ProcessTime.now()
        crowd.send("b\n", by: number)
        tally.answered += 1
      }
    }
  }

  /// By connection.
  private var owners: [Int: Int] = [:]

  private func arrive(_ index: Int) throws {
    let number = try crowd.add()
    owners[number] = index
    people[index].connection = number
    people[index].mayHearAgain = people[index].code != nil
    people[index].hasHeardQuestion = false
    if let code = people[index].code {
      crowd.send("/rejoin \(code)\n", by: number)
    } else {
      names += 1
      crowd.send("/join room-\(people[index].room) as p\(names)\n", by: number)
    }
  }

  // MARK: What they hear

  private static let seated = Array("You are in ".utf8)
  private static let codeMark = Array("/rejoin ".utf8)
  private static let question = Array("Which is it?".utf8)
  private static let saved = Array("Saved: ".utf8)
  private static let tooLate = ["Too late: ", "has just closed"].map { Array($0.utf8) }
  private static let chat = Array("a line of the usual".utf8)

  private func hear(_ number: Int, _ line: UnsafeRawBufferPointer, _ now: UInt64) {
    guard let index = owners[number] else { return }
    if line.contains(Self.chat) {
      tally.delivered += 1
    } else if line.contains(Self.saved) {
      guard let sent = people[index].answeredAt else {
        // Whoever comes back is told again what is saved, once.
        if !people[index].mayHearAgain { tally.unasked += 1 }
        people[index].mayHearAgain = false
        return
      }
      people[index].answeredAt = nil
      tally.answers += 1
      confirmations.record(nanoseconds: now - sent)
    } else if Self.tooLate.contains(where: { line.contains($0) }) {
      takeBackAnswer(of: index)
    } else if line.contains(Self.question) {
      // What is told again comes before the next question.
      if people[index].hasHeardQuestion { people[index].mayHearAgain = false }
      people[index].hasHeardQuestion = true
      guard Int.random(in: 0..<10, using: &random) < 6 else { return }
      people[index].answers = now + UInt64.random(in: 0...4_000_000_000, using: &random)
    } else if line.contains(Self.codeMark) {
      let text = String(decoding: line, as: UTF8.self)
      people[index].code = text.split(separator: " ").last.map { String($0.filter { $0 > " " }) }
    } else if line.contains(Self.seated) {
      people[index].isSeated = true
      tally.joins += 1
    }
  }

  private func noteCues(after seconds: Int) {
    for cue in watchers.takeCues() {
      tally.cues += 1
      cuesHeard[cue.room] += 1
      lastCue[cue.room] = ProcessTime.now()
      cues.record(nanoseconds: cue.late)
      if cue.late > Self.mostLate {
        problems.append(
          "after \(seconds) s a cue of room \(cue.room) was \(cue.late / 1_000_000) ms late")
      }
    }
  }

  // MARK: What grows

  private func report(minute: Int) {
    memories.append(ProcessSize.kibibytes(of: host.pid))
    let line =
      "minute \(minute): \(ProcessSize.kibibytes(of: host.pid) / 1_024) MiB, \(ProcessSize.descriptors(of: host.pid)) "
      + "descriptors, \(people.count { $0.isSeated }) people seated, \(tally.answers) answers, cues "
      + "late by p50 \(cues.latency(50)) p99 \(cues.latency(99)) max \(cues.latency(100)) ms"
    print(line)
    // Also where it goes to a file, which somebody may be following.
    fflush(nil)
  }

  private func finish(_ load: Sample) {
    watchers.stop()
    noteCues(after: Int(load.time))
    let seated = people.count { $0.isSeated }
    if seated < people.count * 4 / 5 { problems.append("only \(seated) people are seated") }
    // Two in six seconds, but for the first one of each activity.
    let end = ProcessTime.now()
    let fewest = Int(load.time / 3 * 0.98) - 3
    for (room, count) in cuesHeard.enumerated()
    where count < fewest || lastCue[room] + 8_000_000_000 < end {
      problems.append("only \(count) cues were heard in room \(room)")
    }
    if watchers.lost > 0 { problems.append("the house ended \(watchers.lost) watchers") }
    // Who comes or goes in the same moment may hear a line or not.
    let heard = Double(tally.delivered) / Double(tally.expected)
    if !(0.97...1.03).contains(heard) {
      problems.append("\(tally.delivered) lines were heard where \(tally.expected) were due")
    }
    if tally.answers != tally.answered || tally.unasked > 0 {
      problems.append(
        "\(tally.answered) answers were sent and \(tally.answers) confirmed, and \(tally.unasked) "
          + "confirmations came that were not due")
    }
    if crowd.lost > 0 { problems.append("the house ended \(crowd.lost) connections") }
    compareMemories()
    // The house is told of each end, which takes a moment.
    crowd.close()
    var left = ProcessSize.descriptors(of: host.pid)
    for _ in 0..<200 where left > emptyDescriptors {
      usleep(50_000)
      left = ProcessSize.descriptors(of: host.pid)
    }
    print(
      "answers confirmed after p50 \(confirmations.latency(50)) p99 \(confirmations.latency(99)) "
        + "p99.9 \(confirmations.latency(99.9)) max \(confirmations.latency(100)) ms, "
        + "\(tally.answers) of \(tally.answered)")
    print(
      "descriptors: \(emptyDescriptors) before anybody came, \(left) after everybody went; "
        + "the house took \(percent(load.serverTime / load.time)) of a processor, this program "
        + "\(percent(load.loadShare)); its longest pause was \(longestPause / 1_000_000) ms")
    if left > emptyDescriptors { problems.append("\(left - emptyDescriptors) descriptors leaked") }
    if left == 0 || emptyDescriptors == 0 || !host.isRunning {
      problems.append("the house is not there any more, or its descriptors cannot be counted")
    }
  }

  private func compareMemories() {
    guard memories.count >= 20 else {
      return print("memory: not compared, for that takes twenty minutes")
    }
    // It varies by some MiB from minute to minute, and takes some minutes to settle.
    let early = memories[7..<12].sorted()[2]
    let late = memories.suffix(5).sorted()[2]
    let growth = Double(late) / Double(early)
    print(
      "memory: \(early / 1_024) MiB in minutes 8 to 12, \(late / 1_024) MiB in the last five, "
        + String(format: "%.3fx", growth))
    if !(growth <= Self.mostGrowth) { problems.append("the memory has grown") }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// How many descriptors the house has before anybody is there, but with all open that it opens once:
  /// somebody has come and gone.
  private static func descriptorsOnceUsed(of host: ParlorHost) throws -> Int {
    let stand = Stand(host)
    try stand.bring(1)
    let busy = ProcessSize.descriptors(of: host.pid)
    stand.crowd.close()
    for _ in 0..<200 where ProcessSize.descriptors(of: host.pid) >= busy { usleep(10_000) }
    return ProcessSize.descriptors(of: host.pid)
  }

  // MARK: The plan

  private static let events = (0..<rooms).map { number in
    """
      room-\(number):
        capacity: 5000
        agenda:
    \(String(repeating: "      - beat:\n", count: 40))
    """
  }.joined(separator: "\n")

  private static let recipe = """
    summary: A question and a pause, over and over.
    steps:
      - repeat: 100
        steps:
          - ask: Which is it?
            choices: [one, two, three]
            privacy: named
            for: 5s
          - wait: 1s
    """
}
