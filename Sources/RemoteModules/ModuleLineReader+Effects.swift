import ActivityKit
import Foundation

/// An item of `do`.
struct EffectLine: Decodable {
  /// A text of several lines is said line by line, where it is in one language.
  let effects: [Effect]
  /// Where it makes teams, and nothing else.
  let teams: ModuleTeams?

  enum Key: String, CodingKey, CaseIterable {
    case say, tell, text, tally, counts, list, items, numbered, scores, award, to, result, right
    case store, of
    case teams, members, keep, score
    case toTeam = "to_team"
    case board, spoken
    case reason = "for"
  }

  private typealias Line = KeyedDecodingContainer<Key>

  private static let verbs: [LineVerb<Key, [Effect]>] = [
    LineVerb(.say) { try $0.lines(.say).map(Effect.say) },
    LineVerb(.tell, [.text]) { line in
      let people = try line.people(.tell)
      return try line.lines(.text).map { Effect.tell(people, $0) }
    },
    LineVerb(.tally, [.counts]) { line in
      let counts = try line.decode([CountLine].self, forKey: .counts)
      guard (1...ModuleLimits.lines).contains(counts.count) else {
        throw line.misfit(
          .counts, "it takes 1 to \(ModuleLimits.lines), and these are \(counts.count)")
      }
      return [.show(.tally(title: try line.text(.tally), counts.map(\.count)))]
    },
    LineVerb(.list, [.items, .numbered]) { line in
      let items = try line.texts(.items, most: ModuleLimits.lines)
      let numbered = try line.decodeIfPresent(Bool.self, forKey: .numbered) ?? false
      return [.show(.list(title: try line.text(.list), items, numbered: numbered))]
    },
    LineVerb(.scores) { line in
      guard try line.decode(Bool.self, forKey: .scores) else {
        throw line.misfit(.scores, "it takes true")
      }
      return [.show(.scores)]
    },
    LineVerb(.result, [.right, .of]) { line in
      let solution = try line.texts(
        .result, most: ModuleLimits.choices, length: ModuleLimits.label)
      guard !solution.isEmpty else {
        throw line.misfit(.result, "it takes 1 to \(ModuleLimits.choices), and these are 0")
      }
      let prompt = try line.contains(.of) ? line.number(.of, in: 0...ModuleLimits.prompts - 1) : nil
      return [.result(solution: solution, right: try line.people(.right), of: prompt)]
    },
    LineVerb(.store, [.of]) { line in
      let person = try line.decodeIfPresent(Int.self, forKey: .of).map { _ in try line.person(.of) }
      let text = try line.decode(String.self, forKey: .store)
      let most = person == nil ? ActivityStore.mostShared : ActivityStore.mostOfPerson
      guard text.utf8.count <= most else {
        throw line.misfit(.store, "it takes at most \(most >> 10) KiB there")
      }
      return [.store(text.isEmpty ? nil : text, of: person)]
    },
    LineVerb(.board, [.spoken, .to]) { line in
      let audience = line.contains(.to) ? Audience.only(try line.people(.to)) : .everyone
      let lines = try line.texts(.board, most: Board.mostLines, length: Board.mostColumns)
      if lines.isEmpty, line.contains(.spoken) { throw line.misfit(.spoken) }
      let spoken = lines.isEmpty ? "" : try line.text(.spoken)
      return [.board(Board(lines, spoken: spoken), for: audience)]
    },
    LineVerb(.award, [.to, .toTeam, .reason]) { line in
      let points = try line.number(.award, in: 0...1_000_000)
      let reason = try line.text(.reason, most: ModuleLimits.label)
      guard line.contains(.toTeam) else {
        return [.award(points: points, to: try line.person(.to), reason: reason)]
      }
      if line.contains(.to) { throw line.misfit(.toTeam, "points go to a person or to a team") }
      let team = try line.number(.toTeam, in: 1...Team.most)
      return [.awardTeam(points: points, to: team, reason: reason)]
    },
    LineVerb(.teams, [.members, .keep, .score]) { _ in [] },
  ]

  init(from decoder: any Decoder) throws {
    let line = try decoder.known(Key.self)
    effects = try line.read(Self.verbs)
    teams = try line.contains(.teams) ? Self.teams(line) : nil
  }

  private static func teams(_ line: Line) throws -> ModuleTeams {
    let rules = try line.teamRules(keep: .keep, score: .score)
    let count = try? line.decode(Int.self, forKey: .teams)
    let names =
      try count == nil
      ? line.texts(.teams, most: Team.most, length: ModuleLimits.label) : nil
    guard TeamPlan.counts.contains(count ?? names?.count ?? 0) else {
      throw line.misfit(
        .teams, "it takes 2 to \(Team.most) teams, by their number or by their names")
    }
    guard line.contains(.members) else {
      return names.map { ModuleTeams.named($0, rules) } ?? .drawn(count ?? 0, rules)
    }
    let groups = try line.decode([[Int]].self, forKey: .members)
    let people = groups.joined()
    guard groups.count == count ?? names?.count, people.allSatisfy({ $0 > 0 }),
      Set(people).count == people.count
    else {
      throw line.misfit(.members, "it takes a list a team of numbers of people, each of them once")
    }
    return .given(groups.map { $0.map { Person.ID($0) } }, names, rules)
  }
}

extension KeyedDecodingContainer where Key: CaseIterable & Hashable & Sendable {
  /// How long teams last, and what their score is.
  func teamRules(keep: Key, score: Key) throws -> TeamRules {
    var rules = TeamRules()
    if contains(keep) {
      let word = TeamRules.Keep(rawValue: try decode(String.self, forKey: keep))
      guard let word else { throw misfit(keep, "it takes activity or evening") }
      rules.keep = word
    }
    if contains(score) {
      let word = TeamRules.Score(rawValue: try decode(String.self, forKey: score))
      guard let word else { throw misfit(score, "it takes average or sum") }
      rules.score = word
    }
    return rules
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
