/// The two games: what their boards are like, and what a move does.
enum BoardRules: String, CaseIterable, Codable, Sendable {
  case connectFour = "connect-four"
  case reversi

  var size: (columns: Int, rows: Int) {
    switch self {
    case .connectFour: (7, 6)
    case .reversi: (8, 8)
    }
  }
}

/// A board with the stones of two sides, and whose turn it is.
struct BoardPosition: Codable, Sendable, Equatable {
  /// A move as it is typed: a column, or a square such as c4.
  struct Move: Equatable {
    let label: String
    fileprivate let cell: Int
  }

  let rules: BoardRules
  /// Row by row from the top: 0 where it is free, else the side whose stone lies there.
  private(set) var cells: [Int]
  /// 1 or 2.
  private(set) var side = 1
  /// The move that was made last.
  private(set) var last: String?
  private var hasFour = false

  init(_ rules: BoardRules) {
    self.rules = rules
    cells = Array(repeating: 0, count: rules.size.columns * rules.size.rows)
    guard rules == .reversi else { return }
    for (row, column, side) in [(3, 3, 2), (3, 4, 1), (4, 3, 1), (4, 4, 2)] {
      cells[row * rules.size.columns + column] = side
    }
  }

  var rows: [[Int]] {
    let columns = rules.size.columns
    return (0..<rules.size.rows).map { Array(cells[$0 * columns..<($0 + 1) * columns]) }
  }

  /// What lies in each column, from below.
  var towers: [[Int]] {
    (0..<rules.size.columns).map { column in
      rows.reversed().map { $0[column] }.filter { $0 != 0 }
    }
  }

  /// Where the stones of a side lie: `d4`, `e5`.
  func squares(of side: Int) -> [String] {
    cells.indices.filter { cells[$0] == side }.map(square).sorted()
  }

  private func square(_ cell: Int) -> String {
    Self.letters[cell % rules.size.columns] + String(cell / rules.size.columns + 1)
  }

  /// What the side whose turn it is may do; nothing once the game is over.
  var moves: [Move] { hasFour ? [] : moves(of: side) }

  func stones(of side: Int) -> Int { cells.count { $0 == side } }

  /// Once it is over: who has won, or nobody. Four in a row were made by whoever moved last.
  var winner: Int? {
    switch rules {
    case .connectFour: return hasFour ? 3 - side : nil
    case .reversi:
      let (one, other) = (stones(of: 1), stones(of: 2))
      return one == other ? nil : one > other ? 1 : 2
    }
  }

  /// - Parameter move: one of ``moves``.
  mutating func make(_ move: Move) {
    let turned = rules == .reversi ? turned(by: move.cell, of: side) : []
    for cell in turned + [move.cell] { cells[cell] = side }
    hasFour = rules == .connectFour && isFour(through: move.cell)
    last = move.label
    side = 3 - side
    // In reversi whoever cannot move is passed over.
    if rules == .reversi, moves(of: side).isEmpty { side = 3 - side }
  }

  private func moves(of side: Int) -> [Move] {
    let columns = rules.size.columns
    switch rules {
    case .connectFour:
      return (0..<columns).compactMap { column in
        let free = (0..<rules.size.rows).last { cells[$0 * columns + column] == 0 }
        return free.map { Move(label: String(column + 1), cell: $0 * columns + column) }
      }
    case .reversi:
      return cells.indices.compactMap { cell in
        guard cells[cell] == 0, !turned(by: cell, of: side).isEmpty else { return nil }
        return Move(label: square(cell), cell: cell)
      }
    }
  }

  static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]

  // MARK: Lines

  private static let ways = [(0, 1), (1, 0), (1, 1), (1, -1)]

  /// The cells from one on, without it, in a direction, up to the edge.
  private func line(from cell: Int, _ way: (rows: Int, columns: Int)) -> [Int] {
    let (columns, rows) = rules.size
    var (row, column) = (cell / columns + way.rows, cell % columns + way.columns)
    var line: [Int] = []
    while (0..<rows).contains(row), (0..<columns).contains(column) {
      line.append(row * columns + column)
      (row, column) = (row + way.rows, column + way.columns)
    }
    return line
  }

  private func isFour(through cell: Int) -> Bool {
    Self.ways.contains { way in
      let there = line(from: cell, way).prefix { cells[$0] == cells[cell] }
      let back = line(from: cell, (-way.0, -way.1)).prefix { cells[$0] == cells[cell] }
      return there.count + back.count >= 3
    }
  }

  /// The stones of the other side that a stone there would turn.
  private func turned(by cell: Int, of side: Int) -> [Int] {
    Self.ways.flatMap { [$0, (-$0.0, -$0.1)] }.flatMap { way -> [Int] in
      let line = line(from: cell, way)
      let others = line.prefix { cells[$0] == 3 - side }
      let end = others.count < line.count ? cells[line[others.count]] : 0
      return end == side ? Array(others) : []
    }
  }
}
