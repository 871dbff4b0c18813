import ActivityKit
import Messages
import Words

extension Page {
  /// Spaces before the lines of a board: within them may be what people typed, which is to begin no line.
  static let indentOfBoards = 2

  mutating func add(_ board: Board) {
    for text in board.lines {
      for row in Board.rows(of: voice.text(text)) {
        add(Tinted(String(row), .plain), indent: Self.indentOfBoards)
      }
    }
  }
}

extension Message {
  /// The same as it can be read: of a board, the text to be read aloud where that is for a voice, or where its lines
  /// are wider than the window; of help, as much as a screen holds.
  func fitted(to style: Style, in voice: Voice) -> Message {
    if case .help(let help) = self { return .help(help.fitted(to: style, in: voice)) }
    guard case .board(let board, let yours) = self, !board.isEmpty else { return self }
    let room = style.width == 0 ? .max : style.width - Page.indentOfBoards
    let fits = board.lines.allSatisfy { text in
      Board.rows(of: voice.text(text)).allSatisfy { Columns.count(of: String($0)) <= room }
    }
    if fits, style.mode != .speech { return self }
    return .board(Board([board.spoken], spoken: board.spoken), yours: yours)
  }
}
