import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import Foundation
import Messages
import Testing
import TextProtocol

@testable import House

/// Steering an evening, as whoever leads types and reads it.
@Suite struct CockpitTests {
  /// It is to begin at 19:00 in Madrid, which is when time begins, and to take half an hour.
  private func house(_ minutes: Int...) throws -> TestHouse {
    var event = PlannedEvent(
      slug: "evening", title: "Evening",
      starts: .at(Date(timeIntervalSince1970: Double(VirtualDispatcher.epoch) / 1_000)),
      agenda: minutes.enumerated().map { index, minutes in
        PlannedActivity(
          title: "Part \(index + 1)", module: Stretch.name, activity: Stretch(.minutes(minutes)))
      })
    event.beginning = .byFacilitator
    event.length = .minutes(30)
    event.loaded = LoadedModules([ModuleDefinition(Stretch.self)])
    let plan = HousePlan(
      name: "Test House", timeZone: "Europe/Madrid",
      facilitators: [
        PlannedFacilitator(name: "rosa", key: .made), PlannedFacilitator(name: "sam", key: .made),
      ], events: [event])
    let house = try TestHouse(plan, modules: [ModuleDefinition(Stretch.self)])
    for name in ["rosa", "ana", "ben"] { house.join(name, "evening") }
    forget(house)
    return house
  }

  private func forget(_ house: TestHouse) {
    for name in house.present { _ = house.takeLines(of: name) }
  }

  private func reply(_ line: String, from name: String = "rosa", in house: TestHouse) -> [String] {
    forget(house)
    house.send(line, from: name)
    return house.takeLines(of: name)
  }

  private func titles(_ house: TestHouse) -> [String] {
    reply("/agenda", in: house).dropFirst().map { row in
      String(row.drop { $0 != "P" && $0 != "S" }.prefix { $0 != "," && $0 != "(" })
        .trimmingCharacters(in: .whitespaces)
    }
  }

  // MARK: How it stands

  @Test func theRunSheetTellsTheHourAndWhatWouldHelp() throws {
    let house = try house(5, 15, 5, 5)
    house.dispatcher.advance(by: .minutes(4))
    house.send("/start", from: "rosa")
    house.dispatcher.advance(by: .minutes(7))
    #expect(
      reply("/run", in: house) == [
        "Run sheet",
        "1. Part 1, done: took 5 minutes, planned 5 minutes",
        "2. Part 2, now: 2 minutes so far, planned 15 minutes",
        "3. Part 3: planned 5 minutes",
        "4. Part 4: planned 5 minutes",
        "About 23 minutes to go.",
        "It ends at about 19:34, 4 minutes later than meant (19:30). (Madrid time)",
        "To end in time: /shorten 2 to 11m or /drop 3.",
      ])
    #expect(reply("/shorten 2 to 11m", in: house) == ["'Part 2' ends in 9 minutes."])
    #expect(
      reply("/run", in: house).suffix(2) == [
        "About 19 minutes to go.", "It ends at about 19:30, as meant. (Madrid time)",
      ])
  }

  /// It begins with what must not be overlooked.
  @Test func whoWaitsForHelpStandsAbove() throws {
    let house = try house(5, 5)
    house.send("/help me", from: "ana")
    #expect(reply("/run", in: house).first == "Waiting for help: ana. /calls has the list.")
    #expect(
      reply("/calls", in: house) == [
        "Waiting for help: ana. Whoever has been heard comes off the list with /calls NAME."
      ])
    #expect(reply("/calls ana", in: house) == ["ana has been heard, by rosa."])
    #expect(reply("/calls", in: house) == ["Nobody waits for help."])
    #expect(reply("/run", in: house).first == "Run sheet")
  }

  /// It lasts as long as the seat does.
  @Test func whoFollowsReadsOneLineAtEveryChange() throws {
    let house = try house(5, 15, 5)
    #expect(
      reply("/run follow", in: house) == [
        "You read at every change how the evening stands. /run follow off ends that.",
        "It ends at about 19:25, 5 minutes earlier than meant (19:30).",
      ])
    #expect(
      reply("/start", in: house).last
        == "Number 1 of 3, 'Part 1'.")
    forget(house)
    house.dispatcher.advance(by: .minutes(5))
    #expect(house.takeLines(of: "rosa").last == "Number 2 of 3, 'Part 2'.")
    #expect(!house.takeLines(of: "ana").contains { $0.contains("It ends") })
    #expect(
      reply("/run follow off", in: house) == [
        "You read how the evening stands when you type /run."
      ])
    #expect(reply("/next", in: house).allSatisfy { !$0.contains("It ends") })
  }

  // MARK: What comes

  @Test func theAgendaIsChangedByItsNumbers() throws {
    let house = try house(5, 5, 5)
    house.send("/start", from: "rosa")
    #expect(
      reply("/move 3 after 1", in: house) == ["'Part 3' is number 2 on the agenda now."])
    #expect(
      reply("/add stretch 2m after 3", in: house)
        == ["'Stretch' is on the agenda now, as number 4."])
    #expect(
      reply("/drop 2", in: house) == ["'Part 3' is off the agenda. /undo brings it back."])
    #expect(titles(house) == ["Part 1", "Part 2", "Stretch"])
    #expect(
      reply("/undo", in: house) == ["Taken back: 'Part 3' is on the agenda again, as number 2."])
    #expect(titles(house) == ["Part 1", "Part 3", "Part 2", "Stretch"])
    house.send("/repeat", from: "rosa")
    house.send("/add part 2", from: "rosa")
    #expect(titles(house) == ["Part 1", "Part 2", "Part 1", "Part 3", "Part 2", "Stretch"])
    #expect(
      reply("/goto 6", in: house).contains("Activity 6 of 6: Stretch"))
    try house.kill()
    house.join("rosa", "evening")
    #expect(titles(house).count == 6)
  }

  /// People and activities are told apart by the form of the line.
  @Test func moveIsForPeopleToo() throws {
    let house = try house(5, 5)
    #expect(reply("/move ana 2", in: house) == ["There are no teams now."])
    #expect(
      reply("/move 2 after 9", in: house)
        == ["There is no number 9 on the agenda; it goes to 2."])
    #expect(reply("/move 2", in: house).first?.hasPrefix("Nobody here is called '2'") == true)
  }

  @Test func whatCannotBeDoneSaysWhy() throws {
    let house = try house(5, 5)
    house.send("/start", from: "rosa")
    for (line, text) in [
      ("/add", "What comes onto the agenda is missing. Type /add WHAT [after NUMBER]"),
      ("/add waltz", "There is no activity 'waltz' here, and none of that title on the agenda."),
      (
        "/add stretch soon",
        "'soon' does not fit 'stretch'. Write it into the plan, where the house can say what is wrong."
      ),
      ("/drop quiz", "That is no number of the agenda; /agenda shows them."),
      ("/drop 1", "'Part 1' has begun already."),
      ("/shorten 2 to 9m", "'Part 2' takes about 5 minutes anyway."),
      ("/shorten 2", "The time is missing. Type /shorten NUMBER to TIME"),
      ("/undo", "You have changed nothing that could be taken back."),
      ("/end off", "No end is set."),
      ("/answered", "Nothing is asked now."), ("/away", "Nobody is away."),
    ] {
      #expect(reply(line, in: house) == [text], "\(line)")
    }
    #expect(
      reply("/points ana 5 for ben says: hi", in: house) == [
        "That reason would read as if somebody said it. Please put it without the colon."
      ])
    let points = reply("/points ana lots for it", in: house)
    #expect(points.first?.hasSuffix("as in /points ana +100 for the song.") == true)
  }

  /// A number that no agenda has is refused, whoever types it; nothing is reckoned with it before that.
  @Test(arguments: ["ana", "rosa"]) func numbersBeyondAll(name: String) throws {
    let house = try house(5, 5)
    house.send("/start", from: "rosa")
    for number in [Int.min, Int.max] {
      for line in [
        "/goto \(number)", "/goto \(number) now", "/repeat \(number)", "/drop \(number)",
        "/shorten \(number) to 1m", "/move \(number) after 1", "/move 2 after \(number)",
        "/add stretch 2m after \(number)", "/points ana \(number) for it",
      ] {
        #expect(!reply(line, from: name, in: house).isEmpty, "\(line)")
      }
    }
    #expect(titles(house) == ["Part 1", "Part 2"])
  }

  /// Nothing that people have given is taken back by a slip.
  @Test func goingBackAsksFirstWhereSomethingWouldBeLost() throws {
    let house = try house(5, 5)
    house.send("/start", from: "rosa")
    house.send("/points ana 50 for the song", from: "rosa")
    house.send("/next", from: "rosa")
    #expect(
      reply("/goto 1", in: house) == [
        "This would take you back. 'Part 1' begins again: the points given since then are withdrawn. To do it, type the same again within a minute, or /goto 1 now."
      ])
    #expect(reply("/goto 1", in: house).contains("Activity 1 of 2: Part 1"))
  }

  @Test func theEndIsToldToAll() throws {
    let house = try house(60)
    house.send("/start", from: "rosa")
    forget(house)
    house.send("/end in 5m", from: "rosa")
    #expect(house.takeLines(of: "ana") == ["The event ends in 5 minutes."])
    #expect(
      reply("/run", in: house).last == "It ends at 19:05, whatever is on then. (Madrid time)")
    house.dispatcher.advance(by: .minutes(4))
    #expect(house.takeLines(of: "ana") == ["The event ends in 1 minute."])
    house.dispatcher.advance(by: .minutes(1))
    #expect(house.takeLines(of: "ana").contains("Evening is over. Thank you for being here."))
  }

  // MARK: Whose it is

  @Test func participantsSteerNothing() throws {
    let house = try house(5, 5)
    house.send("/start", from: "rosa")
    let lines = [
      "/run", "/run follow", "/goto 2", "/move 2 after 1", "/add stretch 2m", "/drop 2", "/repeat",
      "/shorten 2 to 1m", "/points ben 100 for it", "/answered", "/away", "/calls", "/end in 5m",
    ]
    for line in lines {
      let told = reply(line, from: "ana", in: house)
      #expect(told.first?.contains("is for facilitators") == true, "\(line): \(told)")
    }
    #expect(titles(house) == ["Part 1", "Part 2"])
  }
}

/// Nothing happens for a while.
private struct Stretch: Module {
  static let name = "stretch"
  static let summary = "Waits."
  static let time = Setting.duration("time", in: .seconds(1)...(.hours(3)), "How long.")
  static let settings = SettingsSchema(Self.time).shortened(to: Self.time)

  enum Cue: Codable, Sendable { case end }

  let time: Duration

  init(_ time: Duration) { self.time = time }

  init(_ settings: Settings, _ problems: inout [SettingsProblem]) { time = settings[Self.time] }

  var length: Duration? { time }

  func begin(in room: inout Room<Cue>) { room.wait(time, then: .end) }
  func on(_ cue: Cue, in room: inout Room<Cue>) { room.finish() }
}
