import ActivityKit
import EventTerms
import Messages
import Synchronization

/// The points of an occurrence, and whether people answered, kept apart by run so that those of an activity that
/// begins again can be withdrawn. Stored beside the other parts of a state.
struct ScoreBook: Codable, Sendable {
  struct Standing: Sendable, Equatable {
    let rank: Int
    let seat: Int
    let points: Int
  }

  /// Points that whoever leads has given, or taken, by hand.
  struct Given: Codable, Sendable, Equatable {
    /// The run whose points they are.
    let of: Int
    /// The run that was on, and the number of the award in it.
    let run: Int
    let number: Int
    let seat: Int
    let points: Int
  }

  private struct Run: Codable, Sendable {
    let run: Int
    var place: Int
    var points: [Int: Int] = [:]
    /// Whether somebody gave an answer; nil where nobody did.
    var wasAnswered: Bool?
    /// Who answered under their name while there were teams; nil where nobody did.
    var takers: [Int]?
    /// What teams were given; nil where none was.
    var teams: [TeamPoints]?
  }

  private struct TeamPoints: Codable, Sendable {
    /// The number of the lineup.
    let lineup: Int
    let team: Int
    let points: Int
  }

  private struct Pages: Codable, Sendable {
    var runs: [Run] = []
  }

  private var pages = Pages() { didSet { board = Board() } }
  /// Awards in the current run.
  private(set) var awards = 0
  private var board = Board()

  private enum CodingKeys: String, CodingKey {
    case pages = "scores"
    case awards
  }

  /// Everyone with points, best first, from the first time that somebody asks until points change.
  private final class Board: Sendable {
    private let standings = Mutex<[Standing]?>(nil)

    func standings(_ sort: () -> [Standing]) -> [Standing] {
      standings.withLock { standings in
        let sorted = standings ?? sort()
        standings = sorted
        return sorted
      }
    }
  }

  // MARK: Points

  mutating func open(run: Int, place: Int) {
    awards = 0
    pages.runs.append(Run(run: run, place: place))
  }

  /// - Parameter run: the one that is open.
  /// - Returns: nil where nobody gets any.
  mutating func give(
    _ points: Int, to seat: Int, for reason: Text, run: Int, in work: inout Work
  ) -> Award? {
    guard work.event.scores != .off, points != 0 else { return nil }
    awards += 1
    if let last = pages.runs.indices.last { pages.runs[last].points[seat, default: 0] += points }
    work.keep(.scored(run: run, number: awards, seat: seat, points: points, reason: reason))
    return Award(points: points, reason: reason)
  }

  /// The award that was given last.
  func latest(_ points: Int, to seat: Int, run: Int) -> Given? {
    pages.runs.last.map {
      Given(of: $0.run, run: run, number: awards, seat: seat, points: points)
    }
  }

  /// - Parameter run: the one that is open; no more is taken than there is of it.
  /// - Returns: how many; nil where there is nothing to take.
  mutating func takeBack(
    _ points: Int, from seat: Int, for reason: Text, run: Int, in work: inout Work
  ) -> Int? {
    guard work.event.scores != .off, let last = pages.runs.indices.last else { return nil }
    let given = pages.runs[last].points[seat] ?? 0
    let taken = min(points, given)
    guard taken > 0 else { return nil }
    awards += 1
    pages.runs[last].points[seat] = taken == given ? nil : given - taken
    work.keep(.scored(run: run, number: awards, seat: seat, points: -taken, reason: reason))
    return taken
  }

  /// Whether an award still counts.
  func counts(_ given: Given) -> Bool { pages.runs.contains { $0.run == given.of } }

  /// Takes an award back that still counts, as if it had never been given.
  /// - Parameter seat: whose it is by now.
  mutating func takeBack(_ given: Given, of seat: Int, for reason: Text, in work: inout Work) {
    guard let index = pages.runs.lastIndex(where: { $0.run == given.of }) else { return }
    let rest = (pages.runs[index].points[seat] ?? 0) - given.points
    pages.runs[index].points[seat] = rest == 0 ? nil : rest
    work.keep(
      .scored(run: given.run, number: given.number, seat: seat, points: 0, reason: reason))
  }

  /// What was earned from a seat is that of another one.
  mutating func move(_ seat: Int, to other: Int) {
    for run in pages.runs.indices {
      if let takers = pages.runs[run].takers, takers.contains(seat) {
        pages.runs[run].takers = takers.filter { $0 != seat && $0 != other } + [other]
      }
      guard let points = pages.runs[run].points.removeValue(forKey: seat) else { continue }
      pages.runs[run].points[other, default: 0] += points
    }
  }

  /// - Returns: whether the team gets any.
  mutating func give(
    _ points: Int, toTeam team: Int, of lineup: Teams.Lineup, in work: Work
  ) -> Bool {
    guard work.event.scores != .off, points != 0, let last = pages.runs.indices.last else {
      return false
    }
    pages.runs[last].teams =
      (pages.runs[last].teams ?? []) + [
        TeamPoints(lineup: lineup.number, team: team, points: points)
      ]
    return true
  }

  /// - Parameter taker: who, where there are teams and that may be known.
  mutating func noteAnswer(by taker: Int? = nil) {
    guard let last = pages.runs.indices.last else { return }
    if pages.runs[last].wasAnswered != true { pages.runs[last].wasAnswered = true }
    guard let taker, pages.runs[last].takers?.contains(taker) != true else { return }
    pages.runs[last].takers = (pages.runs[last].takers ?? []) + [taker]
  }

  func hasAnswers(at place: Int) -> Bool {
    pages.runs.contains { $0.place == place && $0.wasAnswered == true }
  }

  /// Takes away what was earned at a place of the agenda, before what was played there is played again. Not where
  /// the agenda goes on: the plan may have been read again since, and something else have been played there.
  /// - Returns: the runs, of which nothing counts any more.
  @discardableResult
  mutating func withdraw(place: Int, in work: inout Work) -> [Int] {
    let runs = pages.runs.filter { $0.place == place }
    for run in runs where !run.points.isEmpty { work.keep(.withdrawn(run: run.run)) }
    pages.runs.removeAll { $0.place == place }
    return runs.map(\.run)
  }

  /// The agenda has changed: the latest run is at another place now.
  mutating func moveLatest(to place: Int) {
    if let last = pages.runs.indices.last { pages.runs[last].place = place }
  }

  /// Whether the teams that were made at one time were given points themselves.
  func lineupHasPoints(_ number: Int) -> Bool {
    pages.runs.contains { $0.teams?.contains { $0.lineup == number } == true }
  }

  func hasPoints(at place: Int) -> Bool {
    pages.runs.contains { $0.place == place && !($0.points.isEmpty && $0.teams == nil) }
  }

  func total(of seat: Int) -> Int { pages.runs.reduce(0) { $0 + ($1.points[seat] ?? 0) } }

  /// Everyone with points, best first; equal points share a rank and stand in seat order.
  var leaders: [Standing] {
    board.standings {
      var totals: [Int: Int] = [:]
      for run in pages.runs { totals.merge(run.points, uniquingKeysWith: +) }
      let sorted = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var standings: [Standing] = []
      for (index, row) in sorted.enumerated() {
        let tied = standings.last.flatMap { $0.points == row.value ? $0.rank : nil }
        standings.append(Standing(rank: tied ?? index + 1, seat: row.key, points: row.value))
      }
      return standings
    }
  }

  /// The score of each team, in their order: by the rule of the lineup, of those who took part since it was made,
  /// and what the team itself was given.
  func scores(of lineup: Teams.Lineup) -> [Int] {
    let runs = pages.runs.filter { $0.run >= lineup.since }
    var totals: [Int: Int] = [:]
    for run in runs {
      totals.merge(run.points, uniquingKeysWith: +)
      for taker in run.takers ?? [] { totals[taker, default: 0] += 0 }
    }
    return lineup.rosters.enumerated().map { index, roster in
      let points = roster.seats.compactMap { totals[$0] }
      let sum = points.reduce(0, +)
      var given = 0
      for award in runs.lazy.flatMap({ $0.teams ?? [] })
      where award.lineup == lineup.number && award.team == index + 1 { given += award.points }
      return switch lineup.rules.score {
      case .sum: given + sum
      case .average:
        given + (points.isEmpty ? 0 : (2 * sum + points.count) / (2 * points.count))
      }
    }
  }
}

// MARK: - What people are told

extension ScoreBook {
  /// The standings as the holder of a seat may see them.
  func standings(
    for seat: Int, among seating: Seating, _ visibility: ScoreVisibility, isFinal: Bool, page: Int
  ) -> Message {
    switch visibility {
    case .public: standings(among: seating, isFinal: isFinal, page: page)
    case .private: own(seat, among: seating)
    case .team: own(seat, among: seating, teams(among: seating))
    case .off: .notice(.scoresOff)
    }
  }

  /// Tells everyone, as far as they may see it.
  func show(among seating: Seating, in work: inout Work) {
    switch work.event.scores {
    case .off: break
    case .public: work.say(standings(among: seating, isFinal: false))
    case .private, .team:
      let teams = work.event.scores == .team ? teams(among: seating) : nil
      guard !leaders.isEmpty || teams != nil else { return }
      for seat in seating.seats where seat.standing != .left {
        guard seat.role.takesPart || total(of: seat.number) > 0 else { continue }
        work.say(own(seat.number, among: seating, teams), to: .seats([seat.number]))
      }
    }
  }

  /// The standings that everyone may see. Whoever has no points is counted, and not named.
  private func standings(among seating: Seating, isFinal: Bool, page: Int = 1) -> Message {
    let leaders = leaders
    let others = seating.seats.count {
      $0.role.takesPart && $0.standing != .left && total(of: $0.number) == 0
    }
    return .scores(
      rows: Paged(page, of: leaders) {
        ScoreRow(rank: $0.rank, name: seating.name(Person.ID($0.seat)), points: $0.points)
      }, final: isFinal, scope: .public, others: leaders.isEmpty ? 0 : others,
      teams: teams(among: seating))
  }

  /// The teams, best first; nil where there are none, or nobody has points.
  private func teams(among seating: Seating) -> TeamScores? {
    guard let lineup = seating.company.teams?.current else { return nil }
    let scores = scores(of: lineup)
    guard !leaders.isEmpty || scores.contains(where: { $0 > 0 }) else { return nil }
    let rows = scores.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
      .map { index, points in
        TeamScoreRow(
          rank: 1 + scores.count { $0 > points }, number: index + 1,
          name: lineup.rosters[index].name, points: points)
      }
    return TeamScores(rule: lineup.rules.score, rows: rows)
  }

  /// Its rank is the one among the rows told: where somebody stands would tell what others have.
  private func own(_ seat: Int, among seating: Seating, _ teams: TeamScores? = nil) -> Message {
    .scores(
      rows: [ScoreRow(rank: 1, name: seating.name(Person.ID(seat)), points: total(of: seat))],
      final: false, scope: .own, teams: teams)
  }

  /// How long people need for the standings.
  func readingTime(_ visibility: ScoreVisibility) -> Duration {
    let rows = leaders.count
    guard rows > 0 else { return .zero }
    return switch visibility {
    case .off: .zero
    case .private, .team: ReadingTime.ofScores
    case .public: ReadingTime.ofScores + ReadingTime.ofRow * min(rows, ReadingTime.mostRows)
    }
  }
}
