import ActivityKit
import Testing

@testable import Plugins

@Suite struct EscapeRoomTests {
  static func texts(_ texts: String...) -> SettingValue { Samples.texts(texts) }

  private static func record(_ values: [String: SettingValue]) -> SettingValue {
    .record(Settings(values))
  }

  /// A box with a code, a key in it, and a door that the key opens.
  static func shed(
    box: [String: SettingValue] = [:], door: [String: SettingValue] = [:]
  ) -> [String: SettingValue] {
    let box: [String: SettingValue] = [
      "name": .text("the tin box"), "also": texts("tin"), "look": .text("Four digits."),
      "answers": texts("4912"), "then": .text("It opens."), "gives": texts("the iron key"),
      "hints": texts("Count.", "Try 4912."),
    ].merging(box) { $1 }
    let door: [String: SettingValue] = [
      "name": .text("the cellar door"), "look": .text("It is shut."),
      "needs": texts("the iron key"), "then": .text("Out!"), "hints": texts("Use the key."),
      "ends": .flag(true),
    ].merging(door) { $1 }
    let shelf = record([
      "name": .text("the shelf"), "look": .text("A map."), "gives": texts("the old map"),
    ])
    let place = record([
      "name": .text("the shed"), "look": .text("Dim."),
      "things": .list([shelf, record(box), record(door)]),
    ])
    let items: SettingValue = .list([
      record(["name": .text("the iron key"), "look": .text("Iron.")]),
      record(["name": .text("the old map"), "look": .text("Old.")]),
    ])
    return [
      "title": .text("Shed"), "opening": .text("It rains."), "places": .list([place]),
      "items": items,
    ]
  }

  private static func driver(
    _ settings: [String: SettingValue] = [:], people: Int = 3
  ) -> Driver<EscapeRoom> {
    let settings = ["room": record(shed())].merging(settings) { $1 }
    return Driver(Samples.make(EscapeRoom.self, settings), people: people)
  }

  private static func problems(_ room: [String: SettingValue]) -> [String] {
    Samples.problems(EscapeRoom.self, ["room": record(room)]).map(\.message)
  }

  // MARK: Playing it

  @Test func whatOneFindsAllRead() {
    var driver = Self.driver()
    driver.call("look", "shelf", from: 0)
    #expect(
      driver.said.suffix(2) == ["ana looks at the shelf. A map.", "Now in your bag: the old map."])
    let count = driver.said.count
    driver.call("look", "the shelf", from: 1)
    #expect(driver.said.count == count && driver.told(1).last == "A map.")
  }

  @Test func aWrongTryIsBetweenTheHouseAndWhoeverMadeIt() {
    var driver = Self.driver()
    let count = driver.said.count
    driver.call("try", "1234", from: 2)
    #expect(driver.said.count == count)
    #expect(driver.told(2) == ["Nothing moves. Good to have tried it."])
  }

  @Test func whatIsSolvedIsSaidToBe() {
    var driver = Self.driver()
    for place in [0, 1] { driver.call("try", "4912", from: place) }
    #expect(driver.said.contains { $0.hasPrefix("ana tries 4912 on the tin box.") })
    #expect(driver.told(1) == ["That is solved already: the tin box."])
  }

  @Test(arguments: ["4912", "4 9 1 2", "49-12", "tin box 4912", "Box: 49 12"])
  func aCodeIsRightHoweverItIsTyped(_ line: String) {
    var driver = Self.driver()
    driver.call("try", line, from: 0)
    #expect(driver.body.progress.bag(in: driver.body.plan) == [3])
  }

  @Test(arguments: [
    "key", "the iron key", "key door", "iron key on the cellar door", "door with key",
  ])
  func aKeyIsUsedHoweverItIsTyped(_ line: String) {
    var driver = Self.driver()
    driver.call("use", line, from: 0)
    #expect(!driver.isOver)
    driver.call("try", "4912", from: 0)
    driver.call("use", line, from: 0)
    #expect(driver.isOver && driver.said.last?.hasPrefix("You did it together") == true)
  }

  @Test func whatIsUsedUpIsPutAway() {
    var body = Samples.make(EscapeRoom.self, ["room": Self.record(Self.shed())])
    _ = body.progress.solve(1, in: body.plan)
    #expect(body.progress.carries(3, in: body.plan))
    _ = body.progress.solve(2, in: body.plan)
    #expect(!body.progress.carries(3, in: body.plan))
  }

  @Test func hintsComeInOrderAndTakeTime() {
    var driver = Self.driver(["hint_cost": .duration(.minutes(1))])
    driver.call("hint", "", from: 0)
    #expect(
      driver.told(0).last
        == "Nobody has looked at these yet: the shelf, the tin box and the cellar door.")
    let deadline = driver.body.deadline
    for _ in 0..<3 { driver.call("hint", "box", from: 0) }
    #expect(driver.body.deadline == deadline - .minutes(2))
    #expect(driver.said.last == "A hint about the tin box, 2 of 2: Try 4912.")
    #expect(driver.body.progress.hintsGiven == 2)
  }

  @Test func whenTimeIsUpTheRestIsTold() {
    var driver = Self.driver()
    driver.call("try", "4912", from: 0)
    driver.skip()
    #expect(driver.isOver)
    #expect(driver.said.suffix(2) == ["What was left:", "the cellar door: Use the key."])
  }

  @Test func theBoardFits() {
    let names = (0..<20).map { "the thing with the name \($0 + 10)" }
    let rows = EscapeRoom.rows(of: names, 36)
    #expect(rows.allSatisfy { $0.count <= 36 } && rows.count == 20)
    #expect(EscapeRoom.rows(of: names, 76).count == 10)
    #expect(EscapeRoom.rows(of: ["a", "b", "c"], 36) == ["  a, b, c"])
  }

  // MARK: What cannot be played

  @Test func aRoomThatHoldsHasNoProblems() { #expect(Self.problems(Self.shed()) == []) }

  @Test func whatCannotBePlayedIsRefused() {
    #expect(
      Self.problems(Self.shed(box: ["gives": Self.texts("the iron kee")])) == [
        "'the iron kee' is none of the 'items'"
      ])
    #expect(
      Self.problems(Self.shed(box: ["gives": .list([])])) == [
        "nobody can ever solve 'the cellar door'", "nobody can ever come to 'the iron key'",
      ])
    #expect(
      Self.problems(Self.shed(door: ["also": Self.texts("Tín")])) == [
        "something else in the room is called 'Tín'"
      ])
    #expect(
      Self.problems(Self.shed(door: ["ends": .flag(false)])) == [
        "no puzzle of the room has 'ends: true'"
      ])
    #expect(
      Self.problems(Self.shed(box: ["hints": .list([])])) == [
        "'the tin box' needs 'hints', of which the last is the solution"
      ])
    #expect(
      Self.problems(Self.shed(box: ["answers": .list([])])) == [
        "'then' is for what has 'answers' or 'needs'",
        "'hints' is for what has 'answers' or 'needs'",
      ])
  }
}
