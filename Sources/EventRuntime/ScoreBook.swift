import Synchronization

/// The points of an occurrence, and whether people answered, kept apart by run so that those of an activity that begins again can
/// be withdrawn.
struct ScoreBook: Codable, Sendable {
  struct Standing: Sendable, Equatable {
    let rank: Int
    let seat: Int
    let points: Int
  }

  private struct Run: Codable, Sendable {
    let run: Int
    var place: Int
    var points: [Int: Int] = [:]
    /// Whether somebody gave an answer; nil where nobody did.
    var wasAnswered: Bool?
  }

  private var runs: [Run] = [] { didSet { board = Board() } }
  private var board = Board()

  private enum CodingKeys: CodingKey {
    case runs
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

  mutating func open(run: Int, place: Int) { runs.append(Run(run: run, place: place)) }

  mutating func add(_ points: Int, to seat: Int) {
    guard !runs.isEmpty else { return }
    runs[runs.count - 1].points[seat, default: 0] += points
  }

  mutating func noteAnswer() {
    guard let last = runs.indices.last, runs[last].wasAnswered != true else { return }
    runs[last].wasAnswered = true
  }

  func hasAnswers(at place: Int) -> Bool {
    runs.contains { $0.place == place && $0.wasAnswered == true }
  }

  /// Takes away what was earned at a place of the agenda; the runs that this concerns.
  mutating func withdraw(place: Int) -> [Int] {
    let gone = runs.filter { $0.place == place && !$0.points.isEmpty }.map(\.run)
    runs.removeAll { $0.place == place }
    return gone
  }

  /// The agenda has changed: the latest run is at another place now.
  mutating func moveLatest(to place: Int) {
    if !runs.isEmpty { runs[runs.count - 1].place = place }
  }

  func hasPoints(at place: Int) -> Bool {
    runs.contains { $0.place == place && !$0.points.isEmpty }
  }

  func total(of seat: Int) -> Int { runs.reduce(0) { $0 + ($1.points[seat] ?? 0) } }

  /// Everyone with points, best first; equal points share a rank and stand in seat order.
  var leaders: [Standing] {
    board.standings {
      var totals: [Int: Int] = [:]
      for run in runs { totals.merge(run.points, uniquingKeysWith: +) }
      let sorted = totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      var standings: [Standing] = []
      for (index, row) in sorted.enumerated() {
        let tied = standings.last.flatMap { $0.points == row.value ? $0.rank : nil }
        standings.append(Standing(rank: tied ?? index + 1, seat: row.key, points: row.value))
      }
      return standings
    }
  }
}
