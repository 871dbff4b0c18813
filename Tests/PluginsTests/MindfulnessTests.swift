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

  @Test(arguments: [Guidance.bodyScan, .threeMinuteSpace, .senses], [1, 3, 10, 30])
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
    let lines = [Guidance.bodyScan, .threeMinuteSpace, .senses].flatMap(\.parts)
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
        case .effect(.say), .wait: true
        default: false
        }
      })
    #expect(
      driver.said[0]
        == "Box breathing: in, hold, out, hold, each for a count of 4. It takes about 2 minutes.")
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
  }
}
