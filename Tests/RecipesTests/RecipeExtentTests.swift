import ActivityKit
import Testing

@testable import Recipes

@Suite struct RecipeExtentTests {
  private let line = RecipeStep.say([RecipeText([])])
  private let wait = RecipeStep.wait(.seconds(1))

  private func asking(_ solution: [Int]?) -> RecipeStep {
    .ask(
      RecipeStep.Ask(
        name: "answers", text: RecipeText([]),
        kind: .choice([RecipeText([]), RecipeText([])], pick: 1), privacy: .named,
        time: .seconds(9), solution: solution))
  }

  private func loop(_ bodies: [RecipeStep]..., turns: Int) -> RecipeStep {
    .loop(RecipeStep.Loop(bodies: bodies, turns: turns, isShuffled: false, called: nil))
  }

  @Test func linesInARow() {
    #expect(RecipeExtent([]).burst == 0)
    #expect(RecipeExtent([line, line, wait, line]).burst == 2)
    #expect(RecipeExtent([line, wait, line, line, line]).burst == 3)
    #expect(RecipeExtent([line, loop([line, line], turns: 10), line]).burst == 22)
    // What is right is said once the question has closed.
    #expect(RecipeExtent([line, line, asking([0]), line, wait]).burst == 2)
    #expect(RecipeExtent([line, asking([0]), line, line, wait]).burst == 3)
    #expect(RecipeExtent([line, asking(nil), line, line, wait]).burst == 2)
    // The end of a turn and the beginning of the next.
    #expect(RecipeExtent([loop([line, line, wait, line], turns: 5)]).burst == 3)
    #expect(RecipeExtent([line, loop([line, wait, line, line], turns: 5), line]).burst == 3)
    #expect(RecipeExtent([loop([line], [line, line], turns: 2), line]).burst == 4)
    #expect(RecipeExtent([loop([loop([line], turns: 3), wait], turns: 3)]).burst == 3)
    #expect(RecipeExtent([loop([loop([line], turns: 3)], turns: 3)]).burst == 9)
  }

  @Test func howLongStepsTake() {
    #expect(RecipeStep.length(of: [line, wait, asking(nil)]) == .seconds(10))
    #expect(RecipeStep.length(of: [loop([line, wait], turns: 50)]) == .seconds(50))
    // Two of three, whichever they are.
    #expect(
      RecipeStep.length(of: [loop([wait], [wait, wait], [wait, wait, wait], turns: 2)])
        == .seconds(4))
    let round = RecipeStep.round(RecipeStep.Round(topics: [], time: .seconds(30), turn: nil))
    #expect(RecipeStep.length(of: [wait, loop([round], turns: 2)]) == nil)
    #expect(RecipeStep.length(of: [wait, loop([round], turns: 2)], among: 3) == .seconds(191))
  }

  @Test func stepsInAll() {
    #expect(RecipeExtent([line, wait]).steps == 2)
    #expect(RecipeExtent([loop([line, wait], turns: 50)]).steps == 101)
    #expect(RecipeExtent([loop([line], turns: 1)]).steps == 2)
    #expect(RecipeExtent([loop([line], [line, wait], turns: 2)]).steps == 4)
  }
}
