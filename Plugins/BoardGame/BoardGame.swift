import ActivityKit

/// Two teams play connect four or reversi, and vote on each move.
struct BoardGame: Module {
  static let name = "board-game"
  static let summary = "Two teams vote on each move of connect four or reversi."

  enum Cue: Codable, Sendable {
    /// There are teams.
    case start
    case turn
    case move
    case timeUp
  }

  var position: BoardPosition
  var teams: TeamPlan
  /// To vote on a move.
  var time: Duration
  /// For the whole game.
  var limit: Duration
  /// What the team gets that wins.
  var points: Int

  private static let marks = [".", "x", "o"]

  /// Somebody may win before that.
  func length(among people: Int) -> Duration? { teams.length + limit }

  mutating func begin(in room: inout Room<Cue>) {
    guard room.people.count >= 2 else {
      room.say(.boardGameTooFew)
      return room.finish()
    }
    room.makeTeams(teams, then: .start)
  }

  mutating func on(_ cue: Cue, in room: inout Room<Cue>) {
    switch cue {
    case .start:
      guard room.teams.count >= 2 else { return room.finish() }
      room.say(
        .boardGameHowTo(
          rules: position.rules.text, one: room.teams[0].name, other: room.teams[1].name,
          talk: "/team TEXT"))
      room.until(limit, then: .timeUp)
      room.wait(.seconds(8), then: .turn)
    case .turn:
      showBoard(in: &room)
      guard let team = team(in: room) else { return room.finish() }
      let labels = position.moves.map { Text($0.label) }
      room.nameStep(.boardGameTurn(team: team.name))
      // Where only one move is left there is nothing to vote on.
      guard labels.count > 1 else { return room.go(to: .move) }
      room.say(.boardGameChoosing(team: team.name))
      room.ask(
        .choice(.boardGameWhich(mark: Text(Self.marks[position.side])), labels),
        of: .only(team.members), for: time, then: .move)
    case .move:
      move(in: &room)
    case .timeUp:
      room.say(.boardGameTimeUp)
      close(in: &room)
    }
  }

  /// The team whose turn it is.
  private func team(in room: Room<Cue>) -> Team? {
    let place = position.side - 1
    return room.teams.indices.contains(place) ? room.teams[place] : nil
  }

  /// The move that most want; chance decides among several, and where nobody has picked one.
  private mutating func move(in room: inout Room<Cue>) {
    let moves = position.moves
    var votes = moves.map { _ in 0 }
    if moves.count > 1 {
      for answer in room.answers {
        if let picked = answer.choice, votes.indices.contains(picked) { votes[picked] += 1 }
      }
    }
    let most = votes.max() ?? 0
    let best = votes.indices.filter { votes[$0] == most }
    guard let chosen = best.randomElement(using: &room.random), let team = team(in: room) else {
      return close(in: &room)
    }
    let (move, side) = (Text(moves[chosen].label), position.side)
    room.say(
      best.count == 1
        ? .boardGamePlays(team: team.name, move: move)
        : .boardGameChance(team: team.name, move: move))
    position.make(moves[chosen])
    guard !position.moves.isEmpty else {
      showBoard(in: &room)
      return close(in: &room)
    }
    if position.side == side { room.say(.boardGameAgain(team: team.name)) }
    room.go(to: .turn)
  }

  private func close(in room: inout Room<Cue>) {
    let teams = room.teams.prefix(2)
    if position.rules == .reversi, let one = teams.first, let other = teams.last {
      room.say(
        .boardGameStones(
          one: one.name, stones: position.stones(of: 1), other: other.name,
          others: position.stones(of: 2)))
    }
    if let winner = position.winner, teams.indices.contains(winner - 1) {
      let team = teams[winner - 1]
      room.say(.boardGameWon(team: team.name))
      if points > 0 { room.award(points, toTeam: team.id, for: .boardGameForGame) }
    } else {
      room.say(.boardGameDraw)
      for team in teams where points > 1 {
        room.award(points / 2, toTeam: team.id, for: .boardGameForGame)
      }
    }
    room.finish()
  }

  // MARK: The board

  private func showBoard(in room: inout Room<Cue>) {
    let columns = position.rules.size.columns
    let heads =
      position.rules == .reversi
      ? Array(BoardPosition.letters.prefix(columns)) : (1...columns).map(String.init)
    let lines = position.rows.enumerated().map { index, row in
      head(index) + row.map { Self.marks[$0] }.joined(separator: " ")
    }
    let title = (position.rules == .reversi ? "  " : "") + heads.joined(separator: " ")
    let rows = position.rows.enumerated().compactMap { spoken(row: $0, $1) }
    room.board(
      ([title] + lines).map(Text.verbatim),
      spoken: .boardGameSpoken(
        last: position.last.map { .boardGameLast(move: Text($0)) } ?? .boardGameFirst,
        rows: rows.joined(by: " ") ?? .boardGameEmpty))
  }

  /// The rows of reversi are numbered from the top; in connect four only columns are named.
  private func head(_ row: Int) -> String { position.rules == .reversi ? "\(row + 1) " : "" }

  /// A row as one tells it on the telephone: runs of the same at once. Nothing where all of it is free.
  private func spoken(row index: Int, _ row: [Int]) -> Text? {
    guard row.contains(where: { $0 != 0 }) else { return nil }
    var runs: [(cell: Int, count: Int)] = []
    for cell in row {
      if let last = runs.last, last.cell == cell {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((cell: cell, count: 1))
      }
    }
    let parts = runs.map { run -> Text in
      run.cell == 0
        ? .boardGameFree(count: run.count)
        : run.count == 1 ? Text(Self.marks[run.cell]) : "\(run.count) \(Self.marks[run.cell])"
    }
    // A tower is counted from its foot.
    let number = position.rules == .reversi ? index + 1 : position.rules.size.rows - index
    return parts.joined(by: ", ").map { .boardGameRow(number: number, cells: $0) }
  }
}

extension BoardRules {
  fileprivate var text: Text {
    switch self {
    case .connectFour: .boardGameRulesConnectFour
    case .reversi: .boardGameRulesReversi
    }
  }
}
