import ActivityKit
import Testing

@testable import Plugins

@Suite struct MindfulnessTests {
  @Test func aBoxSpeaksFewerWordsOnceItIsKnown() {
    let steps = BreathCycle.box(.seconds(4)).steps(rounds: 4)
    #expect(
      steps.map(\.text.english) == [
        "Breathe in for 4.", "Hold for 4.", "Breathe out for 4.", "Hold for 4.",
        "In.", "Hold.", "Out.", "Hold.",
        "Halfway. In.", "Hold.", "Out.", "Hold.",
        "Last round. In.", "Hold.", "Out.", "Hold.",
      ])
    #expect(steps.allSatisfy { $0.time == .seconds(4) })
  }

  @Test func otherPatterns() {
    #expect(
      BreathCycle.fourSevenEight.steps(rounds: 1).map(\.time) == [4, 7, 8].map { .seconds($0) })
    let coherent = BreathCycle.coherent(.seconds(5.5)).steps(rounds: 2)
    #expect(
      coherent.map(\.text.english) == [
        "Breathe in for 5.5.", "Breathe out for 5.5.", "In.", "Out.",
      ])
  }

  private static let guidances =
    [Guidance.bodyScan, .senses, .lovingKindness, .walking]
    + Anchor.allCases.map(Guidance.threeMinuteSpace)

  @Test(arguments: guidances, [1, 3, 10, 30])
  func guidanceFillsItsTime(guidance: Guidance, minutes: Int) {
    let steps = guidance.steps(over: .minutes(minutes))
    let total = steps.reduce(Duration.zero) { $0 + $1.time }
    #expect(abs((total - .minutes(minutes)).milliseconds) < 10)
    #expect(steps.allSatisfy { $0.time >= .seconds(3) })
    #expect(guidance.parts.allSatisfy { $0.lines.count == 4 })
  }

  @Test func aBodyScanOfTenMinutesSpeaksAtQuarters() {
    let times = Guidance.bodyScan.steps(over: .minutes(10)).map(\.time)
    #expect(times.count == 24)
    #expect(times.prefix(4).allSatisfy { $0 == .seconds(15) })
    #expect(times.dropFirst(4).prefix(16).allSatisfy { $0 == .seconds(30) })
    #expect(Guidance.bodyScan.steps(over: .minutes(3)).count == 10)
  }

  @Test func linesFitAScreenAndBodyScansOnlyNotice() {
    let lines = Self.guidances.flatMap(\.parts)
      .flatMap(\.lines).map(\.english)
    #expect(lines.allSatisfy { !$0.lowercased().contains("relax") })
    #expect(lines.allSatisfy { $0.count <= 90 })
  }

  @Test func nothingIsAskedOrScored() {
    var driver = Driver(Samples.make(Mindfulness.self, [:]), people: 2)
    driver.play()
    #expect(
      driver.events.allSatisfy {
        switch $0 {
        case .effect(.say), .effect(.show(.phase)), .wait: true
        default: false
        }
      })
    #expect(
      driver.said[0]
        == "Box breathing: in, hold, out, hold, each for a count of 4. It takes about 3 minutes.")
  }

  @Test func aPatternOfOnesOwnIsRead() throws {
    func times(_ text: String) throws -> [Duration] {
      try BreathCycle(written: text).phases.map(\.time)
    }
    #expect(try times("4-6") == [.seconds(4), .seconds(6)])
    #expect(try times("4-2.5-6") == [.seconds(4), .milliseconds(2_500), .seconds(6)])
    #expect(try times("4-0-6-2") == [.seconds(4), .seconds(6), .seconds(2)])
    let misfits: [(String, BreathCycle.Misfit)] = [
      ("4", .form), ("4-6-", .form), ("4-2-6-2-1", .form), ("in-out", .form), ("4.3-6", .form),
      ("1-6", .breatheIn), ("9-6", .breatheIn), ("4-13", .breatheOut), ("4-8-6", .hold),
      ("4-2-6-8", .hold),
    ]
    for (text, misfit) in misfits {
      #expect(throws: misfit) { try BreathCycle(written: text) }
    }
  }

  @Test func anExtendedExhaleIsHalfAsLongAgain() {
    #expect(
      BreathCycle.extendedExhale(.seconds(5)).phases.map(\.time) == [
        .seconds(5), .milliseconds(7_500),
      ])
  }

  @Test func aSilenceHasBellsAtIntervals() {
    let sit = SilentSit(length: .minutes(5), interval: .minutes(2))
    #expect(sit.steps.map(\.time) == [.minutes(2), .minutes(2), .minutes(1)])
    #expect(sit.steps.allSatisfy { $0.rings })
    #expect(SilentSit(length: .minutes(5), interval: nil).steps.map(\.time) == [.minutes(5)])
  }

  @Test func eachPhaseIsToldToPrograms() {
    var driver = Driver(
      Samples.make(Mindfulness.self, ["rounds": .integer(1)]), people: 1)
    driver.play()
    let phases = driver.shown.compactMap { display in
      if case .phase(let phase) = display { phase } else { nil }
    }
    #expect(phases.map(\.label.english) == ["Breathe in", "Hold", "Breathe out", "Hold"])
    #expect(phases.allSatisfy { $0.time == .seconds(4) && !$0.rings })
    #expect(phases.map { $0.step?.english } == Array(repeating: "Round 1 of 1", count: 4))
  }

  @Test func theGroupsChangeIsToldInAverages() {
    func change(_ before: [Double], _ after: [Double], floor: Int = 3) -> String {
      func answers(_ numbers: [Double]) -> [Answer] {
        numbers.enumerated().map {
          Answer(id: $0 + 1, person: nil, value: .number($1), after: .zero)
        }
      }
      var check = GroupCheck()
      check.note(answers(before))
      return check.change(to: answers(after), floor: floor, mayTally: after.count >= floor).english
    }
    #expect(
      change([3, 4, 6], [5, 6, 9])
        == "On average you were at 4.3 before, and are at 6.7 now. Whatever yours is, it is fine.")
    #expect(
      change([3, 4, 6], [5, 6, 9, 10]).hasPrefix(
        "3 of you were at 4.3 before, on average, and 4 of you are at 7.5 now"))
    #expect(change([3, 4], [5, 6, 9]).hasPrefix("Too few"))
    #expect(change([3, 4, 6], [5, 6]).hasPrefix("Too few"))
    #expect(change([3, 4, 6], [5, 6, 9], floor: 4).hasPrefix("Too few"))
  }

  @Test func bounds() {
    func problems(_ settings: [String: SettingValue]) -> [String] {
      Samples.problems(Mindfulness.self, settings).map(\.message)
    }
    #expect(
      problems(["pattern": .text("4-7-8"), "rounds": .integer(6)])
        == ["rounds is 6, but 4-7-8 is capped at 4 rounds"])
    #expect(problems(["count": .number(4.5)]) == ["a box has whole counts, from 2 to 8"])
    #expect(
      problems(["pattern": .text("coherent"), "count": .integer(8)])
        == ["coherent breathing has counts from 4 to 7"])
    #expect(
      problems(["pattern": .text("senses"), "rounds": .integer(2)])
        == ["'rounds' does not go with pattern 'senses'"])
    #expect(
      problems(["pattern": .text("own")]) == ["pattern 'own' needs 'breath', as in breath: 4-2-6"])
    #expect(
      problems(["pattern": .text("own"), "breath": .text("4-7-8"), "rounds": .integer(5)])
        == ["rounds is 5, but a hold of more than 4 seconds is capped at 4 rounds"])
    #expect(
      problems(["pattern": .text("own"), "breath": .text("9-9")])
        == ["breathing in takes 2 to 8 seconds"])
    #expect(
      problems(["pattern": .text("extended-exhale"), "count": .integer(7)])
        == ["an extended exhale has counts from 3 to 6"])
    #expect(
      problems(["pattern": .text("silent-sit"), "bells": .duration(.minutes(5))])
        == ["bells come every 5m, but the silence takes only 5m"])
    #expect(
      problems(["anchor": .text("sound")]) == ["'anchor' does not go with pattern 'box'"])
  }
}
