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
      room.ask(question(labels), of: .only(team.members), for: time, then: .move)
    case .move:
      move(in: &room)
    case .timeUp:
      room.say(.boardGameTimeUp)
      close(in: &room)
    }
  }

  /// A column is a number, which needs no list; squares are chosen from.
  private func question(_ labels: [Text]) -> Question {
    let mark = Text(Self.marks[position.side])
    let columns = position.rules.size.columns
    return switch position.rules {
    case .connectFour:
      .number(.boardGameWhichColumn(most: columns, mark: mark), in: 1...Double(columns))
    case .reversi: .choice(.boardGameWhich(mark: mark), labels)
    }
  }

  /// The move that somebody votes for, among those that there are.
  private func vote(_ answer: Answer) -> Int? {
    let number = answer.number?.plain
    return answer.choice ?? position.moves.firstIndex { $0.label == number }
  }

  func answered(_ answer: Answer, in room: inout Room<Cue>) {
    guard let person = answer.person, let number = answer.number, vote(answer) == nil else {
      return
    }
    room.tell(person, .boardGameNoColumn(number: number.plain))
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
        if let picked = vote(answer), votes.indices.contains(picked) { votes[picked] += 1 }
      }
    }
    let most = votes.max() ?? 0
    let best = votes.indices.filter { votes[$0] == most }
    guard let chosen = best.randomElement(using: &room.random), let team = team(in: room) else {
      return close(in: &room)
    }
    let (move, side) = (Text(moves[chosen].label), position.side)
    if best.count == 1 {
      room.say(.boardGamePlays(team: team.name, move: move))
    } else if most > 0 {
      let tied = best.map { moves[$0].label }
      room.say(.boardGameDrawn(team: team.name, move: move, moves: tied))
    } else {
      room.say(.boardGameChance(team: team.name, move: move))
    }
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
    room.board(
      ([title] + lines).map(Text.verbatim),
      spoken: .boardGameSpoken(
        last: position.last.map { .boardGameLast(move: Text($0)) } ?? .boardGameFirst,
        stones: spokenStones.joined(by: " ") ?? .boardGameEmpty))
  }

  /// Rows are numbered from the top; in connect four people name only columns.
  private func head(_ row: Int) -> String { position.rules == .reversi ? "\(row + 1) " : "" }

  /// The stones as one tells them on the telephone: of reversi the squares of each side, of connect four the columns
  /// that have any, from below.
  private var spokenStones: [Text] {
    switch position.rules {
    case .reversi:
      [1, 2].compactMap { side -> Text? in
        position.squares(of: side).map { Text($0) }.joined(by: ", ").map { squares -> Text in
          .boardGameSide(mark: Text(Self.marks[side]), squares: squares)
        }
      }
    case .connectFour:
      position.towers.enumerated().compactMap { index, tower -> Text? in
        tower.map { Text(Self.marks[$0]) }.joined(by: ", ").map { stones -> Text in
          .boardGameColumn(number: index + 1, stones: stones)
        }
      }
    }
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
