import ActivityKit
import EventPlan
import EventTerms
import Foundation
import ShippedModules
import Testing

@testable import Workbench

/// Evenings of a plan, with people who are simulated.
@Suite struct RehearsalTests {
  private static func plan(_ event: String) throws -> HousePlan {
    let text = """
      house: { name: Test }
      facilitators: { rosa: {} }
      events:
        circle:
          title: Circle
      \(event.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))
      """
    let reader = PlanReader(modules: ShippedModules.all, environment: [:]) { _ in Array(text.utf8) }
    switch reader.read(path: "events.yaml") {
    case .plan(let plan, _): return plan
    case .refused(let found): throw Refused(text: DiagnosticRenderer.text(found))
    case .unreadable(_, let reason): throw Refused(text: reason)
    }
  }

  private struct Refused: Error { let text: String }

  private static func rehearse(
    _ event: String, people: Int = 10, seed: UInt64 = 1
  ) throws -> (played: Played, lines: [String]) {
    let plan = try plan(event)
    let event = plan.events[0]
    let played = try Rehearsal(of: event, in: plan, people: people, seed: seed).finish()
    return (played, RehearsalSheet(event.title, length: event.length, played).lines)
  }

  private static let evening = """
    length: 30m
    agenda:
      - title: Meet
        icebreaker: { format: pairs, rounds: 2, time: 2m, talk: 30s, prompts: [How are you?] }
      - mood-check:
      - break: 1m
    """

  // MARK: How long it takes

  @Test func theSameSeedPlaysTheSameEvening() throws {
    let (one, lines) = try Self.rehearse(Self.evening)
    let (same, sameLines) = try Self.rehearse(Self.evening)
    #expect(one == same && lines == sameLines)
    #expect(one.isDone && one.activities.count == 3)
    let others = try (2...4).map { try Self.rehearse(Self.evening, seed: $0).played.length }
    #expect(others.contains { $0 != one.length }, "chance changes nothing")
  }

  @Test func aPlanThatOverrunsIsCaught() throws {
    let (played, lines) = try Self.rehearse("length: 1m\nagenda: [{ break: 2m }]")
    #expect(played.overruns(.minutes(1)))
    #expect(
      lines.contains("It overruns by 1 minute: it takes 2 minutes, and is to take 1 minute."))
    #expect(lines.contains("  What takes longest: 1. Break."))
  }

  @Test func aPlanThatFitsIsNot() throws {
    let (played, lines) = try Self.rehearse("length: 2m\nagenda: [{ break: 2m }]")
    #expect(!played.overruns(.minutes(2)))
    #expect(lines.contains("It fits: it takes 2 minutes of 2 minutes."))
    #expect(lines.contains("1. Break     2:00    2:00"))
  }

  @Test func aPlanWithoutALengthIsToldWhatItTakes() throws {
    let (played, lines) = try Self.rehearse("agenda: [{ break: 2m }]")
    #expect(!played.overruns(nil))
    #expect(
      lines.contains("The plan does not say how long it is to take: 'length: 5m' would do."))
  }

  @Test func nobodyIsKeptOutOfARehearsal() throws {
    let (played, _) = try Self.rehearse(
      """
      every: thursday 19:00
      from: 2026-01-01
      start: by facilitator
      at_least: 4
      access: invited
      agreement: Be kind.
      capacity: 4
      agenda: [{ mood-check: }]
      """)
    #expect(played.isDone && played.people == 4)
    #expect(played.questions.map { $0.asked.count } == [3, 3], "all but who comes late")
  }

  // MARK: The plans that ship

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let shipped: [String] = {
    let folder = root.appending(path: "events").path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return ["events.yaml"] + (names ?? []).sorted().map { "events/\($0)" }
  }()

  @Test(arguments: shipped) func eachComesToItsEnd(_ path: String) throws {
    let reader = PlanReader(modules: ShippedModules.all, environment: nil) { path in
      try PlanFile.read(Self.root.appending(path: path).path)
    }
    guard case .plan(let plan, _) = reader.read(path: path) else {
      Issue.record("\(path) is refused")
      return
    }
    for event in plan.events {
      let played = try Rehearsal(of: event, in: plan, people: 12, seed: 1).finish()
      #expect(played.isDone && played.faults.isEmpty, "\(event.slug): \(played.faults)")
      #expect(played.activities.count == event.agenda.count, "\(event.slug)")
      #expect(
        (.minutes(5)...(.minutes(100))).contains(played.length),
        "\(event.slug) takes \(played.length)")
    }
  }

  // MARK: What is found

  @Test func whatIsTooLongToReadIsFound() throws {
    let long = Array(repeating: "long", count: 40).joined(separator: " ")
    let (_, lines) = try Self.rehearse(
      """
      agenda:
        - trivia:
            time: 10s
            questions:
              - { ask: "Is this a \(long) question?", choices: [Yes, No], answer: Yes }
              - { ask: Is this?, choices: [Yes, No], answer: Yes }
      """)
    let start = try #require(
      lines.firstIndex(of: "Too long for their time, with 2 seconds to answer:"))
    #expect(lines[start + 1].hasPrefix("  1. Trivia: "))
    #expect(lines[start + 1].contains(": has 10 seconds, takes "))
    #expect(lines[(start + 2)...].first?.hasPrefix("  1. Trivia") != true)
  }

  @Test func aLatecomerIsReadOver() throws {
    let (played, lines) = try Self.rehearse("length: 10m\nagenda: [{ break: 10m }]")
    let latecomer = try #require(played.latecomer)
    #expect(latecomer.activity == "1. Break")
    #expect(lines.contains("\(latecomer.name) comes late, in '1. Break', and reads:"))
    #expect(latecomer.lines.contains { $0.contains("You are in Circle as \(latecomer.name).") })
  }

  @Test func groupsAreCounted() throws {
    let (played, _) = try Self.rehearse(Self.evening)
    #expect(played.groupings.count >= 2)
    #expect(played.groupings.allSatisfy { $0.activity == "1. Meet" && !$0.sizes.isEmpty })
  }

  @Test func namesAreThoseOfNobodyOnTheStaff() throws {
    let plan = try Self.plan("agenda: [{ break: 1m }]")
    let names = Rehearsal.names(people: 70, in: plan)
    #expect(Set(names.map { $0.lowercased() }).count == 70)
    #expect(!names.contains { $0.lowercased() == "rosa" })
  }

  // MARK: The sheet

  /// An evening in which everything goes wrong.
  private static var trouble: Played {
    var played = Played(seed: 3, people: 5)
    played.activities = [
      Played.Activity(
        number: 1, title: "Meet", planned: .minutes(5), played: .seconds(430), turns: 5,
        turnsPassed: 3),
      Played.Activity(number: 2, title: "Quiz", planned: nil, played: .seconds(200)),
    ]
    (played.length, played.isDone) = (.seconds(630), true)
    let everyone: Set = ["a", "b", "c", "d", "e"]
    played.faults = ["'Quiz' failed."]
    played.questions = [
      Played.Question(
        activity: "2. Quiz", text: "What is it?", time: .seconds(5), byEye: .seconds(2),
        byEar: .seconds(4), asked: everyone, answered: ["a"], passed: ["b", "c", "d"]),
      Played.Question(
        activity: "2. Quiz", text: "And this?", time: .seconds(20), byEye: .seconds(1),
        byEar: .seconds(1), asked: everyone, answered: ["a"], passed: []),
    ]
    played.groupings = [
      Played.Grouping(activity: "1. Meet", sizes: [1, 4]),
      Played.Grouping(activity: "1. Meet", sizes: [2, 3]),
    ]
    played.solitudes = [Played.Solitude(activity: "1. Meet", name: "Ana", time: .seconds(45))]
    played.latecomer = Played.Latecomer(name: "Eva", activity: "2. Quiz", lines: ["Hello."])
    played.lateness = Played.Lateness(
      longest: .seconds(7), text: "And this?", unread: 1, example: "What is it?")
    return played
  }

  @Test func theSheetSaysWhatToMend() {
    var few = Played(seed: 3, people: 4)
    (few.length, few.isDone) = (.seconds(590), true)
    let sheet = RehearsalSheet("Circle", length: .minutes(10), Self.trouble, sizes: [few])
    #expect(
      sheet.lines.joined(separator: "\n") == """
        Circle, with 5 people (seed 3)

        activity  planned  played
        1. Meet      5:00    7:10
        2. Quiz   depends    3:20
        in all      5:00+   10:30

        It overruns by 30 seconds: it takes 10 minutes 30 seconds, and is to take 10 minutes.
          1. Meet takes 2 minutes 10 seconds more than planned.

        people  takes
             4   9:50  fits
             5  10:30  30 seconds too long

        What failed:
          'Quiz' failed.

        Too long for their time, with 2 seconds to answer:
          2. Quiz: 'What is it?': has 5 seconds, takes 2 s to read by eye and 4 s by ear, so by eye it can be done.

        For who has everything read out:
          a question begins up to 7 seconds late ('And this?').
          1 question closed before the voice had come to an end, such as 'What is it?': give more 'time' there, or say less before.

        Most passed:
          2. Quiz: 'What is it?': 3 of 5 passed.
          1. Meet: 3 of 5 turns were passed.

        Most gave no answer in time:
          2. Quiz: 'And this?': 4 of 5, in 20 seconds.

        Uneven groups:
          1. Meet: groups of 1 and 4.
          1. Meet: Ana was alone in a group for 45 seconds.

        Eva comes late, in '2. Quiz', and reads:
          | Hello.
        """)
  }

  /// Late is no trouble where the room waits.
  @Test func whatIsReadLateButInTime() {
    var played = Self.trouble
    played.lateness = Played.Lateness(longest: .seconds(16), text: "And this?", unread: 0)
    let lines = RehearsalSheet("Circle", length: nil, played).lines
    #expect(
      lines.contains(
        "  a question begins up to 16 seconds late ('And this?'), and each was read in time: whoever listens has more. There is nothing to mend."
      ))
  }

  /// Who listens answers what the voice has come to, so that nothing closes because of an answer that nobody can give.
  @Test func whoListensAnswersWhatWasRead() throws {
    let rules = Array(repeating: "word", count: 60).joined(separator: " ")
    let (played, _) = try Self.rehearse(
      """
      agenda:
        - note: { text: \(rules), time: 5s }
        - poll: { ask: Shall we?, kind: choice, choices: [Yes, No], time: 60s }
      """)
    let late = try #require(played.lateness)
    #expect(late.unread == 0)
  }

  @Test func manySeedsGiveRanges() {
    let all = (1...20).map { number in
      var played = Played(seed: UInt64(number), people: 5)
      let length = Duration.seconds(60 * number)
      played.activities = [
        Played.Activity(number: 1, title: "Meet", planned: nil, played: length)
      ]
      (played.length, played.isDone) = (length, true)
      return played
    }
    let wide = RehearsalRange("Circle", length: .minutes(19), all)
    #expect(wide.overruns == 1 && !wide.isTooLong)
    #expect(
      wide.lines.joined(separator: "\n") == """
        Circle, with 5 people, 20 times

        activity   5 %  median   95 %
        1. Meet   1:00   10:00  19:00
        in all    1:00   10:00  19:00

        It fits: only 1 time of 20 it takes longer than 19 minutes. The longest is --seed 20.
        """)
    #expect(RehearsalRange("Circle", length: .minutes(18), all).isTooLong)
  }
}
