import ActivityKit
import ActivityTesting
import EventPlan
import Foundation
import ShippedModules
import Testing

/// How late whoever has everything read out hears what is asked. A voice reads line after line and skips nothing, so
/// a question waits for all that was sent before it.
@Suite struct LatenessTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Words a minute: an unhurried voice, and that of somebody who is used to it.
  private static let rates = [180, 300]

  @Test func tableOfTheTranscripts() throws {
    let runner = TranscriptRunner(
      modules: ShippedModules.all, folder: TranscriptTests.root, patience: 10)
    var table = [Self.head]
    for file in TranscriptTests.files {
      let text = try String(
        contentsOf: TranscriptTests.folder.appending(path: file), encoding: .utf8)
      let houses = try TranscriptParser().parse(text, file: file).map {
        try runner.listen(to: $0, file: file)
      }
      let row = Self.row(file) { rate in houses.flatMap { $0.questions(at: rate) } }
      if let row { table.append(row) }
    }
    #expect(table.count > 10)
    print(table.joined(separator: "\n"))
  }

  /// The evening that ships, with 20 people who chat all the time.
  @Test func theShippedEvening() throws {
    let speech = try printed("friday-social", at: "events.yaml", for: .seconds(1_800))
    let slow = speech.questions(at: 180).filter { $0.name == "lea" }
    let fast = speech.questions(at: 300).filter { $0.name == "lea" }
    #expect(slow.count == 12)
    #expect(slow.filter { !$0.isInTime }.map(\.text) == [])
    #expect(fast.filter { $0.delay >= .seconds(2) }.map(\.text) == [])
  }

  /// Questions, boards, a bingo and stories, at their own times.
  @Test func aGameNight() throws {
    let speech = try printed("game-night", at: "events/game-night.yaml", for: .seconds(4_200))
    let slow = speech.questions(at: 180).filter { $0.name == "lea" }
    #expect(slow.count > 12)
    #expect(slow.filter { !$0.isInTime }.map(\.text) == [])
  }

  /// - Returns: the evening in speech mode, whose row is printed beside that in plain.
  private func printed(_ event: String, at path: String, for time: Duration) throws -> TestHouse {
    let speech = try evening(event, at: path, for: time, in: "speech")
    let plain = try evening(event, at: path, for: time, in: "plain")
    let rows = [("speech", speech), ("plain", plain)].compactMap { mode, house in
      Self.row("\(event), \(mode)") { house.questions(at: $0).filter { $0.name == "lea" } }
    }
    print(([Self.head] + rows).joined(separator: "\n"))
    return speech
  }

  // MARK: One case each

  private static let quiz = """
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events:
      evening:
        title: An evening with people from all over
        about: A quiz, a word to guess, and time to talk. Come as you are.
        agenda:
          - trivia:
              introduction: 30s
              time: 20s
              questions:
                - ask: Put these cities in order, from north to south.
                  order: [Reykjavik, Edinburgh, Vienna, Casablanca, Nairobi]
                - { ask: Capital of Peru?, choices: [Quito, Lima, La Paz], answer: Lima }
          - letter-by-letter: { rounds: 2, words: [kettle, moon], time: 20s }
          - title: The tale
            story-circle: {}
    ```
    """

  /// What lea hears, who reads in speech mode and answers nothing.
  private func heard(_ session: String, at rate: Int = 180) throws -> [HeardQuestion] {
    let runner = TranscriptRunner(
      modules: ShippedModules.all, folder: TranscriptTests.root, patience: 10)
    let text = "# By ear\n\n\(Self.quiz)\n\n## Case\n\n```session\n\(session)\n```\n"
    let houses = try TranscriptParser().parse(text, file: "by-ear").map {
      try runner.listen(to: $0, file: "by-ear")
    }
    return houses.flatMap { $0.questions(at: rate) }.filter { $0.name == "lea" }
  }

  /// The welcome takes a voice most of a minute. So does what goes on, told to whoever comes late.
  @Test(arguments: [1, 3, 9, 15, 25]) func whoeverComesShortlyBeforeAQuestion(seconds: Int) throws {
    let first = try heard(
      """
      rosa, ana join
      rosa > /start
      +\(30 - seconds)s
      lea connect
      lea > /mode speech
      lea > /join evening as lea
      +3m
      """)
    let question = try #require(first.first)
    #expect(question.text.contains("Put these cities in order"))
    #expect(question.delay < .seconds(10), "\(question.delay)")
    #expect(question.isInTime)
  }

  @Test func whoeverComesWhileAQuestionIsOpen() throws {
    let heard = try heard(
      """
      rosa, ana join
      rosa > /start
      +32s
      lea connect
      lea > /mode speech
      lea > /join evening as lea
      +20s
      ana > /say hello
      +1m
      """)
    #expect(heard.contains { $0.text.contains("Capital of Peru?") })
    #expect(heard.filter { !$0.isInTime }.map(\.text) == [])
  }

  /// An order of five and a board of blanks take a voice most of the time that eyes have. Half of that time is left
  /// when it has read how to answer.
  @Test func halfOfTheTimeIsLeftToAnswer() throws {
    let heard = try heard(
      """
      rosa, ana, lea join
      lea  > /mode speech
      +1m
      rosa > /start
      +5m
      """)
    #expect(heard.count > 3)
    let late = heard.filter { question in question.left.map { $0 < .seconds(8) } ?? false }
    #expect(late.map(\.text) == [])
  }

  /// - Parameter mode: how lea reads it, who does nothing but listen.
  private func evening(
    _ event: String, at path: String, for time: Duration, in mode: String
  ) throws -> TestHouse {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      try PlanFile.read(Self.root.appending(path: path).path)
    }
    guard case .plan(let plan, _) = reader.read(path: path) else {
      throw NoPlan()
    }
    let house = try TestHouse(plan, modules: plan.modules)
    house.listen()
    let people = (1...20).map { "p\($0)" }
    for name in ["rosa", "lea"] + people {
      house.join(name, event)
      // Where there is something to agree to.
      if house.takeLines(of: name).contains(where: { $0.contains("agree") }) {
        house.send("agree", from: name)
      }
    }
    house.send("/mode \(mode)", from: "lea")
    house.send("/start", from: "rosa")
    // With a line from each of them every minute.
    for second in 0..<time.secondsUp {
      if second.isMultiple(of: 3) {
        house.send("/say I would not have thought of that one", from: people[second / 3 % 20])
      }
      house.advance(by: .seconds(1))
      guard house.takeLines(of: "p1").contains("Write six words about this: The sea") else {
        continue
      }
      for name in people.prefix(5) {
        house.send("/answer The sea gave \(name) back today", from: name)
      }
    }
    return house
  }

  private struct NoPlan: Error {}

  // MARK: The table

  private static let head = line(
    ["", "questions"] + rates.flatMap { ["latest at \($0)", "too late"] })

  /// - Parameter questions: those that are heard at a rate.
  /// - Returns: nil where nothing is asked.
  private static func row(_ name: String, _ questions: (Int) -> [HeardQuestion]) -> String? {
    var cells = [name]
    for rate in rates {
      let heard = questions(rate)
      guard let latest = heard.map(\.delay).max() else { return nil }
      if cells.count == 1 { cells.append("\(heard.count)") }
      let seconds = latest / Duration.seconds(1)
      cells += [String(format: "%.1f s", seconds), "\(heard.count { !$0.isInTime })"]
    }
    return line(cells)
  }

  private static func line(_ cells: [String]) -> String {
    cells.enumerated().map { index, cell in
      let padding = String(repeating: " ", count: max(0, (index == 0 ? 24 : 14) - cell.count))
      return index == 0 ? cell + padding : padding + cell
    }.joined()
  }
}
