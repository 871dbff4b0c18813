import ActivityKit

/// What stays before people while an activity goes on: a board for all, and one of their own for each at most.
struct Boards: Codable, Sendable, Equatable {
  /// A board that some people have, a team for example.
  private struct Own: Codable, Sendable, Equatable {
    var people: [Person.ID]
    let board: Board
  }

  /// So many boards at most that are the own ones of people.
  static let most = 500
  /// So many bytes of text at most in all of them.
  static let mostBytes = 256 << 10

  private(set) var common: Board?
  private var own: [Own] = []

  var isEmpty: Bool { common == nil && own.isEmpty }

  /// Everybody who has one of their own, in the order of seats.
  var owners: [Person.ID] { own.flatMap(\.people).sorted() }

  func own(of person: Person.ID) -> Board? {
    own.first { $0.people.contains(person) }?.board
  }

  /// - Returns: those before whom it is new; nil where it is new to nobody.
  mutating func put(_ board: Board, for audience: Audience) -> Audience? {
    let board: Board? = board.isEmpty ? nil : board
    switch audience {
    case .everyone:
      guard board != common else { return nil }
      common = board
      return .everyone
    case .only(let people):
      let changed = people.filter { own(of: $0) != board }
      guard !changed.isEmpty else { return nil }
      let named = Set(people)
      for index in own.indices { own[index].people.removeAll(where: named.contains) }
      own.removeAll(where: \.people.isEmpty)
      if let board { own.append(Own(people: named.sorted(), board: board)) }
      return .only(changed)
    // Whom that means is known where it is put.
    case .everyoneBut: return nil
    }
  }

  /// What somebody had is that of another seat, unless that has one.
  mutating func move(_ person: Person.ID, to other: Person.ID) {
    guard let board = own(of: person) else { return }
    let isTaken = own(of: other) != nil
    _ = put(.none, for: .only([person]))
    if !isTaken { _ = put(board, for: .only([other])) }
  }

  /// Why there cannot be so much, in the form "its boards are more than 500"; nil where there can.
  var misfit: String? {
    if own.count > Self.most { return "its boards are more than \(Self.most)" }
    let size = own.reduce(common?.size ?? 0) { $0 + $1.board.size }
    return size > Self.mostBytes
      ? "its boards have more than \(Self.mostBytes >> 10) KiB of text" : nil
  }
}
