import ActivityKit
import EventTerms
import Messages
import Testing

@testable import EventRuntime

/// What an activity has said last can be read before the next one begins.
@Suite struct ReadingTests {
  /// An event of two activities, the first of which ends with these steps.
  private func game(
    _ steps: [Script.Step], scores: ScoreVisibility = .public
  ) -> Game {
    var game = Game(.scripted([Script(steps), Script([.wait(.seconds(9))])], scores: scores))
    game.gather(["ana", "ben"])
    game.control(.start)
    return game
  }

  private func ends(_ game: Game) -> [String] {
    game.outcomes.joined().compactMap { outcome in
      if case .keep(.activityEnded(_, let how)) = outcome { how } else { nil }
    }
  }

  @Test func scoresStay() throws {
    var game = game([.award(5, 2), .award(3, 3), .scores])
    // Six seconds, and one for each row.
    #expect(game.state.place == 0 && game.remaining == .seconds(8))
    #expect(game.advance(by: .seconds(7)).kinds == [])
    try game.restore()
    #expect(game.advance(by: .seconds(1)).kinds.contains(.activity))
    #expect(game.state.place == 1 && ends(game) == ["finished"])
    #expect(game.remaining == .seconds(9))
  }

  /// What the module waits itself is no further time to read.
  @Test func theTimeThatTheModuleLeavesCounts() {
    var game = game([.award(5, 2), .scores, .wait(.seconds(3))])
    game.advance(by: .seconds(3))
    #expect(game.state.place == 0 && game.remaining == .seconds(4))
    var long = self.game([.award(5, 2), .scores, .wait(.seconds(5))])
    long.advance(by: .seconds(5))
    // Two seconds more would be none that people notice.
    #expect(long.state.place == 1)
  }

  @Test func aLongTextStaysAndAShortOneDoesNot() {
    #expect(game([.say("Thank you, all of you.")]).state.place == 1)
    let long = game([.say(String(repeating: "words ", count: 15))])
    #expect(long.state.place == 0 && long.remaining == .seconds(5))
    let endless = game([.say(String(repeating: "words ", count: 1_000))])
    #expect(endless.remaining == ReadingTime.most)
  }

  @Test func whatNobodySeesTakesNoTime() {
    #expect(game([.award(5, 2), .scores], scores: .off).state.place == 1)
  }

  /// Nothing follows for which people would have to be ready.
  @Test func theLastActivityEndsAtOnce() {
    let game = Game.running([.award(5, 2), .scores])
    #expect(game.state.phase == .afterwards)
  }

  @Test(arguments: [Control.skip, .next])
  func whoeverLeadsGoesOn(control: Control) {
    var game = game([.award(5, 2), .scores])
    game.control(control)
    #expect(game.state.place == 1 && ends(game) == ["finished"])
  }

  /// Also in the time that the activity itself leaves for its last words, and whichever way it ends.
  @Test(arguments: [Control.next, .end])
  func nothingIsCutShortByWhoeverEndsTheLastWords(control: Control) throws {
    let words: [Script.Step] = [.choose(), .award(5, 2), .scores, .wait(.seconds(9))]
    var game = game(words)
    #expect(!game.state.isAtLastWords(at: game.now))
    game.control(.skip)
    #expect(game.state.isAtLastWords(at: game.now))
    try game.restore()
    game.control(control)
    #expect(ends(game) == ["finished"])
    // What is played again counts as such.
    var again = self.game(words)
    again.control(.skip)
    again.control(.back)
    #expect(ends(again) == ["repeated"])
  }

  /// A wait after which something comes, one that is for something, a long one, and one before which nothing was
  /// said.
  @Test(
    arguments: [
      [.choose(), .say("one"), .wait(.seconds(9)), .say("two")],
      [.choose(), .say("one"), .name("The time to talk"), .wait(.seconds(9))],
      [.choose(), .say("one"), .wait(.minutes(5))],
      [.choose(), .wait(.seconds(9))],
    ] as [[Script.Step]])
  func otherWaitsAreNoLastWords(steps: [Script.Step]) {
    var game = game(steps)
    game.control(.skip)
    #expect(!game.state.isAtLastWords(at: game.now))
    game.control(.next)
    #expect(ends(game) == ["skipped"])
  }

  @Test func aPauseHoldsIt() {
    var game = game([.award(5, 2), .scores])
    game.control(.pause)
    game.advance(by: .minutes(1))
    #expect(game.state.place == 0)
    game.control(.resume)
    game.control(.extend(.seconds(5)))
    game.advance(by: .seconds(11))
    #expect(game.state.place == 0)
    game.advance(by: .seconds(1))
    #expect(game.state.place == 1)
  }

  /// Nobody who types meanwhile is held back.
  @Test func peopleTalk() {
    var game = game([.award(5, 2), .scores])
    #expect(game.line(2, "well played").kinds == [.chat])
  }
}
