import ActivityKit
import Messages
import Testing
import Words

@testable import EventRuntime

/// Ana, of seat 2, ignores Ben, of seat 3.
@Suite struct IgnoringTests {
  private static let unshown = "(Not shown, since you ignore who wrote it.)"

  private func texts(_ messages: [Message]) -> [String] {
    messages.compactMap { if case .say(let text) = $0 { Voice.english.text(text) } else { nil } }
  }

  private func game(_ privacy: Privacy) -> Game {
    var game = Game.running([.write(.seconds(20), privacy), .share, .wait(.minutes(1))])
    game.send(.ignore(seat: 2, other: 3, true))
    for seat in 2...4 { game.line(seat, "the sea, seen from seat \(seat)") }
    return game
  }

  @Test func whatStandsUnderTheirNameIsNotShown() throws {
    var game = game(.named)
    let told = game.control(.skip)
    #expect(texts(told.heard(by: 4)).contains { $0.contains("ben: the sea, seen from seat 3") })
    #expect(texts(told.heard(by: 2)).contains(Self.unshown))
    #expect(!texts(told.heard(by: 2)).contains { $0.contains("ben: ") })
    try game.restore()
    #expect(
      texts(game.state.again(for: 2, at: game.now, in: game.event)).contains(Self.unshown))
    guard
      case .recap(_, let lines)? = game.state.recap(
        for: 2, at: game.now, in: game.event, page: 1
      ).first
    else {
      Issue.record("no recap")
      return
    }
    #expect(lines.rows.map { Voice.english.text($0) }.contains(Self.unshown))
    game.send(.ignore(seat: 2, other: 3, false))
    #expect(
      !texts(game.state.again(for: 2, at: game.now, in: game.event)).contains(Self.unshown))
  }

  @Test func whatSomeAreToldIsNotShownEither() {
    let game = game(.named)
    var work = Work(event: game.event, now: game.now)
    game.state.sayToSome(
      [Person.ID(2), Person.ID(4)], "ben: the sea, seen from seat 3", in: &work)
    #expect(texts(work.outcomes.heard(by: 2)) == [Self.unshown])
    #expect(texts(work.outcomes.heard(by: 4)) == ["ben: the sea, seen from seat 3"])
  }

  /// By what is left out they would find out whose it is.
  @Test func whatStandsWithoutANameIs() {
    var game = game(.anonymous)
    let told = game.control(.skip)
    #expect(texts(told.heard(by: 2)) == texts(told.heard(by: 4)))
    #expect(texts(told.heard(by: 2)).contains { $0.contains("the sea, seen from seat 3") })
  }
}
