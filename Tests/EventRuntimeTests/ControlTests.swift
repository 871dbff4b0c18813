import ActivityKit
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

@Suite struct ControlTests {
  private func evening(_ scripts: [Script.Step]...) -> Game {
    var game = Game(.scripted(scripts.map { Script($0) }))
    game.gather(["ana", "ben"])
    return game
  }

  @Test func pauseAndResumeKeepTheRemainingTime() {
    var game = Game.running([.choose()])
    game.advance(by: .milliseconds(7_321))
    let left = game.remaining
    let paused = game.control(.pause)
    #expect(paused.heard(by: 2) == [.paused(by: "rosa", asked: true)])
    #expect(paused.heard(by: 1) == [.paused(by: "rosa", othersAsked: true)])
    #expect(game.control(.pause).refusal == .alreadyPaused)
    game.advance(by: .minutes(10))
    #expect(game.remaining == left && game.state.wake == nil)
    #expect(game.control(.resume).heard(by: 2) == [.resumed(seconds: 13)])
    #expect(game.control(.resume).refusal == .notPaused)
    #expect(game.remaining == left)
    game.advance(by: left ?? .zero)
    #expect(game.state.phase == .afterwards)
  }

  @Test func answersCountWhilePaused() {
    var game = Game.running([.choose(), .share, .wait(.seconds(5))])
    game.control(.pause)
    game.line(2, "a")
    game.line(3, "a")
    #expect(game.line(4, "a").said == [])
    #expect(game.remaining == LivePrompt.grace && game.state.wake == nil)
    game.advance(by: .minutes(1))
    game.control(.resume)
    #expect(game.advance(by: LivePrompt.grace).said.count == 1)
    #expect(game.remaining == .seconds(5))
  }

  /// A tick that was on its way when the event was paused does nothing.
  @Test func nothingFiresWhilePaused() {
    var game = Game.running([.choose(.seconds(2)), .say("over")])
    game.drift(by: .seconds(3))
    game.control(.pause)
    #expect(game.send(.tick).isEmpty)
    #expect(game.remaining == .zero)
    game.control(.resume)
    #expect(game.advance(by: .zero).said == ["over"])
  }

  /// A pause is of one activity, and nobody has to guess whether it holds.
  @Test(arguments: [Control.next, .back, .skip])
  func aPauseEndsWithTheActivity(_ control: Control) {
    var game = evening([.wait(.seconds(5))], [.wait(.seconds(7))], [.wait(.seconds(9))])
    game.control(.start)
    game.control(.next)
    game.control(.pause)
    let kinds = game.control(control).kinds
    #expect(kinds.contains(.resumed) && kinds.last == .activity)
    #expect(!game.state.isPaused && game.state.wake != nil)
  }

  @Test func aPauseOutlastsASkipAndEveryTimeSaysSo() {
    var game = evening([
      .choose(), .choose(), .floor(2, .minutes(1)), .split([[2, 3]], .minutes(1)),
    ])
    game.control(.start)
    game.control(.pause)
    guard case .prompt(let prompt)? = game.control(.skip).heard(by: 2).last else {
      Issue.record("there is a second question")
      return
    }
    #expect(prompt.paused)
    #expect(
      game.control(.extend(.minutes(1))).heard(by: 2) == [
        .extended(seconds: 60, left: 80, paused: true)
      ])
    #expect(
      game.control(.skip).heard(by: 3).last
        == .floor(name: "ana", seconds: 60, yours: false, paused: true))
    #expect(
      game.control(.skip).heard(by: 3).last
        == .breakout(people: ["ana"], seconds: 60, paused: true))
    let late = game.send(.join(name: "eli", role: .participant, codeHash: "x")).heard(by: 4)
    #expect(
      late.last
        == .breakout(people: ["ana", "ben"], seconds: 60, paused: true))
    #expect(game.state.isPaused && game.state.wake == nil)
    game.control(.end)
    #expect(game.state.phase == .ended)
  }

  @Test func whatIsSkippedIsSaid() {
    var game = evening(
      [.choose(), .wait(.seconds(1)), .split([[2, 3]], .minutes(1)), .floor(2, .minutes(1))])
    game.control(.start)
    let said = (0..<4).map { _ -> String? in
      guard case .notice(let notice)? = game.control(.skip).heard(by: 2).first,
        notice.code == .stepEnded
      else { return nil }
      return Voice.english.text(notice.sentence)
    }
    #expect(
      said == [
        "The question ends here.", "On we go.", "The small groups end here.",
        "ana's turn is over.",
      ])
  }

  @Test func extendAddsTimeAndReminders() {
    var game = Game.running([.choose()])
    game.advance(by: .seconds(19))
    #expect(
      game.control(.extend(.minutes(2))).heard(by: 2) == [.extended(seconds: 120, left: 121)])
    #expect(game.remaining == .seconds(121))
    #expect(game.advance(by: .seconds(61)).heard(by: 2) == [.reminder(seconds: 60)])
  }

  @Test func skipTakesTheNextCueAndNextTheNextActivity() {
    var game = evening(
      [.choose(), .say("answered"), .wait(.seconds(5)), .say("more")], [.wait(.seconds(7))])
    #expect(game.control(.skip).refusal == .nothingRunning)
    #expect(game.control(.next).refusal == .nothingRunning)
    game.control(.start)
    #expect(game.control(.start).refusal == .alreadyStarted)
    #expect(game.control(.skip).said == ["answered"])
    let heard = game.control(.next)
    #expect(heard.facts.first == .activityEnded(run: 1, how: "skipped"))
    #expect(game.state.place == 1)
    game.control(.next)
    #expect(game.state.phase == .afterwards)
    #expect(game.control(.skip).refusal == .nothingRunning)
  }

  @Test func backWithdrawsWhatIsPlayedAgain() {
    let round: [Script.Step] = [.choose(), .reward, .wait(.seconds(5))]
    var game = evening(round, round)
    #expect(game.control(.back).refusal == .notStarted)
    game.control(.start)
    game.line(2, "a")
    game.control(.skip)
    game.control(.next)
    game.line(3, "a")
    game.control(.skip)
    #expect(game.points(2) == 100 && game.points(3) == 100)
    let heard = game.control(.back)
    // Both are played again, so neither counts until then, and nothing counts twice.
    #expect(game.points(2) == 0 && game.points(3) == 0)
    #expect(
      Set(heard.facts.filter { if case .withdrawn = $0 { true } else { false } }.map { "\($0)" })
        .count == 2)
    game.line(2, "a")
    game.control(.skip)
    game.control(.next)
    game.line(3, "a")
    game.control(.skip)
    #expect(game.points(2) == 100 && game.points(3) == 100)
  }

  @Test func backAfterTheAgendaRepeatsTheLast() {
    var game = evening([.award(5, 2)], [.award(7, 2), .wait(.seconds(1))])
    game.control(.start)
    game.advance(by: .seconds(1))
    #expect(game.state.phase == .afterwards && game.points(2) == 12)
    game.control(.back)
    #expect(game.state.phase == .running && game.state.place == 1 && game.points(2) == 12)
    game.control(.back)
    #expect(game.state.place == 1 && game.points(2) == 12)
  }

  @Test func end() {
    var game = Game.running([.choose()])
    let heard = game.control(.end)
    #expect(game.state.phase == .ended && game.state.wake == nil)
    #expect(
      heard.facts == [
        .activityEnded(run: 1, how: "ended"),
        .departed(seat: 1, entry: 1, how: .ended), .departed(seat: 2, entry: 1, how: .ended),
        .departed(seat: 3, entry: 1, how: .ended), .departed(seat: 4, entry: 1, how: .ended),
        .ended,
      ])
    for input in [
      Input.join(name: "dee", role: .participant, codeHash: nil), .tick, .enter(seat: 2),
    ] {
      #expect(game.send(input).refusal == .eventOver)
    }
  }

  @Test func endBeforeTheStart() {
    var game = evening([.choose()])
    game.control(.end)
    #expect(game.state.phase == .ended)
  }

  @Test func skippingFinishesTheAgenda() {
    var game = evening(
      [.choose(), .wait(.seconds(1))], [.split([[2, 3]], .minutes(1)), .floor(2, .minutes(1))], [])
    game.control(.start)
    for _ in 0..<4 { game.control(.skip) }
    #expect(game.state.phase == .afterwards)
  }
}
