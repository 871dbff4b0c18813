import ActivityKit
import ActivityTesting

@testable import Plugins

/// Settings as the reader of plans would hand them over.
enum Samples {
  static func record(_ values: [String: SettingValue], at index: Int = 0) -> SettingValue {
    .record(
      Settings(
        values, path: SettingsPath([.key("questions"), .index(index)])))
  }

  static func texts(_ texts: [String]) -> SettingValue { .list(texts.map(SettingValue.text)) }

  static let capital = record([
    "ask": .text("Capital of Peru?"), "choices": texts(["Quito", "Lima", "La Paz"]),
    "answer": .text("Lima"), "because": .text("It lies by the sea."),
    "source": .text("Any atlas"),
  ])

  /// Every module in every variant worth playing.
  static let all = SampleAgenda.activities(of: modules).flatMap(\.activities)

  static let words: SettingValue = .list([
    record(["word": .text("zarf"), "means": .text("a holder for a cup")]),
    record(["word": .text("punt"), "means": .text("the hollow of a bottle")]),
  ])

  static let cards: SettingValue = .list([
    record(["word": .text("snowman"), "not": texts(["winter", "carrot"])]),
    record(["word": .text("the sea"), "not": texts(["ship"])]),
  ])

  /// Makes an activity; a problem is a failure of the test that asks for it.
  static func make<Body: Module>(_ type: Body.Type, _ settings: [String: SettingValue]) -> Body {
    var problems: [SettingsProblem] = []
    let body = Body(Settings(settings), &problems)
    precondition(problems.isEmpty, "\(problems)")
    return body
  }

  static func problems<Body: Module>(
    _ type: Body.Type, _ settings: [String: SettingValue]
  ) -> [SettingsProblem] {
    var problems: [SettingsProblem] = []
    _ = Body(Settings(settings), &problems)
    return problems
  }
}
