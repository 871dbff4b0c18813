import ActivityKit
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct SeatTests {
  @Test func attendanceIsIntervals() {
    var game = Game.running([.wait(.minutes(9))], with: ["ana"])
    game.send(.drop(seat: 2))
    game.send(.drop(seat: 2))
    game.send(.enter(seat: 2))
    game.send(.enter(seat: 2))
    game.send(.leave(seat: 2))
    game.send(.leave(seat: 2))
    let facts = game.outcomes.joined().map { $0 }.facts.filter {
      switch $0 {
      case .entered(seat: 2, _), .departed(seat: 2, _, _): true
      default: false
      }
    }
    #expect(
      facts == [
        .entered(seat: 2, entry: 1), .departed(seat: 2, entry: 1, how: .dropped),
        .entered(seat: 2, entry: 2), .departed(seat: 2, entry: 2, how: .left),
      ])
    #expect(game.state.here == 1)
  }

  @Test func seatsThatPeopleLeftDoNotGrowWithoutEnd() {
    var game = Game(.scripted([Script([.choose()])], capacity: 2))
    let most = EventState.alwaysEnoughSeats
    for number in 1...most {
      game.send(.join(name: "a\(number)", role: .participant, codeHash: nil))
      game.send(.leave(seat: number))
    }
    let dee = Input.join(name: "dee", role: .participant, codeHash: nil)
    #expect(game.state.seats.count == most)
    #expect(game.send(dee).refusal == .eventFull)
    #expect(game.send(.enter(seat: 7)).refusal == nil)
    let known = Input.join(
      name: "kim", role: .participant, codeHash: nil, person: 1, agreed: nil)
    #expect(game.send(known).refusal == nil)
    #expect(game.send(.join(name: "max", role: .facilitator, codeHash: nil)).refusal == nil)
  }

  @Test func aFullEventTakesNobodyMore() {
    var game = Game(.scripted([Script([.choose()])], capacity: 2))
    game.gather(["ana", "ben"])
    let dee = Input.join(name: "dee", role: .participant, codeHash: nil)
    #expect(game.send(dee).refusal == .eventFull)
    #expect(game.send(.join(name: "max", role: .facilitator, codeHash: nil)).refusal == nil)
    // A dropped connection keeps the seat; who leaves gives it up.
    game.send(.drop(seat: 2))
    #expect(game.send(dee).refusal == .eventFull)
    game.send(.leave(seat: 2))
    #expect(game.send(dee).refusal == nil)
    #expect(game.send(.enter(seat: 2)).refusal == .eventFull)
    game.send(.leave(seat: 3))
    #expect(game.send(.enter(seat: 2)).refusal == nil)
    #expect(game.send(.enter(seat: 3)).refusal == .eventFull)
  }

  @Test func whoHasLeftTakesNoPart() {
    var game = Game.running([.choose(), .share])
    game.send(.leave(seat: 2))
    #expect(game.send(.answer(seat: 2, prompt: 1, .choice([0]))).refusal == .noPrompt)
    #expect(game.send(.pass(seat: 2, prompt: nil)).refusal == .noPrompt)
  }

  @Test(arguments: [Int.min, -1, 0, 9, Int.max])
  func unknownSeats(seat: Int) {
    var game = Game.running([.choose()])
    let inputs: [Input] = [
      .enter(seat: seat), .drop(seat: seat), .leave(seat: seat), .pass(seat: seat, prompt: 1),
      .done(seat: seat), .reveal(seat: seat), .stay(seat: seat),
      .answer(seat: seat, prompt: 1, .choice([0])), .control(.pause, by: seat),
    ]
    for input in inputs { game.send(input) }
    #expect(game.state.seats.count == 4)
    #expect(
      game.state.read("b", from: seat, at: game.now)
        == .refused(.notSeated, "You are not in an event."))
  }
}
