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

    var problems: [String] { answersLost + scoresDoubled + seatsLost + other }

    var text: String {
      let head =
        "\(kills) kills, \(confirmedAnswers) answers confirmed, \(answersLost.count) confirmed answers "
        + "lost, \(scoresDoubled.count) scores doubled, \(seatsLost.count) seats lost, "
        + "\(other.count) other problems"
      return ([head] + problems.prefix(20).map { "  " + $0 }).joined(separator: "\n")
    }
  }

  private typealias Ledgers = [String: Participant.Ledger]

  private let binary: String
  private let folder: URL
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
      let told = ledgers
      let house = try ChildProcess.house(binary, in: folder)
      // Some kills come while the house is still opening.
      if isStarted, Int.random(in: 0..<10, using: &random) == 0 {
        try await kill(house, within: 120)
        continue
      }
      guard let port = house.ports()?.first else {
        tally.other.append("the house did not open")
        house.kill()
        return finish()
      }
      if try await play(port, isStarted: isStarted) { try compare(told) }
      isStarted = true
      try await kill(house, within: 700)
      if tally.kills % 50 == 0 { print("\(tally.kills) kills …") }
    }
    // The last round: everything that was confirmed must be there after one more start.
    let told = ledgers
    let house = try ChildProcess.house(binary, in: folder)
    if let port = house.ports()?.first, try await play(port, isStarted: true) { try compare(told) }
    let code = house.stop()
    if code != 0 { tally.other.append("the house ended with \(code) on SIGTERM") }
    return finish()
  }

  private mutating func kill(_ house: ChildProcess, within milliseconds: Int) async throws {
    try await Task.sleep(
      for: .milliseconds(Int.random(in: 0..<milliseconds, using: &random)))
    house.kill()
    tally.kills += 1
  }

  /// Brings everyone in, the facilitator too, who starts the event the first time.
  private mutating func play(_ port: Int, isStarted: Bool) async throws -> Bool {
    for participant in participants { try await participant.connect(port: port) }
    let people = participants
    let areSeated = await Patience.holds(within: .seconds(10)) {
      people.allSatisfy(\.told.isSeated)
    }
    guard areSeated else {
      for participant in participants where !participant.told.isSeated {
        tally.seatsLost.append("\(participant.name) was not seated again")
      }
      return false
    }
    // The clock waits for the facilitator, too.
    let rosa = try await Client.connect(port: port)
    rosa.line(Rosa.joining("quiz"))
    if !isStarted {
      rosa.line("/start")
    } else if Int.random(in: 0..<4, using: &random) == 0 {
      // Otherwise few questions would close between two kills: each stays open to correct the last answer.
      rosa.line("/skip")
    }
    return true
  }

  /// What each has been told.
  private var ledgers: Ledgers {
    Dictionary(uniqueKeysWithValues: participants.map { ($0.name, $0.told) })
  }

  /// Compares what was confirmed before the kill with the records. What is confirmed since is in the
  /// journal, and its row comes with the next write.
  private mutating func compare(_ told: Ledgers) throws {
    let records = try CrashRecords(folder.appending(path: "parlor.sqlite").path)
    let now = ledgers
    for (name, told) in told.sorted(by: { $0.key < $1.key }) where told.code != nil {
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
