import ActivityKit
import Messages
import Testing

@testable import EventRuntime

/// What people have written, which whoever leads reads before the room does.
@Suite struct HeldTests {
  private func game(_ privacy: Privacy = .anonymous, of kind: Question = .text("What?")) -> Game {
    Game.running([
      .ask(Prompt(kind, privacy: privacy, isHeld: true), .seconds(60)), .share, .turnout,
      .wait(.seconds(30)),
    ])
  }

  /// Three pieces, all given, and the prompt has closed.
  private func written(_ privacy: Privacy = .anonymous) -> Game {
    var game = game(privacy)
    game.line(2, "one")
    game.line(3, "two")
    game.line(4, "three")
    game.advance(by: LivePrompt.grace)
    return game
  }

  private func pieces(_ messages: [Message]) -> [Text] {
    messages.reduce(into: []) { all, message in
      if case .list(_, let items, _, _) = message { all += items }
    }
  }

  /// What whoever leads reads, in the order in which they read it.
  private func read(_ game: Game) -> [Text] { pieces(game.state.held(at: game.now)) }

  /// Who wrote first is not to be seen by what stands first.
  @Test(arguments: [Privacy.anonymous, .named])
  func piecesWithoutANameStandInNoOrder(_ privacy: Privacy) {
    let script = Script([
      .ask(Prompt(.text("What?"), privacy: privacy, isHeld: true), .seconds(60)),
      .wait(.seconds(30)),
    ])
    var orders: Set<[Text]> = []
    for seed in 1...20 as ClosedRange<UInt64> {
      var game = Game(.scripted([script]), seed: seed)
      game.gather(["ana", "ben", "cai"])
      game.control(.start)
      for (seat, text) in [(2, "one"), (3, "two"), (4, "three")] { game.line(seat, text) }
      game.advance(by: LivePrompt.grace)
      orders.insert(read(game))
    }
    #expect(privacy == .named ? orders == [["one", "two", "three"]] : orders.count > 1)
  }

  @Test func whoeverLeadsReadsThemAndNobodyElse() {
    var game = game()
    game.line(2, "one")
    game.line(3, "two")
    game.line(4, "pass")
    let heard = game.advance(by: LivePrompt.grace)
    #expect(Set(pieces(heard.heard(by: 1, facilitator: true))) == ["one", "two"])
    #expect(pieces(heard.heard(by: 2)).isEmpty)
    // A screen that all look at is to tell them from what the room reads.
    #expect(
      game.state.held(at: game.now).first
        == Message.list(title: .commonHeld, items: read(game), numbered: true, yours: true))
    #expect(heard.said == ["Everyone has answered or passed."])
    #expect(heard.heard(by: 2).last == .notice(.heldToRoom))
    #expect(game.remaining == Stage.holding)
    #expect(read(game) == pieces(heard.heard(by: 1, facilitator: true)))
  }

  @Test func theRoomGetsWhatIsLetThrough() {
    var game = written()
    let pieces = read(game)
    let shown = pieces.indices.filter { pieces[$0] != "two" }
    let heard = game.control(.admit(prompt: 1, places: shown + [7]))
    #expect(heard.said == ["2 answers. someone: one; someone: three", "3 answered: no counts"])
    // The author alone is told of the one that is kept back.
    #expect(heard.heard(by: 3).first == .notice(.heldBack))
    #expect(!heard.heard(by: 2).contains(.notice(.heldBack)))
    #expect(!heard.heard(by: 1, facilitator: true).contains(.notice(.heldBack)))
    #expect(game.state.unsignedAuthors == [2, 4], "nobody signs what the room does not see")
  }

  @Test(arguments: [false, true]) func whatNobodyHasLetThroughStaysBack(_ isSkipped: Bool) {
    var game = written(.named)
    let heard = isSkipped ? game.control(.skip) : game.advance(by: Stage.holding)
    #expect(heard.said.filter { $0.contains("answer") }.first == "0 answers. ")
    for seat in 2...4 { #expect(heard.heard(by: seat).contains(.notice(.heldBack))) }
  }

  @Test func thereIsMoreTimeForIt() {
    var game = written()
    game.control(.extend(.minutes(2)))
    #expect(game.advance(by: Stage.holding).said == [])
    #expect(game.control(.admit(prompt: 1, places: [])).said.first == "0 answers. ")
  }

  @Test func onlyOfWhatIsHeldNow() {
    var game = game()
    #expect(game.control(.admit(prompt: 1, places: [0])).refusal == .noPrompt)
    #expect(game.state.held(at: game.now) == [Refusal.noPromptNoPieces.message])
    game = written()
    #expect(game.control(.admit(prompt: 2, places: [0])).refusal == .noPrompt)
    #expect(
      game.send(.control(.admit(prompt: 1, places: [0]), by: 2)).refusal == .notAllowed)
  }

  @Test func nothingIsHeldWhereNobodyHasWritten() {
    var game = game()
    for seat in 2...4 { game.line(seat, "pass") }
    #expect(game.advance(by: LivePrompt.grace).said.contains("0 answers. "))
  }

  /// Not even whoever leads reads what nobody is to see.
  @Test(arguments: [Privacy.facilitator, .nobody]) func whatIsNotForTheRoomIsNotHeld(
    _ privacy: Privacy
  ) {
    var game = game(privacy)
    for seat in 2...4 { game.line(seat, "secret") }
    let heard = game.advance(by: LivePrompt.grace)
    #expect(pieces(heard.heard(by: 1, facilitator: true)).isEmpty)
    #expect(heard.said.contains("0 answers. "))
  }

  /// Authors of what has no name are not on disk; the pieces are.
  @Test func itOutlastsARestart() throws {
    var game = written()
    let pieces = read(game)
    try game.restore()
    #expect(read(game) == pieces && Set(pieces) == ["one", "two", "three"])
    let place = try #require(pieces.firstIndex(of: "two"))
    let heard = game.control(.admit(prompt: 1, places: [place]))
    #expect(heard.said.first == "1 answers. someone: two")
    #expect(!heard.heard(by: 2).contains(.notice(.heldBack)))
  }
}
