import ActivityKit
import EventPlan
import EventTerms
import Messages
import RemoteModules
import Testing
import TextProtocol

@testable import EventRuntime

/// Modules that are programs of their own, as the event sees them: requests go out, replies come in.
@Suite struct RemoteTests {
  private static let module = ModuleDefinition(
    process: "remote", summary: "A test.", version: 1, settings: SettingsSchema([]),
    program: ModuleProgram(source: .folder("nowhere"), command: ["none"]))

  /// Two activities of it, with a facilitator in seat 1 and participants after.
  private func begun(_ people: [String] = ["ana", "ben", "cai"]) -> Occasion {
    var problems: [SettingsProblem] = []
    let activity = Self.module.make(Settings(), &problems)
    let occasion = Occasion(
      PlannedEvent(
        slug: "test", title: "Test",
        agenda: ["One", "Two"].map {
          PlannedActivity(title: $0, module: Self.module, activity: activity)
        }))
    occasion.modules = [Self.module]
    occasion.gather(people)
    occasion.control(.start)
    return occasion
  }

  private func ask(
    _ question: Question, _ privacy: Privacy = .named, of audience: Audience = .everyone,
    each: Bool = false
  ) -> ModuleNext {
    .ask(
      Prompt(question, privacy: privacy, audience: audience), each: each, for: .seconds(60),
      then: "next")
  }

  private let colour = Question.choice("Which?", ["red", "blue"])

  @Test func whatIsRepliedIsDone() {
    let occasion = begun()
    #expect(occasion.asked.map(\.request.kind) == [.begin])
    #expect(occasion.asked[0].request.view?.people.map(\.name) == ["ana", "ben", "cai"])
    occasion.reply(ask(colour), saying: "welcome", state: "a")
    #expect(occasion.said == ["welcome"])
    #expect(occasion.live.state.openPrompt?.prompt.question == colour)
    occasion.line(2, "b")
    occasion.line(3, "b")
    #expect(occasion.asked.count == 1)
    occasion.line(4, "pass")
    occasion.advance(by: LivePrompt.grace)
    let call = occasion.asked[1]
    #expect(call.request.kind == .cue("next"))
    #expect(call.state == "a")
    #expect(call.request.view?.answers.map(\.person) == [Person.ID(2), Person.ID(3)])
    #expect(call.request.view?.counts == [0, 2])
    // Until the reply comes nothing happens, and people can talk.
    occasion.advance(by: .seconds(5))
    #expect(occasion.asked.count == 2)
    occasion.reply(.finish)
    #expect(occasion.ended == [ModuleRun(occurrence: 1, run: 1)])
    #expect(occasion.asked.last?.run == ModuleRun(occurrence: 1, run: 2))
  }

  @Test(arguments: [Privacy.facilitator, .nobody])
  func whatIsNotForTheModuleIsNotTold(_ privacy: Privacy) throws {
    let occasion = begun()
    occasion.reply(ask(colour, privacy, each: true))
    for seat in 2...4 { occasion.line(seat, "b") }
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.asked.count == 2)
    let view = try #require(occasion.asked.last?.request.view)
    #expect(view.answered == 3 && view.answers.isEmpty)
    #expect(view.counts == (privacy == .nobody ? [0, 3] : nil))
  }

  /// Every way of asking too few for answers without names.
  @Test func fewChosenPeopleAreNotAskedWithoutNames() {
    let occasion = begun()
    occasion.reply(ask(colour, .anonymous, of: .only([Person.ID(2), Person.ID(3)])))
    #expect(
      occasion.heard.contains { heard in
        heard.to == .facilitators
          && heard.message
            == .notice(
              .activityFailedFault(
                activity: "One", module: "remote",
                why: "it asked 2 people for answers without names, and with fewer than 3 it is "
                  + "known whose they are"))
      })
    // Everyone else reads that it is over, and nothing of the reason.
    #expect(
      occasion.heard.contains { heard in
        heard.to == .seats([2, 3, 4])
          && heard.message
            == .notice(.activityFailedCutShort(activity: "One"))
      })
  }

  @Test func eachAnswerIsToldWithItsQuestion() throws {
    let occasion = begun()
    let some = Prompt(.text("What?"), audience: .only([Person.ID(2)]))
    occasion.reply(
      .asks([some, Prompt(colour)], closing: .each, each: true, for: .seconds(60), then: "next"))
    occasion.line(3, "b")
    #expect(
      occasion.asked.last?.request.kind
        == .answered(
          Answer(id: 1, person: Person.ID(3), value: .choice([1]), after: .zero), asked: 1, of: 1))
    occasion.reply(nil)
    occasion.line(2, "the sea")
    occasion.reply(nil)
    occasion.line(4, "pass")
    occasion.advance(by: LivePrompt.grace)
    let view = try #require(occasion.asked.last?.request.view)
    #expect(view.results?.map(\.answered) == [1, 1] && view.results?[1].counts == [0, 1])
    #expect(view.answers.map(\.person) == [Person.ID(3), Person.ID(2)])
  }

  @Test func whatGroupsAnswerIsTold() throws {
    let occasion = begun()
    let groups = [[2, 3, 4].map { Person.ID($0) }]
    occasion.reply(
      .split(
        groups, about: [], asking: GroupQuestion(colour), for: .seconds(60), then: "next"))
    occasion.line(3, "b")
    #expect(occasion.asked.count == 1)
    occasion.advance(by: .seconds(60))
    let view = try #require(occasion.asked.last?.request.view)
    #expect(view.groups == groups && view.groupAnswers?.map { $0?.choice } == [1])
  }

  @Test func timeToOneself() {
    let occasion = begun()
    occasion.reply(.alone(about: ["the sea"], for: .seconds(30), then: "back"))
    #expect(occasion.said == ["the sea"])
    #expect(occasion.live.state.read("blue", from: 2, at: occasion.live.now) == .kept)
    occasion.advance(by: .seconds(30))
    #expect(occasion.asked.last?.request.kind == .cue("back"))
  }

  @Test(arguments: [Privacy.anonymous, .nobody])
  func noAuthorOfASecretAnswerIsTold(_ privacy: Privacy) throws {
    let occasion = begun()
    occasion.reply(ask(.text("A secret?"), privacy, each: true))
    occasion.line(2, "the sea")
    occasion.line(3, "the hills")
    let told = occasion.asked.dropFirst().compactMap { call -> Answer? in
      if case .answered(let answer, _, _) = call.request.kind { answer } else { nil }
    }
    #expect(told.map(\.text) == (privacy == .nobody ? [] : ["the sea", "the hills"]))
    #expect(told.allSatisfy { $0.person == nil })
    occasion.control(.skip)
    let view = try #require(occasion.asked.last?.request.view)
    #expect(view.answered == 2)
    #expect(view.answers.map(\.text) == (privacy == .nobody ? [] : ["the sea", "the hills"]))
    #expect(view.answers.allSatisfy { $0.person == nil })
    #expect(!view.mayTally)
  }

  @Test func aNameIsToldOnceItsOwnerSigns() throws {
    let occasion = begun()
    occasion.reply(ask(.text("A secret?"), .anonymous))
    for seat in 2...4 { occasion.line(seat, "mine") }
    occasion.advance(by: LivePrompt.grace)
    occasion.reply(.wait(.seconds(9), then: "read"))
    #expect(occasion.asked.last?.request.view?.signatures == [:])
    occasion.submit(.reveal(seat: 3))
    occasion.advance(by: .seconds(9))
    #expect(occasion.asked.last?.request.view?.signatures == [2: "ben"])
  }

  @Test func aReplyToAnAnswerMayCloseThePrompt() {
    let occasion = begun()
    occasion.reply(ask(colour, each: true))
    occasion.line(2, "a")
    occasion.line(3, "b")
    #expect(occasion.asked.count == 3)
    occasion.replyTo(occasion.asked[1], nil, saying: "one so far")
    #expect(occasion.said == ["one so far"])
    #expect(occasion.live.state.openPrompt != nil)
    occasion.replyTo(occasion.asked[2], .wait(.seconds(9), then: "next"))
    #expect(occasion.live.state.openPrompt == nil)
  }

  /// What it names was meant for a prompt that is not open any more.
  @Test func aReplyToAnAnswerThatComesTooLateClosesNothing() {
    let occasion = begun()
    occasion.reply(ask(colour, each: true))
    occasion.line(2, "a")
    occasion.control(.skip)
    #expect(occasion.asked.map(\.request.number) == [1, 2, 3])
    occasion.replyTo(occasion.asked[1], .finish, saying: "late")
    #expect(occasion.said == ["late"])
    occasion.replyTo(occasion.asked[2], ask(colour, each: true))
    #expect(occasion.live.state.openPrompt != nil)
    occasion.line(2, "a")
    let stale = occasion.asked[3]
    occasion.control(.skip)
    occasion.replyTo(occasion.asked[4], ask(colour))
    occasion.replyTo(stale, .finish)
    #expect(occasion.live.state.place == 0)
  }

  @Test func groupsAreDrawnAndTold() {
    let occasion = begun()
    occasion.reply(.group(size: 2, about: ["the sea"], for: .seconds(60), then: "back"))
    #expect(occasion.live.state.stage?.breakouts == [[2, 3, 4].map { Person.ID($0) }])
    occasion.advance(by: .seconds(60))
    #expect(occasion.asked.last?.request.view?.groups == [[2, 3, 4].map { Person.ID($0) }])
    occasion.reply(.wait(.seconds(1), then: ""))
    occasion.advance(by: .seconds(1))
    #expect(occasion.asked.last?.request.view?.groups == nil)
  }

  @Test func withNobodyToMeetTheCueComesAtOnce() {
    let occasion = begun(["ana"])
    occasion.reply(.group(size: 2, about: [], for: .seconds(60), then: "back"))
    #expect(occasion.asked.last?.request.kind == .cue("back"))
    #expect(occasion.asked.last?.request.view?.groups == [])
  }

  @Test func whoHoldsNoSeatIsLeftOut() {
    let occasion = begun()
    let stranger = Person.ID(9)
    occasion.replyTo(
      occasion.asked[0],
      ModuleDeed(
        effects: [
          .tell([stranger], "hello"), .award(points: 5, to: stranger, reason: "x"),
          // A facilitator is not among the people.
          .award(points: 5, to: Person.ID(1), reason: "x"),
        ], next: ask(.text("You?"), of: .only([stranger]))))
    #expect(occasion.said == [])
    #expect(occasion.live.state.scores.leaders.allSatisfy { $0.points == 0 })
    #expect(occasion.asked.last?.request.kind == .cue("next"))
    occasion.reply(.floor(stranger, for: .seconds(60), then: "after"))
    #expect(occasion.asked.last?.request.kind == .cue("after"))
  }

  @Test func oneThatFailsIsEndedWithAWord() {
    let occasion = begun()
    occasion.live.replied(
      .failed("it did not reply within 2 seconds"), to: 1, of: occasion.asked[0].run)
    while !occasion.disk.waiting.isEmpty { occasion.commit() }
    #expect(
      occasion.heard.contains { heard in
        heard.to == .facilitators
          && heard.message
            == .notice(
              .activityFailedFault(
                activity: "One", module: "remote", why: "it did not reply within 2 seconds"))
      })
    #expect(occasion.live.state.place == 1)
    #expect(occasion.asked.last?.request.kind == .begin)
  }

  @Test func repliesThatNobodyWaitsForChangeNothing() {
    let occasion = begun()
    let first = occasion.asked[0]
    occasion.reply(.wait(.seconds(30), then: "next"), saying: "once")
    occasion.replyTo(first, .finish, saying: "twice")
    occasion.live.replied(.failed("late"), to: 99, of: first.run)
    occasion.live.replied(.failed("late"), to: 1, of: ModuleRun(occurrence: 1, run: 7))
    while !occasion.disk.waiting.isEmpty { occasion.commit() }
    #expect(occasion.said == ["once"])
    #expect(occasion.live.state.place == 0)
  }

  @Test func whileAReplyIsWaitedForItCanBeLeftButNotSkipped() {
    let occasion = begun()
    occasion.control(.skip)
    occasion.advance(by: .seconds(3))
    #expect(occasion.asked.count == 1)
    #expect(occasion.live.state.place == 0)
    occasion.control(.next)
    #expect(occasion.live.state.place == 1)
    #expect(occasion.ended == [ModuleRun(occurrence: 1, run: 1)])
  }

  /// Nothing of the sort should happen; an event must not stand still for ever if it does.
  @Test func withoutAnyReplyItIsGivenUp() {
    let occasion = begun()
    occasion.advance(by: .seconds(60))
    #expect(occasion.notices.contains(.activityFailed))
  }

  @Test func oneThatSaysTooMuchAtOnceIsEnded() {
    let occasion = begun()
    let line = String(repeating: "x", count: 1_000)
    for _ in 0..<3 {
      for _ in 0..<60 { occasion.reply(.go("again"), saying: line) }
      occasion.reply(.wait(.seconds(1), then: "again"))
      occasion.advance(by: .seconds(1))
    }
    #expect(occasion.live.state.place == 0)
    for _ in 0..<70 where occasion.live.state.place == 0 {
      occasion.reply(.go("again"), saying: line)
    }
    #expect(occasion.notices.contains(.activityFailed))
    #expect(occasion.said.count == 3 * 60 + 65)
  }

  @Test func oneThatDoesNotKeepUpWithTheAnswersIsEnded() {
    let occasion = begun()
    occasion.reply(ask(colour, each: true))
    for _ in 0..<ModuleLimits.outstanding { occasion.line(2, "a") }
    #expect(occasion.live.state.place == 0)
    occasion.line(2, "b")
    #expect(occasion.notices.contains(.activityFailed))
  }

  @Test func oneThatRunsInCirclesIsEnded() {
    let occasion = begun()
    var count = 0
    while occasion.live.state.place == 0, count < 1_000 {
      count += 1
      occasion.reply(.go("again"))
    }
    #expect(count == ModuleLimits.hurry + 1)
    #expect(occasion.notices.contains(.activityFailed))
  }

  @Test func aRepliedRequestIsNotAskedAgainAfterACrash() throws {
    let occasion = begun()
    occasion.reply(ask(colour), state: "kept")
    occasion.line(2, "a")
    occasion.forget()
    try occasion.kill()
    for seat in 1...4 { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.asked.isEmpty)
    occasion.line(3, "a")
    occasion.line(4, "b")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.asked.map(\.request.kind) == [.cue("next")])
    #expect(occasion.asked[0].state == "kept")
    #expect(occasion.asked[0].request.view?.counts == [2, 1])
  }

  /// What comes of it is for people to hear, so it waits until they are back.
  @Test func anOutstandingRequestIsAskedAgainOnceTheClockRuns() throws {
    let occasion = begun()
    let first = occasion.asked[0].request
    occasion.forget()
    try occasion.kill()
    occasion.submit(.enter(seat: 1))
    #expect(occasion.asked.isEmpty)
    for seat in 2...4 { occasion.submit(.enter(seat: seat)) }
    #expect(occasion.asked.map(\.request) == [first])
    occasion.reply(ask(colour), saying: "welcome")
    #expect(occasion.said == ["welcome"])
  }

  @Test func aReplayNeedsNoModule() throws {
    let occasion = begun()
    occasion.reply(ask(colour), saying: "welcome", state: "a")
    occasion.line(2, "b")
    occasion.control(.skip)
    occasion.reply(.group(size: 2, about: [], for: .seconds(60), then: "back"), state: "b")
    occasion.advance(by: .seconds(60))
    occasion.reply(.wait(.seconds(5), then: "end"), state: "c")
    var replayed = EventState(seed: Occasion.opening.seed)
    replayed.seating.capacity = occasion.event.capacity
    for entry in occasion.disk.history { _ = replayed.apply(entry, of: occasion.event) }
    #expect(try Snapshot.encode(replayed).count == Snapshot.encode(occasion.live.state).count)
    #expect(replayed.outstanding == occasion.live.state.outstanding)
    #expect(replayed.wake == occasion.live.state.wake)
    #expect(replayed.call(.init(kind: .begin), of: 1)?.state == "c")
  }
}

extension ModuleRequest {
  fileprivate init(kind: Kind) {
    self.init(number: 1, kind: kind, elapsed: .zero, seed: 0, view: nil)
  }
}

extension Occasion {
  /// Replies to what was asked last.
  fileprivate func reply(_ next: ModuleNext?, saying text: String? = nil, state: String? = nil) {
    guard let call = asked.last else { return }
    replyTo(call, next, saying: text, state: state)
  }

  fileprivate func replyTo(
    _ call: ModuleCall, _ next: ModuleNext?, saying text: String? = nil, state: String? = nil
  ) {
    replyTo(
      call, ModuleDeed(effects: text.map { [.say(Text($0))] } ?? [], next: next, state: state))
  }

  fileprivate func replyTo(_ call: ModuleCall, _ deed: ModuleDeed) {
    submit(.replied(run: call.run.run, request: call.request.number, .did(deed)))
  }
}
