import ActivityKit
import EventTerms
import Foundation
import Messages
import Testing
import Words

@testable import EventRuntime

/// What somebody reads once more who has lost it.
@Suite struct AgainTests {
  private func again(_ game: Game, _ seat: Int) -> [Message] {
    game.state.again(for: seat, at: game.now, in: game.event)
  }

  private func whereabouts(_ game: Game, _ seat: Int) -> String {
    Voice.english.text(game.state.whereabouts(of: seat, at: game.now, in: game.event).sentence)
  }

  private func recapAll(_ game: Game, _ seat: Int, page: Int = 1) -> [Message] {
    game.state.recap(for: seat, at: game.now, in: game.event, page: page)
  }

  private func recap(_ game: Game, _ seat: Int, page: Int = 1) -> [String] {
    guard case .recap(_, let lines)? = recapAll(game, seat, page: page).first else { return [] }
    return lines.rows.map { Voice.english.text($0) }
  }

  @Test func aQuestionWithTheTimeThatIsLeft() {
    var game = Game.running([.say("Read this."), .choose(), .share, .wait(.minutes(1))])
    game.line(2, "b")
    game.advance(by: .seconds(7))
    let heard = again(game, 2)
    #expect(heard.map(\.kind) == [.say, .prompt, .saved] && heard.first == .say("Read this."))
    guard case .prompt(let prompt) = heard[1] else { return }
    #expect(prompt.again && prompt.seconds == 13 && prompt.asked == nil)
    #expect(
      whereabouts(game, 2)
        == "You are in Test. Activity 1 of 1 is 'One'. A question is open. 13 seconds left. "
        + "The event is led by rosa. 4 people are here.")
    let watched = again(game, 1)
    #expect(watched.map(\.kind) == [.say, .prompt])
    guard case .prompt(let theirs) = watched[1] else { return }
    #expect(theirs.asked == 3 && theirs.responded == 1)
    game.control(.pause)
    #expect(again(game, 3).first == .paused(by: nil, asked: true))
    #expect(whereabouts(game, 3).contains("13 seconds left. The clock is paused."))
  }

  @Test func aQuestionToOthers() {
    let game = Game.running([.choose(of: .only([Person.ID(2)]))])
    #expect(again(game, 2).map(\.kind) == [.prompt])
    #expect(again(game, 3).map(\.kind) == [.notice])
    #expect(whereabouts(game, 3).contains(" A question is open to others. "))
    #expect(recap(game, 2) == [], "it is not everyone's")
  }

  @Test func aSmallGroup() {
    var game = Game.running(
      [
        .say("In a moment you will be in pairs."), .wait(.seconds(10)),
        .split([[2, 3]], .minutes(2)),
      ], with: ["ana", "ben"])
    #expect(recap(game, 2) == ["In a moment you will be in pairs."])
    #expect(recap(game, 1) == ["Participants read: In a moment you will be in pairs."])
    game.advance(by: .seconds(40))
    #expect(again(game, 2) == [.breakout(people: ["ben"], seconds: 90)])
    #expect(again(game, 1).map(\.kind) == [.notice])
    #expect(
      whereabouts(game, 2)
        == "You are in Test. Activity 1 of 1 is 'One'. You are in a small group with ben. "
        + "1 minute 30 seconds left. The event is led by rosa. 3 people are here.")
    #expect(whereabouts(game, 1).contains(" You are in the main room; others are in small groups."))
    #expect(recap(game, 2) == [], "they are")
  }

  @Test func aTurn() {
    let game = Game.running([.floor(2, .seconds(60))])
    #expect(again(game, 2) == [.floor(name: "ana", seconds: 60, yours: true, again: true)])
    #expect(again(game, 3) == [.floor(name: "ana", seconds: 60, again: true)])
    #expect(whereabouts(game, 2).contains(" It is your turn to speak. "))
    #expect(whereabouts(game, 3).contains(" It is ana's turn to speak. "))
  }

  @Test func whereNothingIsOpen() {
    var game = Game.running([
      .say("Welcome."), .wait(.seconds(30)), .say("Sit down."), .wait(.seconds(5)),
    ])
    #expect(
      again(game, 2) == [.say("Welcome."), .say(.clockLeftOfStep(time: .seconds(30)))])
    game.advance(by: .seconds(30))
    #expect(again(game, 2) == [.say("Sit down.")])
    #expect(recap(game, 2) == ["Welcome.", "Sit down."])
    let silent = Game.running([.wait(.seconds(5))])
    #expect(again(silent, 2) == [.activity(title: "One", module: "script", number: 1, of: 1)])
    #expect(recap(silent, 2) == [])
  }

  /// What has been said since it opened stands before it, and nothing twice.
  @Test func whatIsOpenIsLastInTheRecap() {
    var game = Game.running([
      .say("Welcome."), .wait(.seconds(5)), .say("Read this."), .choose(), .wait(.minutes(1)),
    ])
    game.advance(by: .seconds(5))
    game.line(2, "b")
    let heard = recapAll(game, 2)
    #expect(heard.map(\.kind) == [.recap, .prompt, .saved])
    #expect(recap(game, 2) == ["Welcome.", "Read this."])
    #expect(recapAll(game, 1).map(\.kind) == [.recap, .prompt])
    game.control(.skip)
    #expect(recapAll(game, 2).map(\.kind) == [.recap])
    #expect(recap(game, 2).count > 2, "the question is history")
  }

  @Test func whoStartsIt() {
    func told(to seat: Int, _ change: (inout PlannedEvent) -> Void) -> [Message] {
      var event = PlannedEvent.scripted([Script([.choose()])])
      change(&event)
      var game = Game(event)
      game.gather(["ana"])
      return again(game, seat)
    }
    let atItsTime = { (event: inout PlannedEvent) in event.starts = .at(.distantFuture) }
    #expect(told(to: 2) { $0.facilitator = "rosa" } == [.notice(.waitingStartedBy(name: "rosa"))])
    #expect(told(to: 1) { $0.facilitator = "rosa" } == [.notice(.waitingNotStarted)])
    #expect(told(to: 2, atItsTime) == [.notice(.waitingBeginsByItself)])
    #expect(
      told(to: 2) {
        atItsTime(&$0)
        $0.beginning = .byFacilitator
      } == [.notice(.waitingForFacilitator)])
  }

  @Test func beforeTheStart() {
    var game = Game(.scripted([Script([.choose()])]))
    game.gather(["ana"])
    #expect(again(game, 2) == [.notice(.waitingForFacilitator)])
    #expect(recapAll(game, 2) == [.error(.nothingRunningNoActivity)])
    #expect(
      whereabouts(game, 2)
        == "You are in Test. It has not started. The event is led by rosa. 2 people are here.")
  }

  @Test func theRecapComesInPagesAndSurvivesARestart() throws {
    let lines = (1...50).map { Script.Step.say("Line \($0).") }
    var game = Game.running(lines + [.wait(.minutes(1))])
    try game.restore()
    #expect(recap(game, 2).count == 40 && recap(game, 2).first == "Line 1.")
    #expect(recap(game, 2, page: 2) == (41...50).map { "Line \($0)." })
  }

  /// What only authors were told stays theirs.
  @Test func anOfferToSign() {
    let offer = "To put your name to what you wrote, type /reveal."
    var game = Game.running([
      .write(.seconds(20), .anonymous), .say(offer), .wait(.minutes(1)),
    ])
    game.line(2, "the sea")
    game.control(.skip)
    #expect(recap(game, 2) == ["What?", offer] && again(game, 2).contains(.say(offer)))
    #expect(recap(game, 3) == ["What?"] && !again(game, 3).contains(.say(offer)))
  }
}

/// How many have answered, as those who watch are told it.
@Suite struct AnswerCountTests {
  private func counts(_ outcomes: [Outcome]) -> [Notice] {
    outcomes.compactMap { outcome in
      guard case .say(.notice(let notice), let to) = outcome, notice.code == .answerCount else {
        return nil
      }
      #expect(to == .seats([1]))
      return notice
    }
  }

  @Test func atMostEveryFewSecondsAndOnlyWhatIsNew() throws {
    var game = Game.running([.choose(.seconds(60)), .wait(.minutes(1))])
    #expect(counts(game.line(2, "b")) == [])
    #expect(counts(game.advance(by: .seconds(5))) == [.answerCount(responded: 1, asked: 3)])
    game.line(2, "c")
    // Who passed is counted like everybody else.
    game.line(3, "pass")
    try game.restore()
    #expect(counts(game.advance(by: .milliseconds(4_999))) == [])
    #expect(
      counts(game.advance(by: .milliseconds(1))) == [.answerCount(responded: 2, asked: 3)])
    #expect(counts(game.advance(by: .seconds(20))) == [])
    // Once all have, the question closes by itself.
    #expect(counts(game.line(4, "a")) == [])
  }

  @Test func ofSeveralThatComeTogetherTheLastNumberIsTold() {
    var game = Game.running([.choose(.seconds(60)), .wait(.minutes(1))])
    game.line(2, "b")
    #expect(counts(game.advance(by: .seconds(5))) == [.answerCount(responded: 1, asked: 3)])
    game.advance(by: .seconds(3))
    #expect(counts(game.line(3, "a") + game.line(4, "a")) == [])
    #expect(counts(game.advance(by: .seconds(2))) == [.answerCount(responded: 3, asked: 3)])
  }

  /// Where all who are here have answered, it says why the question is open still.
  @Test func whoeverIsAwayIsWaitedFor() {
    var game = Game.running([.choose(.seconds(90)), .wait(.minutes(1))])
    game.send(.drop(seat: 4))
    game.line(2, "b")
    game.line(3, "b")
    #expect(
      counts(game.advance(by: .seconds(5))) == [
        .answerCount(responded: 2, asked: 2, waiting: .partsWaitsFor(names: ["cai"]))
      ])
    var secret = Game.running(
      [.choose(.seconds(90), .anonymous)], with: ["ana", "ben", "cai", "dee"])
    secret.send(.drop(seat: 5))
    for seat in 2...4 { secret.line(seat, "b") }
    #expect(
      counts(secret.advance(by: .seconds(5))) == [
        .answerCount(responded: 3, asked: 3, waiting: .partsWaitsForMany(count: 1))
      ])
  }

  @Test func nobodyIsWokenForIt() {
    var game = Game.running([.choose(.seconds(60)), .wait(.minutes(1))])
    let entries = game.entries.count
    game.advance(by: .seconds(20))
    #expect(game.entries.count == entries, "nobody has answered")
    game.send(.drop(seat: 1))
    game.line(2, "b")
    game.advance(by: .seconds(20))
    #expect(game.entries.count == entries + 2, "nobody watches")
  }

  @Test func whoComesToWatchReadsItInTheQuestion() {
    var game = Game.running([.choose(.seconds(60)), .wait(.minutes(1))])
    game.send(.drop(seat: 1))
    game.line(2, "b")
    game.advance(by: .seconds(20))
    let back = game.send(.enter(seat: 1))
    let prompts = back.heard(by: 1, facilitator: true).compactMap { message in
      if case .prompt(let prompt) = message { prompt } else { nil }
    }
    #expect(prompts.map(\.responded) == [1] && counts(back) == [])
    game.line(3, "b")
    #expect(counts(game.advance(by: .seconds(5))) == [.answerCount(responded: 2, asked: 3)])
  }

  /// The names of a few are told instead.
  @Test func fewWhoAreNamedAreNotCounted() {
    let two = Audience.only([Person.ID(2), Person.ID(3)])
    var game = Game.running([.choose(.seconds(60), of: two), .wait(.minutes(1))])
    game.line(2, "b")
    #expect(counts(game.advance(by: .seconds(30))) == [])
  }

  /// Whoever watches reads the one or the other, however many of those who were chosen are here.
  @Test func manyOfWhomFewAreHereAreCounted() {
    let four = Audience.only([2, 3, 4, 5].map { Person.ID($0) })
    var game = Game.running(
      [
        .wait(.seconds(5)), .choose(.seconds(60), of: four), .wait(.minutes(1)),
      ], with: ["ana", "ben", "cai", "dee"])
    game.send(.drop(seat: 5))
    let opened = game.advance(by: .seconds(5)).heard(by: 1, facilitator: true)
    let prompts = opened.compactMap { message in
      if case .prompt(let prompt) = message { prompt } else { nil }
    }
    #expect(prompts.map(\.people) == [[]] && prompts.map(\.asked) == [3])
    game.line(2, "b")
    #expect(counts(game.advance(by: .seconds(5))) == [.answerCount(responded: 1, asked: 3)])
  }
}
