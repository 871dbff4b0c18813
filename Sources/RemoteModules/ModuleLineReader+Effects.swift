import ActivityKit
import Foundation

/// An item of `do`.
struct EffectLine: Decodable {
  /// A text of several lines is said line by line, where it is in one language.
  let effects: [Effect]

  enum Key: String, CodingKey, CaseIterable {
    case say, tell, text, tally, counts, list, items, numbered, scores, award, to, result, right, of
    case reason = "for"
  }

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    let (verb, others) = try line.verb(
      [
        .say: [], .tell: [.text], .tally: [.counts], .list: [.items, .numbered], .scores: [],
        .award: [.to, .reason], .result: [.right, .of],
      ])
    try line.allow(others, besides: verb)
    switch verb {
    case .say:
      effects = try line.lines(.say).map(Effect.say)
    case .tell:
      let people = try line.people(.tell)
      effects = try line.lines(.text).map { Effect.tell(people, $0) }
    case .tally:
      let counts = try line.decode([CountLine].self, forKey: .counts)
      guard (1...ModuleLimits.lines).contains(counts.count) else {
        throw line.misfit(
          .counts, "it takes 1 to \(ModuleLimits.lines), and these are \(counts.count)")
      }
      effects = [
        .show(
          .tally(title: try line.text(.tally), counts.map { $0.count }))
      ]
    case .list:
      let items = try line.texts(.items, most: ModuleLimits.lines)
      let numbered = try line.decodeIfPresent(Bool.self, forKey: .numbered) ?? false
      effects = [.show(.list(title: try line.text(.list), items, numbered: numbered))]
    case .scores:
      guard try line.decode(Bool.self, forKey: .scores) else {
        throw line.misfit(.scores, "it takes true")
      }
      effects = [.show(.scores)]
    case .result:
      let solution = try line.texts(
        .result, most: ModuleLimits.choices, length: ModuleLimits.label)
      guard !solution.isEmpty else {
        throw line.misfit(.result, "it takes 1 to \(ModuleLimits.choices), and these are 0")
      }
      let prompt = try line.contains(.of) ? line.number(.of, in: 0...ModuleLimits.prompts - 1) : nil
      effects = [.result(solution: solution, right: try line.people(.right), of: prompt)]
    default:
      effects = [
        .award(
          points: try line.number(.award, in: 0...1_000_000),
          to: Person.ID(try line.number(.to, in: 1...1_000_000)),
          reason: try line.text(.reason, most: ModuleLimits.label))
      ]
    }
  }
}

private struct CountLine: Decodable {
  let count: Display.Count

  enum Key: String, CodingKey, CaseIterable { case label, count, marked }

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    let isMarked = try line.decodeIfPresent(Bool.self, forKey: .marked) ?? false
    count = Display.Count(
      try line.text(.label, most: ModuleLimits.label), try line.number(.count, in: 0...1_000_000),
      marked: isMarked, remark: isMarked ? .commonMarked : nil)
  }
}
