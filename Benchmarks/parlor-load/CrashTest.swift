import ActivityKit
import Foundation

/// Rounds of: open the house, let everyone come back, compare what they were told with what is on
/// disk, let them play, kill the house at some instant.
struct CrashTest {
  struct Tally {
    var kills = 0
    var confirmedAnswers = 0
    var answersLost: [String] = []
    var scoresDoubled: [String] = []
    var seatsLost: [String] = []
    var other: [String] = []

    var isClean: Bool {
      answersLost.isEmpty && scoresDoubled.isEmpty && seatsLost.isEmpty && other.isEmpty
    }

    var text: String {
      let head =
        "\(kills) kills, \(confirmedAnswers) answers confirmed, \(answersLost.count) confirmed answers "
        + "lost, \(scoresDoubled.count) scores doubled, \(seatsLost.count) seats lost, "
        + "\(other.count) other problems"
      let details = (answersLost + scoresDoubled + seatsLost + other).prefix(20)
      return ([head] + details.map { "  " + $0 }).joined(separator: "\n")
    }
  }

  let binary: String
  let folder: URL
  private var random: RandomSource
  private let participants: [Participant]
  private var tally = Tally()

  init(binary: String, folder: URL, seed: UInt64, people: Int) {
    self.binary = binary
    self.folder = folder
    var random = RandomSource(seed: seed)
    participants = (1...people).map {
      Participant(name: "person\($0)", random: RandomSource(seed: random.next()))
    }
    self.random = random
  }

  mutating func run(rounds: Int) async throws -> Tally {
    var isStarted = false
    while tally.kills < rounds {
      let told = ledgers()
      let house = try HouseProcess(binary, in: folder)
      // Some kills come while the house is still opening.
      if isStarted, Int.random(in: 0..<10, using: &random) == 0 {
        try await Task.sleep(for: .milliseconds(Int.random(in: 0..<120, using: &random)))
        house.kill()
        tally.kills += 1
        continue
      }
      guard let port = house.port() else {
        tally.other.append("the house did not open")
        house.kill()
        return finish()
      }
      let started = try await play(port, isStarted: isStarted)
      isStarted = true
      if started { try await compare(told) }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0..<700, using: &random)))
      house.kill()
      tally.kills += 1
      if tally.kills % 50 == 0 { print("\(tally.kills) kills …") }
    }
    // The last round: everything that was confirmed must be there after one more start.
    let told = ledgers()
    let house = try HouseProcess(binary, in: folder)
    if let port = house.port() {
      if try await play(port, isStarted: true) { try await compare(told) }
    }
    let code = house.stop()
    if code != 0 { tally.other.append("the house ended with \(code) on SIGTERM") }
    return finish()
  }

  /// Brings everyone in, the facilitator too, who starts the event the first time.
  private mutating func play(_ port: Int, isStarted: Bool) async throws -> Bool {
    for participant in participants {
      try await participant.connect(port: port)
    }
    guard await everyoneIsSeated() else {
      for participant in participants where !participant.told.isSeated {
        tally.seatsLost.append("\(participant.name) was not seated again")
      }
      return false
    }
    // The clock waits for the facilitator, too.
    let rosa = try await Client.connect(port: port)
    rosa.line("/join quiz as rosa key crash-test-key")
    if !isStarted {
      rosa.line("/start")
    } else if Int.random(in: 0..<4, using: &random) == 0 {
      // Otherwise few questions would close between two kills: each stays open to correct the last answer.
      rosa.line("/skip")
    }
    return true
  }

  private func everyoneIsSeated() async -> Bool {
    await Patience.holds(within: .seconds(10)) { participants.allSatisfy(\.told.isSeated) }
  }

  /// What people had been told when the house was killed.
  private func ledgers() -> [(name: String, told: Participant.Ledger)] {
    participants.map { ($0.name, $0.told) }
  }

  /// Compares what was confirmed before the kill with the records. What is confirmed since is in the
  /// journal, and its row comes with the next write.
  private mutating func compare(_ told: [(name: String, told: Participant.Ledger)]) async throws {
    let records = try CrashRecords(folder.appending(path: "parlor.sqlite").path)
    let now = Dictionary(uniqueKeysWithValues: ledgers().map { ($0.name, $0.told) })
    for (name, told) in told where told.code != nil {
      guard records.seats.contains(name) else {
        tally.seatsLost.append("\(name) has no seat in the records")
        continue
      }
      for (prompt, letter) in told.answers {
        let expected = letter == "A" ? "right" : "wrong"
        // What is on disk may be newer than what was confirmed: a change of mind on its way.
        guard let kept = records.answers[name]?[prompt] else {
          if told.passed.contains(prompt) { continue }
          tally.answersLost.append("\(name) answered prompt \(prompt) with \(letter)")
          continue
        }
        if kept != expected, kept != "right" {
          tally.answersLost.append("\(name), prompt \(prompt): told \(expected), kept \(kept)")
        }
      }
      // Whoever has answered since the start is left out.
      let withdrawn = told.withdrawn.intersection(now[name]?.withdrawn ?? [])
      for prompt in withdrawn where records.answers[name]?[prompt] != nil {
        tally.other.append("\(name) took back the answer to prompt \(prompt), and it is kept")
      }
      if told.points > records.points[name] ?? 0 {
        tally.answersLost.append(
          "\(name) was told of \(told.points) points, kept are \(records.points[name] ?? 0)")
      }
    }
    tally.scoresDoubled += records.doubledScores
    tally.other += records.wrongScores
  }

  private mutating func finish() -> Tally {
    for participant in participants { tally.other += participant.told.problems }
    tally.confirmedAnswers = participants.reduce(0) { $0 + $1.told.answers.count }
    return tally
  }
}
