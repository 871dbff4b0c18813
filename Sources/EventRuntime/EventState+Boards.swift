import ActivityKit
public import Messages

/// What stays before people while an activity goes on.
extension EventState {
  /// What somebody has before them: the board for all, and their own.
  public func boards(for number: Int) -> [Message] {
    guard phase == .running, let boards = stage?.boards else { return [] }
    let own = boards.own(of: Person.ID(number)).map { Message.board($0, yours: true) }
    return [boards.common.map { Message.board($0, yours: false) }, own].compactMap(\.self)
  }

  /// Whether somebody has a board before them.
  public func hasBoards(_ number: Int) -> Bool { !boards(for: number).isEmpty }

  /// Shows a board to those before whom it is new.
  mutating func tell(_ board: Board, for audience: Audience, in work: inout Work) {
    switch audience {
    case .everyone:
      noteReading(.board(board, for: audience), in: &work)
      work.say(.board(board, yours: false))
    case .only(let people): work.say(.board(board, yours: true), to: .seats(people.map(\.seat)))
    case .everyoneBut(let people):
      let told = seats.map(\.id).filter { !people.contains($0) }
      work.say(.board(board, yours: true), to: .seats(told.map(\.seat)))
    }
  }

  /// With its activity a board is gone. Programs take it down; people read nothing of that.
  func takeDownBoards(in work: inout Work) {
    guard let boards = stage?.boards else { return }
    if boards.common != nil { work.say(.board(.none, yours: false)) }
    let owners = boards.owners.map(\.seat)
    if !owners.isEmpty { work.say(.board(.none, yours: true), to: .seats(owners)) }
  }
}
