import ActivityKit
import EventTerms
import Foundation
import Messages
import Testing

@testable import EventRuntime

/// What people have written, for them alone.
@Suite struct KeepsakeTests {
  private func texts(_ game: Game, _ seat: Int) -> [Text] {
    if case .list(_, let items, _, _) = game.state.keepsake(of: seat) { items } else { [] }
  }

  /// ana answers a named and an anonymous prompt, ben the second.
  private func played() -> Game {
    var game = Game.running([
      .write(.seconds(60)), .write(.seconds(60), .anonymous), .wait(.seconds(60)),
    ])
    game.line(2, "Mon petit one")
    game.control(.skip)
    game.line(2, "My two")
    game.line(3, "Your two")
    return game
  }

  @Test func eachHasTheirOwn() {
    var game = played()
    #expect(texts(game, 2) == ["One: Mon petit one", "One: My two"])
    #expect(texts(game, 3) == ["One: Your two"])
    #expect(game.state.keepsake(of: 4) == .notice(.keepsake))
    game.line(3, "Your better two")
    #expect(texts(game, 3) == ["One: Your better two"])
    game.line(3, "pass")
    #expect(texts(game, 3) == [])
  }

  @Test func theyLastUntilTheEventEnds() {
    var game = played()
    game.control(.next)
    #expect(texts(game, 2).count == 2)
    game.control(.end)
    #expect(texts(game, 2) == [])
  }

  /// Who wrote what has no name is in memory only.
  @Test func aRestartForgetsWhatHasNoName() throws {
    var game = played()
    game.control(.skip)
    try game.restore()
    #expect(texts(game, 2) == ["One: Mon petit one"])
    #expect(texts(game, 3) == [])
  }

  @Test func nothingIsKeptThatNobodyMayKeep() {
    var game = Game.running([.write(.seconds(60), .nobody), .choose()])
    game.line(2, "secret")
    game.control(.skip)
    game.line(2, "b")
    #expect(texts(game, 2) == [])
  }
}
