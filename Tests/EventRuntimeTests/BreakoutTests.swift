import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct BreakoutTests {
  static let names = ["ana", "ben", "cai", "dee", "eli"]

  private func groups(_ groups: [[Int]]) -> Game {
    Game.running([.split(groups, .minutes(3)), .say("together again")], with: Self.names)
  }

  private func seats(_ game: Game) -> [[Int]] {
    game.state.stage?.breakouts.map { $0.map(\.seat) } ?? []
  }

  @Test func chatStaysInside() {
    var game = groups([[2, 3], [4, 5]])
    #expect(game.outcomes.last?.heard(by: 2).last == .breakout(people: ["ben"], seconds: 180))
    #expect(game.line(2, "psst") == [.say(.chat(from: "2", text: "psst"), to: .seats([2, 3]))])
    #expect(game.line(6, "hm") == [.say(.chat(from: "6", text: "hm"), to: .seats([1, 6]))])
    #expect(game.state.isInBreakout(5) && !game.state.isInBreakout(6))
    let heard = game.advance(by: .minutes(3))
    #expect(heard.said == ["together again"])
    #expect(heard.kinds.contains(.regrouped))
  }

  @Test func helpSaysWhoReadsWhatIsTyped() {
    var game = groups([[2, 3], [4, 5]])
    #expect(game.state.moment(of: 1, at: game.now) == .leadBreakouts)
    #expect(
      game.state.moment(of: 2, at: game.now) == .breakout
        && game.state.moment(of: 6, at: game.now) == .aside)
    game.send(.moderate(.raiseHand, by: 2))
    game.send(.moderate(.call(seat: 2), by: 1))
    #expect(game.state.moment(of: 2, at: game.now) == .breakout)
    game.advance(by: .minutes(3))
    #expect(game.state.moment(of: 1, at: game.now) != .leadBreakouts)
  }

  @Test func whoWouldBeAloneJoinsTheSmallestGroup() {
    var game = groups([[2, 3], [4, 5, 6]])
    let heard = game.send(.leave(seat: 2))
    #expect(seats(game) == [[4, 5, 6, 3]])
    #expect(heard.heard(by: 3).last == .breakout(people: ["cai", "dee", "eli"], seconds: 180))
    #expect(heard.heard(by: 4).last == .breakout(people: ["dee", "eli", "ben"], seconds: 180))
  }

  @Test func withoutAnotherGroupTheyAreInTheMainRoom() {
    var game = groups([[2, 3]])
    let heard = game.send(.leave(seat: 2))
    #expect(seats(game) == [])
    #expect(heard.heard(by: 3).map(\.kind) == [.left, .notice])
    #expect(game.line(3, "hello") == [.say(.chat(from: "3", text: "hello"), to: .everyone)])
    #expect(game.advance(by: .minutes(3)).said == ["together again"])
  }

  @Test func stayingOut() {
    var game = Game.running(
      [.wait(.seconds(10)), .draw(2, .minutes(3)), .draw(2, .minutes(3))], with: Self.names)
    #expect(game.send(.stay(seat: 4)).heard(by: 4).map(\.kind) == [.notice])
    game.advance(by: .seconds(10))
    #expect(!seats(game).joined().contains(4))
    #expect(seats(game).joined().sorted() == [2, 3, 5, 6])
    // Also in the middle of one, and for the rest of the activity.
    game.send(.stay(seat: seats(game)[0][0]))
    #expect(seats(game).count == 1 && seats(game)[0].count == 3)
    game.control(.skip)
    #expect(seats(game).joined().count == 3)
  }

  @Test func nobodyIsEverLeftAlone() {
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomSource(seed: seed)
      var game = Game(.scripted([Script([.draw(2, .minutes(3))])]), seed: seed)
      game.gather(Self.names + ["fay", "gus"])
      game.control(.start)
      for _ in 0..<7 {
        let seat = Int.random(in: 2...8, using: &random)
        game.send(Bool.random(using: &random) ? .leave(seat: seat) : .stay(seat: seat))
        #expect(seats(game).allSatisfy { $0.count >= 2 })
        let grouped = Array(seats(game).joined())
        #expect(Set(grouped).count == grouped.count)
        #expect(grouped.allSatisfy { game.state.seat($0)?.standing == .here })
      }
    }
  }

  @Test func latecomersComeIntoTheSmallestGroup() {
    var game = groups([[2, 3, 4], [5, 6]])
    game.advance(by: .minutes(1))
    let heard = game.send(.join(name: "fay", role: .participant, codeHash: "x"))
    #expect(seats(game) == [[2, 3, 4], [5, 6, 7]])
    #expect(heard.heard(by: 7).map(\.kind) == [.activity, .breakout])
    #expect(
      heard.heard(by: 5).last == .breakout(people: ["eli", "fay"], seconds: 120, comes: "fay"))
    game.send(.drop(seat: 2))
    #expect(
      game.send(.enter(seat: 2)).heard(by: 2).last
        == .breakout(people: ["ben", "cai"], seconds: 120))
  }

  @Test func whoeverStayedOutMayComeInAtOnce() {
    var game = groups([[2, 3], [4, 5, 6]])
    game.send(.stay(seat: 6))
    #expect(seats(game) == [[2, 3], [4, 5]])
    let heard = game.send(.stay(seat: 6, comesBack: true))
    #expect(seats(game) == [[2, 3, 6], [4, 5]])
    #expect(heard.heard(by: 6) == [.breakout(people: ["ana", "ben"], seconds: 180)])
  }

  @Test(arguments: [(3, 4), (4, 3)])
  func nobodyIsPutWithWhomTheyIgnore(by: Int, other: Int) {
    var game = groups([[2, 3], [4, 5]])
    game.send(.ignore(seat: by, other: other, true))
    game.send(.leave(seat: 2))
    #expect(seats(game) == [[4, 5]])
    // Somebody else who comes is put with the one who is alone now.
    game.send(.join(name: "fay", role: .participant, codeHash: "x"))
    #expect(seats(game) == [[4, 5], [3, 7]])
  }

  @Test func whoComesIsNotPutWithWhomTheyIgnore() {
    var game = groups([[2, 3], [4, 5]])
    game.send(.drop(seat: 2))
    game.send(.ignore(seat: 6, other: 3, true))
    game.send(.drop(seat: 6))
    game.send(.enter(seat: 6))
    #expect(seats(game) == [[2, 3], [4, 5, 6]])
  }

  @Test func peopleMeetNewPeople() {
    var game = Game.running(
      [.draw(2, .minutes(1)), .draw(2, .minutes(1)), .draw(2, .minutes(1))],
      with: ["ana", "ben", "cai", "dee"])
    var met: Set<[Int]> = []
    for _ in 0..<3 {
      for pair in seats(game) { #expect(met.insert(pair).inserted) }
      game.control(.skip)
    }
    #expect(met.count == 6)
  }
}
