import ActivityKit
import Recipes

/// What a recipe has done up to a step, as far as the file alone tells.
struct RecipeFlow {
  struct Asked {
    let name: String
    let privacy: Privacy
    /// Whether it is answered in words.
    let isText: Bool
    /// Whether `done` is all there is to answer.
    let isReady: Bool
    var isShared = false
    /// Whether something is right.
    var hasSolution = false
  }

  private(set) var asked: [Asked] = []
  /// What was voted on last.
  var voted: Asked?
  /// Settings whose declaration is wrong.
  var broken: Set<String> = []
  /// How many loops the step is in.
  var loops = 0
  /// Whether one of these has a clock for all of it.
  var isLimited = false

  var names: [String] { asked.map(\.name) }
  /// The last pieces that were shown and can be voted on.
  var lastShared: Asked? { asked.last { $0.isText && $0.isShared } }

  /// What a step calls `name`; `answers` are those of the last `ask`.
  func named(_ name: String) -> Asked? {
    asked.last { $0.name == name } ?? (name == RecipeVerb.answers ? asked.last : nil)
  }

  mutating func ask(_ question: Asked) {
    asked.removeAll { $0.name == question.name }
    asked.append(question)
  }

  mutating func share(_ name: String) {
    for index in asked.indices where asked[index].name == name { asked[index].isShared = true }
  }
}
