import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct PrivacyTests {
  @Test(arguments: [Privacy.anonymous, .nobody])
  func secretAnswersCarryNobody(privacy: Privacy) throws {
    var game = Game.running([.write(.seconds(60), privacy), .share, .wait(.seconds(5))])
    #expect(game.line(2, "the sea").heard(by: 2) == [.saved(prompt: 1, text: "the sea")])
    #expect(game.outcomes.last?.heard(by: 3) == [])
    #expect(game.outcomes.last?.heard(by: 1, facilitator: true) == [])
    #expect(game.state.stage?.answer(of: Person.ID(2))?.person == nil)
    let facts = game.outcomes.joined().map { $0 }.facts.filter {
      if case .answered = $0 { true } else { false }
    }
    #expect(
      facts
        == (privacy == .nobody
          ? []
          : [
            .answered(
              run: 1, prompt: 1, answer: 1, seat: nil, privacy: .anonymous, value: "the sea")
          ]))
    // It is known whose it is, so that it can be changed and shown again.
    game.send(.drop(seat: 2))
    #expect(game.send(.enter(seat: 2)).heard(by: 2).last == .saved(prompt: 1, text: "the sea"))
    game.line(2, "the hills")
    #expect(
      game.control(.skip).said
        == [privacy == .nobody ? "0 answers. " : "1 answers. someone: the hills"])
  }

  /// A number that somebody is told is theirs alone is theirs to end: no record of it is left elsewhere.
  @Test func ofTheEventItselfNothingIsRecordedUnderAName() {
    var script = Script([.write(.seconds(60), .anonymous), .write(.seconds(60), .named)])
    script.items = ["How was it?"]
    var game = Game(.scripted([script]))
    game.gather(["ana"])
    game.control(.start)
    let unnamed = game.line(2, "good").facts
    #expect(
      unnamed == [
        .answered(
          run: 1, prompt: 1, answer: 1, seat: nil, privacy: .anonymous, value: "good",
          isFeedback: true)
      ])
    game.advance(by: LivePrompt.grace)
    let named = game.line(2, "my own")
    #expect(named.heard(by: 2).first == .saved(prompt: 2, text: "my own"))
    #expect(named.facts.isEmpty)
  }

  /// Whatever an activity does with what it gets, it does not get what people were told it does not.
  @Test(arguments: [Privacy.facilitator, .nobody])
  func whatIsNotForTheRoomNeverReachesTheActivity(privacy: Privacy) throws {
    var game = Game.running(
      [.choose(.seconds(60), privacy), .share, .turnout, .wait(.seconds(5)), .share], enough: 1)
    for (seat, choice) in [(2, "a"), (3, "b"), (4, "pass")] {
      let heard = game.line(seat, choice)
      // With `enough: 1` an activity that is told of an answer closes the prompt.
      #expect(seat == 4 || heard.said.isEmpty)
      if seat == 2 { try game.restore() }
    }
    #expect(game.advance(by: LivePrompt.grace).said == ["0 answers. ", "2 answered: no counts"])
    try game.restore()
    #expect(game.advance(by: .seconds(5)).said == ["0 answers. "])
    #expect(!"\(try Snapshot.encode(game.state))".contains("answers"))
  }

  @Test func whatIsNobodysIsCountedWhereItTellsOfNobody() {
    var game = Game.running([.choose(.seconds(60), .nobody), .turnout, .wait(.seconds(5))])
    for (seat, choice) in [(2, "a"), (3, "b"), (4, "b")] { game.line(seat, choice) }
    #expect(game.advance(by: LivePrompt.grace).said == ["3 answered: [1, 2, 0]"])
  }

  @Test func forFacilitatorsNothingIsCountedForTheRoom() {
    var game = Game.running([.choose(.seconds(60), .facilitator), .turnout, .wait(.seconds(5))])
    for (seat, choice) in [(2, "a"), (3, "b"), (4, "b")] { game.line(seat, choice) }
    #expect(game.advance(by: LivePrompt.grace).said == ["3 answered: no counts"])
  }

  @Test func onlyFacilitatorsSeeWhatIsForThem() {
    var game = Game.running([.write(.seconds(60), .facilitator)])
    let heard = game.line(2, "tired")
    #expect(
      heard.heard(by: 1, facilitator: true) == [
        .notice(.privateAnswerGiven(name: "ana", answer: .plainVerbatim(text: "tired")))
      ])
    #expect(heard.heard(by: 3).isEmpty)
  }

  @Test func namedOnlyByOnesOwnWish() {
    var game = Game.running([
      .write(.seconds(60), .anonymous), .wait(.seconds(5)), .signatures(1), .signatures(2),
      .wait(.seconds(5)),
    ])
    #expect(game.send(.reveal(seat: 2)).refusal == .nothingToReveal)
    game.line(2, "one")
    game.line(3, "two")
    game.line(4, "three")
    game.advance(by: LivePrompt.grace)
    let heard = game.send(.reveal(seat: 3))
    #expect(heard.heard(by: 2).isEmpty && heard.heard(by: 3).map(\.kind) == [.notice])
    #expect(game.send(.reveal(seat: 1)).refusal == .nothingToReveal)
    #expect(game.advance(by: .seconds(5)).said == ["1 is by nobody", "2 is by ben"])
    game.control(.next)
    #expect(game.send(.reveal(seat: 3)).refusal == .nothingToReveal)
  }

  /// What somebody wrote does not decide who reads it.
  @Test func onlyAnOfferToSignIsForAuthors() {
    let offer = "To put your name to what you wrote, type /reveal within 20 seconds."
    let written = "Which is not true? I have never typed /reveal."
    let game = Game.running([.say(offer), .say(written), .wait(.seconds(5))])
    let said = game.outcomes.joined().compactMap { outcome -> Recipients? in
      if case .say(.say, let recipients) = outcome { recipients } else { nil }
    }
    #expect(said == [.authors(), .everyone])
  }

  @Test func nobodyChoosesTheirOwn() throws {
    let vote = Prompt(
      .choice("Best?", ["one", "two"], from: [2, 1]), privacy: .anonymous)
    var game = Game.running([.write(.seconds(60), .anonymous), .ask(vote, .seconds(30))])
    game.line(2, "first")
    game.line(3, "second")
    game.control(.skip)
    let own = { (game: Game) in
      game.state.ownChoices(of: game.prompt).map { "\($0.seat) \($0.typed)" }
    }
    #expect(own(game) == [#"3 ["A"]"#, #"2 ["B"]"#])
    #expect(game.state.ownChoices(of: game.prompt - 1).isEmpty)
    #expect(game.line(2, "b").refusal == .ownChoice)
    #expect(game.line(2, "a").refusal == nil)
    #expect(game.line(3, "a").refusal == .ownChoice)
    #expect(game.line(4, "a").refusal == nil)
    // Nothing on disk says who wrote what.
    try game.restore()
    #expect(own(game).isEmpty)
  }
}

/// What a snapshot and the journal tell of authors.
@Suite struct AuthorshipOnDiskTests {
  private static let steps: [Script.Step] = [
    .write(.seconds(60), .anonymous), .wait(.seconds(60)), .signatures(1), .signatures(2),
    .wait(.seconds(5)),
  ]

  private func state(_ occasion: Occasion) -> String {
    String(decoding: occasion.disk.saved.snapshot?.state ?? [], as: UTF8.self)
  }

  @Test func whileThePromptIsOpenTheyAreKnownAfterARestart() throws {
    let occasion = Occasion.running(Self.steps)
    occasion.line(2, "one")
    try occasion.kill()
    // The snapshot that the restart wrote says who has answered, as long as it is open.
    try occasion.kill()
    #expect(occasion.live.state.stage?.answer(of: Person.ID(2)) != nil)
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.line(3, "two")
    #expect(occasion.live.state.unsignedAnswers(of: 2) == [1])
    #expect(occasion.live.state.unsignedAnswers(of: 3) == [2])
  }

  @Test func onceItHasClosedNothingSaysSo() throws {
    let occasion = Occasion.running(Self.steps)
    occasion.line(2, "one")
    occasion.line(3, "two")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.disk.saved.entries.isEmpty && occasion.disk.erasures == 1)
    #expect(occasion.live.state.unsignedAnswers(of: 2) == [1])
    #expect(state(occasion).contains("\"one\"") && !state(occasion).contains("\"person\""))
    try occasion.kill()
    #expect(occasion.live.state.unsignedAnswers(of: 2).isEmpty)
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.submit(.reveal(seat: 2))
    #expect(
      occasion.replies.last
        == .refused(.nothingToRevealForgotten))
  }

  /// Signing is public, so it outlasts a restart: in the journal and in snapshots.
  @Test(arguments: [false, true]) func whatWasSignedStaysSigned(_ isInSnapshot: Bool) throws {
    let occasion = Occasion.running(Self.steps)
    occasion.line(2, "one")
    occasion.line(3, "two")
    occasion.advance(by: LivePrompt.grace)
    occasion.submit(.reveal(seat: 3))
    #expect(occasion.disk.saved.entries.map(\.input) == [.reveal(seat: 3, answers: [2])])
    try occasion.kill()
    if isInSnapshot { try occasion.kill() }
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.advance(by: .seconds(60))
    #expect(occasion.said == ["1 is by nobody", "2 is by ben"])
  }

  /// Two anonymous prompts without a pause between them.
  @Test func theNextSecretDoesNotKeepTheOneBefore() throws {
    let occasion = Occasion.running([
      .write(.seconds(60), .anonymous), .write(.seconds(60), .anonymous), .wait(.seconds(5)),
    ])
    occasion.line(2, "one")
    occasion.line(3, "two")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.live.state.openPrompt?.id == 2 && occasion.disk.erasures == 1)
    occasion.line(2, "three")
    #expect(occasion.disk.erasures == 1)
    // What comes too late for the first is not left beside the answers to the second.
    occasion.submit(.answer(seat: 3, prompt: 1, .text("late")))
    #expect(occasion.disk.erasures == 2)
    #expect(!occasion.disk.saved.entries.contains { "\($0.input)".contains("late") })
    try occasion.kill()
    #expect(occasion.live.state.stage?.answer(of: Person.ID(2)) != nil)
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    occasion.line(3, "four")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.live.state.openPrompt == nil && !state(occasion).contains("\"person\""))
  }

  /// Where all but one passed, the passes would tell who answered.
  @Test func passesAreErasedAsWell() {
    let occasion = Occasion.running(Self.steps)
    occasion.line(2, "pass")
    occasion.line(3, "two")
    occasion.advance(by: LivePrompt.grace)
    #expect(occasion.disk.saved.entries.isEmpty && occasion.disk.erasures == 1)
  }

  /// A pass that was on its way while its prompt closed is erased as well, and not taken for the next one.
  @Test func aPassThatCameTooLateIsErasedAndDeclinesNothing() throws {
    let occasion = Occasion.running([
      .write(.seconds(60), .anonymous), .choose(.seconds(60), .anonymous), .wait(.seconds(5)),
    ])
    occasion.line(2, "one")
    occasion.isPrompt = false
    occasion.control(.skip)
    occasion.line(3, "pass")
    occasion.isPrompt = true
    occasion.submit(.stay(seat: 1))
    #expect(
      occasion.replies.contains {
        if case .refused(let refusal) = $0 { refusal.code == .tooLate } else { false }
      })
    #expect(!occasion.disk.saved.entries.contains { "\($0.input)".contains("pass") })
    #expect(occasion.live.state.openPrompt?.hasResponded(Person.ID(3)) == false)
  }

  /// An answer that was on its way while its prompt closed is refused, and erased as well.
  @Test func whatCameTooLateIsErasedAsWell() throws {
    let occasion = Occasion.running(Self.steps)
    occasion.line(2, "one")
    occasion.isPrompt = false
    occasion.control(.skip)
    occasion.line(3, "two")
    occasion.isPrompt = true
    occasion.submit(.tick)
    #expect(
      occasion.replies.contains {
        if case .refused(let refusal) = $0 { refusal.code == .tooLate } else { false }
      })
    #expect(!occasion.disk.saved.entries.contains { "\($0.input)".contains("two") })
    #expect(occasion.disk.erasures >= 1)
  }

  @Test func countsOfFewStayHidden() {
    let vote = Prompt(.choice("Best?", ["one", "two"]), privacy: .anonymous)
    for (answers, isShown) in [(1, false), (2, false), (3, true)] {
      let occasion = Occasion.running(
        [.ask(vote, .seconds(30)), .tally, .wait(.seconds(5))],
        with: ["ana", "ben", "cai", "dee"])
      for seat in 2..<(2 + answers) { occasion.line(seat, "a") }
      occasion.control(.skip)
      #expect(occasion.kinds.contains(.tally) == isShown)
      #expect(occasion.notices.contains(.tallyHidden) == !isShown)
    }
  }

  @Test func namedCountsAreAlwaysShown() {
    let occasion = Occasion.running([.choose(.seconds(30)), .tally, .wait(.seconds(5))])
    occasion.line(2, "a")
    occasion.control(.skip)
    #expect(occasion.kinds.contains(.tally) && !occasion.notices.contains(.tallyHidden))
  }
}
