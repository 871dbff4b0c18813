import ActivityKit
import Foundation

/// A quiz with very many people: everybody answers each question within two seconds of hearing it.
struct QuizEvening {
  struct Result {
    /// Of all answers: from the line to its confirmation.
    var answers = Sample()
    /// Of all questions: how much later the last person heard it than the first, in milliseconds.
    var spread: [Double] = []
  }

  let binary: String
  let people: Int

  static let questions = 5
  /// Seconds that people take to answer, at the most.
  private static let thinking = 2.0

  static let events = """
      room-0:
        capacity: 20000
        agenda:
          - trivia:
              introduction: 0s
              time: 20s
              leaderboard: never
              questions:
    \((1...questions).map { number in
      "            - { ask: Round \(number)?, choices: [one, two, three], answer: two }"
    }.joined(separator: "\n"))
    """

  private final class Play {
    var result = Result()
    /// By person, when the answer is due; 0 when none is.
    var due: [UInt64]
    let debts: Debts
    /// By person, the questions that they heard, and how many were heard twice.
    var heard: [Set<Int>]
    var doubled = 0
    var asked = 0
    var confirmed = 0
    var questionsOver = 0
    var firstHeard: UInt64 = 0

    init(_ count: Int) {
      due = [UInt64](repeating: 0, count: count)
      debts = Debts(count)
      heard = [Set<Int>](repeating: [], count: count)
    }
  }

  func play() throws -> Result {
    let host = try ParlorHost(binary, events: Self.events)
    defer { host.stop() }
    let crowd = Crowd(port: host.port)
    try Arrivals(host: host, crowd: crowd, room: { _ in 0 }).bring(people)
    let rosa = try crowd.add()
    var generator = RandomSource(seed: 1)
    let play = Play(people)
    crowd.send("/join room-0 as rosa key crash-test-key\n/start\n", by: rosa)
    let meter = Meter(host.pid)
    let begun = ProcessTime.now()
    while play.questionsOver < Self.questions {
      crowd.receive(within: 1) { number, chunk in
        guard number < people else { return }
        let now = ProcessTime.now()
        crowd.lines(of: number, in: chunk) { hear($0, number, now, play, &generator) }
      }
      answer(crowd, play)
      guard crowd.lost == 0, ProcessTime.now() - begun < 120_000_000_000 else {
        throw Crowd.Failure(
          description: "\(crowd.lost) connections lost, \(play.questionsOver) questions over, "
            + "\(play.confirmed) answers confirmed")
      }
    }
    meter.read(into: &play.result.answers)
    let end = ProcessTime.now() + 50_000_000
    while ProcessTime.now() < end {
      crowd.receive(within: 10) { number, chunk in
        guard number < people else { return }
        let now = ProcessTime.now()
        crowd.lines(of: number, in: chunk) { hear($0, number, now, play, &generator) }
      }
    }
    try play.debts.requireNoneTwice(from: host.name)
    guard play.doubled == 0 else {
      throw Crowd.Failure(description: "\(play.doubled) questions were heard twice")
    }
    crowd.close()
    return play.result
  }

  private func hear(
    _ line: UnsafeRawBufferPointer, _ number: Int, _ now: UInt64, _ play: Play,
    _ generator: inout RandomSource
  ) {
    if let question = Self.askings.firstIndex(where: line.contains) {
      if !play.heard[number].insert(question).inserted { play.doubled += 1 }
      if play.asked == 0 { play.firstHeard = now }
      play.asked += 1
      if play.asked == people { play.result.spread.append(Double(now - play.firstHeard) / 1e6) }
      let wait = Double.random(in: 0...Self.thinking, using: &generator)
      play.due[number] = now + UInt64(wait * 1e9)
    } else if line.contains(Self.saved), let time = play.debts.settle(number, at: now) {
      play.result.answers.count += 1
      play.result.answers.record(nanoseconds: time)
      play.confirmed += 1
      if play.confirmed == people {
        play.questionsOver += 1
        play.asked = 0
        play.confirmed = 0
      }
    }
  }

  private func answer(_ crowd: Crowd, _ play: Play) {
    let now = ProcessTime.now()
    for number in 0..<people where play.due[number] != 0 && play.due[number] <= now {
      play.due[number] = 0
      play.debts.ask(number)
      crowd.send("b\n", by: number)
    }
  }

  private static let askings = (1...questions).map { Array("Round \($0)?".utf8) }
  private static let saved = Array("Saved:".utf8)
}
