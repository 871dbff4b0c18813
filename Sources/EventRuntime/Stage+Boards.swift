import ActivityKit

extension Stage {
  /// Puts a board before people, or takes it down.
  /// - Returns: why it cannot; nil once it is there.
  func put(_ board: Board, for audience: Audience, into output: inout [StageOutput]) -> String? {
    if let why = board.misfit { return why }
    var boards = boards ?? Boards()
    guard let changed = boards.put(board, for: audience) else { return nil }
    if let why = boards.misfit { return why }
    self.boards = boards.isEmpty ? nil : boards
    output.append(.board(board, changed))
    return nil
  }
}
