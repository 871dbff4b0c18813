import ActivityKit
import EventPlan
import EventTerms
import Messages
import Testing
import TextProtocol
import Words

@testable import EventRuntime

/// Answers without names among few people.
@Suite struct FewTests {
  private func write(_ seats: [Int]) -> Script.Step {
    .ask(
      Prompt(
        .text("What?"), privacy: .anonymous, audience: .only(seats.map { Person.ID($0) })),
      .seconds(60))
  }

  private func failure(_ outcomes: [Outcome]) -> String? {
    for case .say(.notice(let notice), .facilitators) in outcomes
    where notice.code == .activityFailed {
      return Voice.english.text(notice.sentence)
    }
    return nil
  }

  @Test(arguments: [[2], [2, 3], [2, 2, 2]]) func chosenPeopleBelowTheFloor(_ seats: [Int]) {
    let count = Set(seats).count == 1 ? "1 person" : "2 people"
    #expect(
      failure(Game.running([write(seats)]).outcomes.last ?? [])
        == "'One' was ended because of a fault in the module 'script': it asked \(count) for answers "
        + "without names, and with fewer than 3 it is known whose they are.")
  }

  @Test func enoughChosenPeopleAreAsked() {
    let game = Game.running([write([2, 3, 4])])
    #expect(game.state.openPrompt?.isAmongFew == nil)
    #expect(failure(game.outcomes.last ?? []) == nil)
  }

  /// The activity chose enough; that some have left since is no fault of it.
  @Test func whoHasLeftMakesNoFault() {
    var game = Game.running([.wait(.seconds(5)), write([2, 3, 4]), .share, .wait(.seconds(5))])
    game.send(.leave(seat: 4))
    let heard = game.advance(by: .seconds(5))
    #expect(failure(heard) == nil)
    #expect(heard.said == ["0 answers. "] && game.state.openPrompt == nil)
  }

  /// Whatever floor the plan sets, an answer that can only be one other's is not anonymous.
  @Test func oneIsNeverAnonymous() {
    var game = Game(
      PlannedEvent(
        slug: "test", title: "Test", tallyFloor: 1,
        agenda: [write([2]), write([2, 3])].map {
          PlannedActivity(title: "One", module: Script.name, activity: Script([$0]))
        }))
    game.gather(["ana", "ben"])
    let heard = game.control(.start)
    #expect(failure(heard)?.contains("it asked 1 person for answers without names") == true)
    #expect(game.state.openPrompt != nil)
  }

  @Test func aPromptForNobodyIsOverAtOnce() {
    let game = Game.running([
      .ask(Prompt(.text("You?"), audience: .only([])), .seconds(60)), .say("on"),
      .wait(.seconds(5)),
    ])
    #expect(game.outcomes.last?.said == ["on"])
  }

  @Test func aSmallRoomIsToldHowItIs() {
    let small = Game.running([.write(.seconds(60), .anonymous)], with: ["ana", "ben"])
    guard case .say(.prompt(let prompt), _) = small.outcomes.last?.last else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.few)
    let large = Game.running([.write(.seconds(60), .anonymous)])
    guard case .say(.prompt(let other), _) = large.outcomes.last?.last else {
      Issue.record("no prompt")
      return
    }
    #expect(!other.few)
  }

  /// Before they vote, people read that no counts will be shown, and so does whoever leads.
  @Test func aVoteOfTooFewIsToldToBeUncounted() throws {
    func prompts(_ names: [String], _ privacy: Privacy) -> [OpenPrompt] {
      (Game.running([.choose(.seconds(60), privacy)], with: names).outcomes.last ?? []).compactMap {
        if case .say(.prompt(let prompt), _) = $0 { prompt } else { nil }
      }
    }
    for privacy in [Privacy.anonymous, .nobody] {
      let small = prompts(["ana", "ben"], privacy)
      #expect(small.contains { $0.asked == nil })
      #expect(small.allSatisfy { $0.uncounted == OpenPrompt.Uncounted(people: 2, floor: 3) })
      #expect(prompts(["ana", "ben", "cai"], privacy).allSatisfy { $0.uncounted == nil })
    }
    #expect(prompts(["ana", "ben"], .named).allSatisfy { $0.uncounted == nil })
  }

  @Test func whoComesMakesThemEnough() {
    var game = Game.running([.choose(.seconds(60), .anonymous)], with: ["ana", "ben"])
    game.send(.join(name: "cai", role: .participant, codeHash: "hash of cai"))
    let again = game.state.again(for: 2, at: game.now, in: game.event)
    guard case .prompt(let prompt)? = again.first else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.uncounted == nil)
  }

  /// Told once, and not while somebody may be back in a moment.
  @Test func aRoomThatBecomesSmallIsTold() throws {
    var game = Game.running([.write(.minutes(10), .anonymous)])
    func told(_ outcomes: [Outcome]) -> [Recipients] {
      outcomes.compactMap {
        guard case .say(.notice(let notice), let recipients) = $0 else { return nil }
        return notice.code == .few ? recipients : nil
      }
    }
    #expect(told(game.send(.drop(seat: 4))).isEmpty)
    game.send(.enter(seat: 4))
    #expect(told(game.send(.leave(seat: 4))) == [.holders(of: .takePart)])
    try game.restore()
    #expect(told(game.send(.leave(seat: 3))).isEmpty)
    #expect(game.state.openPrompt?.isAmongFew == true)
  }
}
