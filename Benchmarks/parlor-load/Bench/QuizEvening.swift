import ActivityKit
import Foundation

/// A quiz with very many people: everybody answers each question within two seconds of hearing it.
final class QuizEvening {
  private static let questions = 5
  /// Seconds that people take to answer, at the most.
  private static let thinking = 2.0

  private static let events = """
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

  private static let askings = (1...questions).map { Array("Round \($0)?".utf8) }
  private static let saved = Array("Saved:".utf8)

  /// Of all answers: from the line to its confirmation.
  private(set) var answers = Sample()
  /// Of all questions: how much later the last person heard it than the first, in milliseconds.
  private(set) var spread: [Double] = []

  private let people: Int
  private let stand: Stand
  private var random = RandomSource(seed: 1)
  /// By person, when the answer is due; 0 when none is.
  private var due: [UInt64]
  private let debts: Debts
  /// By person, the questions that they heard, and how many were heard twice.
  private var heard: [Set<Int>]
  private var doubled = 0
  private var asked = 0
  private var confirmed = 0
  private var questionsOver = 0
  private var firstHeard: UInt64 = 0

  init(binary: String, people: Int) throws {
    self.people = people
    stand = Stand(try ParlorHost(binary, events: Self.events))
    due = [UInt64](repeating: 0, count: people)
    debts = Debts(people)
    heard = [Set<Int>](repeating: [], count: people)
  }

  func play() throws {
    defer { stand.stop() }
    try stand.bring(people)
    let rosa = try stand.crowd.add()
    stand.crowd.send(Rosa.joining("room-0") + "\n/start\n", by: rosa)
    let meter = Meter(stand.host.pid)
    let begun = ProcessTime.now()
    while questionsOver < Self.questions {
      stand.crowd.hear(within: 1, hear)
      let now = ProcessTime.now()
      for number in 0..<people where due[number] != 0 && due[number] <= now {
        due[number] = 0
        debts.ask(number)
        stand.crowd.send("b\n", by: number)
      }
      try stand.require(
        ProcessTime.now() - begun < 120_000_000_000,
        "\(questionsOver) questions over, \(confirmed) answers confirmed")
    }
    meter.read(into: &answers)
    stand.crowd.hear(for: 50, hear)
    try debts.requireNoneTwice(from: stand.host.name)
    try stand.require(doubled == 0, "\(doubled) questions were heard twice")
  }

  private func hear(_ number: Int, _ line: UnsafeRawBufferPointer, _ now: UInt64) {
    guard number < people else { return }
    if let question = Self.askings.firstIndex(where: line.contains) {
      if !heard[number].insert(question).inserted { doubled += 1 }
      if asked == 0 { firstHeard = now }
      asked += 1
      if asked == people { spread.append(Double(now - firstHeard) / 1e6) }
      let wait = Double.random(in: 0...Self.thinking, using: &random)
      due[number] = now + UInt64(wait * 1e9)
    } else if line.contains(Self.saved), let time = debts.settle(number, at: now) {
      answers.count += 1
      answers.record(nanoseconds: time)
      confirmed += 1
      if confirmed == people {
        questionsOver += 1
        asked = 0
        confirmed = 0
      }
    }
  }
}
