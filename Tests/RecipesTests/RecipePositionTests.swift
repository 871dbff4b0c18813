import ActivityKit
import Testing

@testable import Recipes

@Suite struct RecipePositionTests {
  /// The texts that are said on the way through steps, loops in the order given.
  private func walk(_ steps: [RecipeStep]) -> [String] {
    var position = RecipePosition()
    var said: [String] = []
    for _ in 0..<100 {
      switch position.step(of: steps) {
      case .say(let texts): said += texts.map { $0.filled([:]).words() }
      case .loop(let loop):
        let order =
          loop.bodies.count == 1
          ? Array(repeating: 0, count: loop.turns) : Array(loop.bodies.indices)
        if !order.isEmpty {
          position.enter(order: order)
          continue
        }
      default: return said
      }
      position.advance(in: steps)
    }
    return said + ["without end"]
  }

  private func say(_ text: String) -> RecipeStep { .say([RecipeText([.words(text)])]) }

  private func loop(_ bodies: [[RecipeStep]], turns: Int) -> RecipeStep {
    .loop(RecipeStep.Loop(bodies: bodies, turns: turns, isShuffled: false, called: nil))
  }

  @Test func loopsWithinLoops() {
    let inner = loop([[say("b")], [say("c"), say("d")]], turns: 2)
    #expect(
      walk([say("a"), loop([[inner, say("e")]], turns: 2), say("f")]).joined() == "abcdebcdef")
  }

  @Test func aLoopMayBeTheLastStepOfALoop() {
    let inner = loop([[say("b")]], turns: 2)
    #expect(walk([loop([[say("a"), inner]], turns: 2)]).joined() == "abbabb")
  }

  @Test func aLoopWithoutTurnsIsPassedOver() {
    #expect(walk([say("a"), loop([], turns: 0), say("b")]).joined() == "ab")
  }

  @Test func nothingIsTheEnd() {
    #expect(walk([]) == [])
  }
}
