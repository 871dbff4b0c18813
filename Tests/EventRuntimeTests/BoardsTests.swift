import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// What stays before people while an activity goes on.
@Suite struct BoardsTests {
  private let grid = Board(["A1 B1", "A2 B2"], spoken: "A1 B1, A2 B2")
  private let hand = Board(["7 of clubs"], spoken: "7 of clubs")
  private let ana = Person.ID(2)
  private let ben = Person.ID(3)
  private let cai = Person.ID(4)

  // MARK: Who has which

  @Test func whatIsTheSameIsNewToNobody() {
    var boards = Boards()
    #expect(boards.put(grid, for: .everyone) == .everyone)
    #expect(boards.put(grid, for: .everyone) == nil)
    #expect(boards.put(hand, for: .only([ana, ben])) == .only([ana, ben]))
    #expect(boards.put(hand, for: .only([ben, cai])) == .only([cai]))
    #expect(boards.owners == [ana, ben, cai] && boards.common == grid)
  }

  @Test func ofPeopleWhoShareOneEachMayGetAnother() {
    var boards = Boards()
    _ = boards.put(hand, for: .only([ana, ben]))
    #expect(boards.put(grid, for: .only([ben])) == .only([ben]))
    #expect(boards.own(of: ana) == hand && boards.own(of: ben) == grid)
    #expect(boards.put(.none, for: .only([ana, cai])) == .only([ana]))
    #expect(boards.owners == [ben])
    #expect(boards.put(.none, for: .only([ben])) == .only([ben]))
    #expect(boards.isEmpty)
    #expect(boards.put(.none, for: .everyone) == nil)
  }

  @Test func withASeatGoesWhatLiesBeforeIt() {
    var boards = Boards()
    _ = boards.put(hand, for: .only([ana, ben]))
    boards.move(ana, to: cai)
    #expect(boards.owners == [ben, cai] && boards.own(of: cai) == hand)
    _ = boards.put(grid, for: .only([ana]))
    boards.move(ben, to: ana)
    #expect(boards.owners == [ana, cai] && boards.own(of: ana) == grid)
  }

  @Test func thereAreNoMoreThanFit() {
    var boards = Boards()
    for seat in 1...Boards.most { _ = boards.put(hand, for: .only([Person.ID(seat)])) }
    #expect(boards.misfit == nil)
    _ = boards.put(grid, for: .only([Person.ID(1_000)]))
    #expect(boards.misfit?.contains("500") == true)
    let line = Text(String(repeating: "x", count: 98))
    let wide = Board(Array(repeating: line, count: 40), spoken: "x")
    boards = Boards()
    for seat in 1...70 { _ = boards.put(wide, for: .only([Person.ID(seat)])) }
    #expect(boards.misfit?.contains("256 KiB") == true)
  }

  @Test func aBoardIsBounded() {
    func misfit(_ lines: [Text], _ spoken: Text = "x") -> String? {
      Board(lines, spoken: spoken).misfit
    }
    #expect(misfit(Array(repeating: "x", count: 40)) == nil && misfit([], "") == nil)
    #expect(misfit(["x", Text(String(repeating: "y\n", count: 39))])?.contains("41 lines") == true)
    #expect(misfit([Text(String(repeating: "x", count: 99))])?.contains("99 characters") == true)
    let long = Text(translations: ["de": String(repeating: "x", count: 99), "en": "x"])
    #expect(misfit([long])?.contains("99 characters") == true)
    #expect(misfit(["x"], "")?.contains("aloud") == true)
    #expect(misfit(["x"], Text(String(repeating: "x", count: 2_001)))?.contains("2001") == true)
  }

  // MARK: In an event

  private func boards(_ outcomes: [Outcome], _ seat: Int, facilitator: Bool = false) -> [Message] {
    outcomes.heard(by: seat, facilitator: facilitator).filter { $0.kind == .board }
  }

  @Test func peopleSeeWhatIsNewToThem() {
    var game = Game(
      .scripted([
        Script([
          .board(["A1 B1", "A2 B2"], nil), .board(["7 of clubs"], [2, 3]), .wait(.seconds(10)),
          .board(["A1 B1", "A2 B2"], nil), .board(["7 of clubs"], [3, 4]), .wait(.seconds(10)),
          .board([], [2]), .wait(.seconds(10)),
        ])
      ]))
    game.gather(["ana", "ben", "cai"])
    let begun = game.control(.start)
    #expect(boards(begun, 2) == [.board(grid, yours: false), .board(hand, yours: true)])
    #expect(boards(begun, 4) == [.board(grid, yours: false)])
    #expect(boards(begun, 1, facilitator: true) == [.board(grid, yours: false)])
    let next = game.advance(by: .seconds(10))
    #expect(boards(next, 2) == [] && boards(next, 4) == [.board(hand, yours: true)])
    let last = game.advance(by: .seconds(10))
    #expect(boards(last, 2) == [.board(.none, yours: true)] && boards(last, 3) == [])
    // With the activity they are gone.
    let over = game.advance(by: .seconds(10))
    #expect(boards(over, 2) == [.board(.none, yours: false)])
    #expect(boards(over, 3) == [.board(.none, yours: false), .board(.none, yours: true)])
    #expect(game.state.boards(for: 3) == [])
  }

  @Test func whoeverComesSeesThemBelowWhatWasSaidAndAboveTheQuestion() throws {
    var game = Game.running([
      .say("Four in a row."), .wait(.seconds(5)), .board(["A1 B1", "A2 B2"], nil),
      .board(["7 of clubs"], [2]), .choose(),
    ])
    game.advance(by: .seconds(5))
    let late = game.send(.join(name: "dan", role: .participant, codeHash: nil))
    #expect(late.heard(by: 5).map(\.kind).suffix(3) == [.say, .board, .prompt])
    game.send(.drop(seat: 2))
    // They stand in the snapshot.
    try game.restore()
    let back = game.send(.enter(seat: 2))
    #expect(boards(back, 2) == [.board(grid, yours: false), .board(hand, yours: true)])
    #expect(game.state.boards(for: 1) == [.board(grid, yours: false)])
    let again = game.state.again(for: 2, at: game.now, in: game.event)
    #expect(!again.map(\.kind).contains(.board), "it is asked for with /board")
  }

  @Test func oneThatIsTooLargeEndsTheActivity() {
    let game = Game.running([.board(Array(repeating: "x", count: 41), nil), .wait(.seconds(5))])
    #expect(game.state.phase == .afterwards)
  }
}
