import ActivityKit
import Testing

@testable import Plugins

@Suite struct RoundTests {
  private func driver(_ settings: [String: SettingValue], people: Int = 3) -> Driver<Round> {
    let shared: [String: SettingValue] = ["about": .text("How are you?")]
    return Driver(Samples.make(Round.self, shared.merging(settings) { $1 }), people: people)
  }

  private func speakers<Body>(of driver: Driver<Body>) -> [Int] {
    driver.events.compactMap { if case .floor(let person, _) = $0 { person.seat } else { nil } }
  }

  @Test func eachHasATurnInTheOrderOfSeats() {
    var driver = driver(["order": .text("seating"), "rounds": .integer(2)])
    driver.play()
    #expect(speakers(of: driver) == [1, 2, 3, 1, 2, 3])
    #expect(driver.said.last?.hasPrefix("That is the end of the round.") == true)
  }

  @Test func thePieceGoesToWhomeverItsHolderNames() {
    var driver = driver(["format": .text("talking-piece"), "order": .text("seating")], people: 4)
    driver.skip()
    #expect(driver.floor == Person.ID(1))
    driver.skip()
    #expect(driver.prompt?.audience == .only([Person.ID(1)]))
    driver.answer(.choice([2]), from: 0)
    driver.skip()
    #expect(driver.floor == Person.ID(4))
    driver.skip()
    // A pass: on it goes in order, and who is left last is not chosen.
    driver.skip()
    #expect(driver.floor == Person.ID(2))
    driver.skip()
    #expect(driver.floor == Person.ID(3))
    driver.play()
    #expect(speakers(of: driver) == [1, 4, 2, 3])
  }

  @Test(arguments: [(2, 1), (3, 2), (4, 4), (5, 4), (9, 4)])
  func inAFishbowlEachSitsInTheMiddleOnceAndSomebodyListens(people: Int, circle: Int) {
    var driver = driver(
      [
        "format": .text("fishbowl"), "order": .text("seating"), "circle": .integer(max(2, circle)),
      ], people: people)
    var circles: [[Person.ID]] = []
    while !driver.isOver {
      if circles.last != driver.body.inside, !driver.body.inside.isEmpty {
        circles.append(driver.body.inside)
      }
      driver.skip()
    }
    #expect(circles.flatMap { $0 }.map(\.seat) == Array(1...people))
    #expect(circles.count > 1 && circles.allSatisfy { $0.count <= max(2, circle) })
  }

  @Test func theFirstHandIsNextAndWithoutOneItIsOver() {
    let about: [String: SettingValue] = ["about": .text("Why?"), "order": .text("hands")]
    var round = Samples.make(Round.self, about)
    func room(_ hands: [Int], muted: Set<Person.ID> = []) -> Room<Round.Cue> {
      let people = Driver<Round>.company(3)
      return Room(
        people: people, everyone: people, random: RandomSource(seed: 1), muted: muted,
        hands: hands.map { Person.ID($0) })
    }
    var first = room([3, 1])
    round.begin(in: &first)
    guard case .floor(Person.ID(3), _, _)? = first.next else {
      Issue.record("the first hand has no turn")
      return
    }
    var second = room([3, 1], muted: [Person.ID(3)])
    round.on(.next(0), in: &second)
    guard case .floor(Person.ID(1), _, _)? = second.next else {
      Issue.record("who is muted has a turn")
      return
    }
    var driver = driver(["order": .text("hands"), "patience": .duration(.seconds(10))])
    driver.play()
    #expect(speakers(of: driver) == [] && driver.elapsed == .seconds(10))
  }

  @Test func whoWasHeardLeastIsFirst() {
    let settings: [String: SettingValue] = ["about": .text("Why?"), "order": .text("least heard")]
    var round = Samples.make(Round.self, settings)
    let people = Driver<Round>.company(3)
    var room = Room<Round.Cue>(
      people: people, everyone: people, random: RandomSource(seed: 1), turns: [1: 2, 2: 1])
    round.on(.open(0), in: &room)
    #expect(round.turns.waiting.map(\.seat) == [3, 2, 1])
  }

  @Test func settingsThatDoNotGoTogetherAreRefused() {
    func problems(_ settings: [String: SettingValue]) -> [String] {
      Samples.problems(Round.self, settings.merging(["about": .text("Why?")]) { $1 })
        .map(\.message)
    }
    #expect(
      problems(["order": .text("hands"), "format": .text("fishbowl")])
        == ["order 'hands' does not go with format 'fishbowl'"])
    #expect(problems(["circle": .integer(3)]) == ["'circle' goes only with format 'fishbowl'"])
    #expect(
      problems(["patience": .duration(.seconds(9))]) == ["'patience' goes only with order 'hands'"])
  }
}
