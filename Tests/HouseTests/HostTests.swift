import ActivityKit
import ActivityTesting
import EventPlan
import EventRuntime
import EventTerms
import House
import Records
import Synchronization
import Testing

/// What whoever runs a house asks of it from outside.
@Suite struct HostTests {
  private func house() throws -> (TestHouse, StallingJournal) {
    var problems: [SettingsProblem] = []
    let activity = PlannedActivity(
      title: "Words", module: Tripwire.name, activity: Tripwire(Settings(), &problems))
    let plan = HousePlan(
      name: "Test House", facilitators: [PlannedFacilitator(name: "rosa", key: .made)],
      events: [PlannedEvent(slug: "evening", title: "Our evening", agenda: [activity])])
    let records = try Records.inMemory()
    let journal = StallingJournal(records)
    let house = try TestHouse(
      plan, modules: [ModuleDefinition(Tripwire.self)], records: records, journal: journal)
    for name in ["rosa", "ana"] { house.join(name, "evening") }
    house.send("/start", from: "rosa")
    _ = house.takeLines(of: "ana")
    return (house, journal)
  }

  private func figures(of house: TestHouse) throws -> HouseFigures {
    let figures = HostReplies<HouseFigures>()
    house.post { house in figures.add(house.figures) }
    return try #require(figures.all.last)
  }

  @Test func theFiguresTellHowItFares() throws {
    let (house, journal) = try house()
    let before = try figures(of: house)
    #expect(before.house == "Test House" && before.canSave && !before.isClosing)
    #expect(before.events.map(\.event) == ["evening"] && before.events[0].phase == .running)
    #expect(before.events[0].here == 2 && before.events[0].away == 0)
    #expect(before.lines == 3 && before.linesWaiting == 0)
    #expect(before.runtime.commits.count > 0 && before.runtime.commits.seconds == 0)

    journal.isStalled = true
    house.send("good", from: "ana")
    house.send("better", from: "ana")
    house.advance(by: .milliseconds(40))
    let during = try figures(of: house)
    #expect(during.lines == 5 && during.linesWaiting == 1 && during.events[0].inputsWaiting == 1)
    journal.isStalled = false
    house.advance(by: .zero)
    let after = try figures(of: house)
    #expect(after.linesWaiting == 0 && after.events[0].inputsWaiting == 0)
    // Up to a twentieth of a second.
    #expect(after.runtime.commits.counts[6] > 0 && after.runtime.commits.seconds >= 0.04)

    house.drop("ana")
    house.advance(by: .minutes(6))
    let late = try figures(of: house)
    #expect(late.events[0].here == 1 && late.events[0].away == 1)
    #expect(late.runtime.cues > 0 && late.runtime.lateCues == 0)
  }

  @Test func anEventEndsForEveryone() throws {
    let (house, _) = try house()
    let replies = HostReplies<HostReply>()
    house.post { house in house.endEvent("morning") { replies.add($0) } }
    #expect(
      replies.all == [.refused("No event 'morning' is live. These are: evening.")])
    house.post { house in house.endEvent("Our Evening") { replies.add($0) } }
    #expect(replies.all.last == .done(["'evening' is over."]))
    #expect(house.takeLines(of: "ana").contains { $0.contains("is over") })
    house.post { house in house.endEvent("evening") { replies.add($0) } }
    #expect(replies.all.last == .refused("No event 'evening' is live. None is."))
  }

  /// What is not on disk is not confirmed.
  @Test func whileNothingCanBeSavedNothingEnds() throws {
    let (house, journal) = try house()
    let replies = HostReplies<HostReply>()
    journal.fails = true
    house.send("good", from: "ana")
    let figures = try figures(of: house)
    #expect(!figures.canSave && figures.runtime.failedCommits == 1)
    house.post { house in house.endEvent("evening") { replies.add($0) } }
    guard case .refused? = replies.all.last else {
      Issue.record("it was ended")
      return
    }
    journal.fails = false
    house.advance(by: .seconds(5))
    #expect(try self.figures(of: house).canSave)
    journal.isStalled = true
    house.post { house in house.endEvent("evening") { replies.add($0) } }
    #expect(replies.all.count == 1)
    journal.isStalled = false
    house.advance(by: .zero)
    #expect(replies.all.last == .done(["'evening' is over."]))
  }

  @Test func everybodyIsTold() throws {
    let (house, _) = try house()
    house.connect("cai")
    _ = house.takeLines(of: "cai")
    let replies = HostReplies<HostReply>()
    house.post { house in replies.add(house.announce("  Tea\nis \r\n \u{1B}[31mready. ")) }
    #expect(replies.all == [.done(["3 connections were told."])])
    for name in ["rosa", "ana", "cai"] {
      let lines = house.takeLines(of: name)
      #expect(lines.contains { $0.contains("Test House announces: Tea is ready.") }, "\(name)")
      #expect(!lines.joined().contains("\u{1B}"))
    }
    house.post { house in replies.add(house.announce(" \u{7} ")) }
    house.post { house in replies.add(house.announce(String(repeating: "a", count: 5_000))) }
    #expect(
      replies.all.dropFirst() == [
        .refused("There is nothing to tell."),
        .refused("That is more than the 4096 bytes of a line."),
      ])
    #expect(house.takeLines(of: "ana") == [])
  }
}

/// What has come back from the house.
final class HostReplies<Reply: Sendable>: Sendable {
  private let replies = Mutex<[Reply]>([])

  var all: [Reply] { replies.withLock { $0 } }

  func add(_ reply: Reply) { replies.withLock { $0.append(reply) } }
}
