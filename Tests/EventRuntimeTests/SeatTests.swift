import ActivityKit
import Messages
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
    let most = Seating.alwaysEnoughSeats
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

  // MARK: Clearing away

  /// Seats of people of whom nothing was asked, and who are gone, make room; no number comes twice.
  @Test func unusedSeatsMakeRoom() {
    var game = Game(.scripted([Script([.choose()])], capacity: 2))
    let most = Seating.alwaysEnoughSeats
    for number in 1...most {
      game.send(.join(name: "a\(number)", role: .participant, codeHash: "h\(number)"))
      game.send(.leave(seat: number))
    }
    let clearable = game.state.seating.clearable(in: game.event, at: game.now)
    #expect(clearable == Array(1...200))
    game.send(.enter(seat: 3))
    game.send(.clearAway(seats: clearable + [-1, 0, most + 9]))
    #expect(game.state.seats.count == most - 199)
    #expect(game.state.seat(3)?.name == "a3" && game.state.seat(4) == nil)
    #expect(game.state.seat(most)?.number == most)
    game.send(.join(name: "dee", role: .participant, codeHash: nil))
    #expect(game.state.seats.last?.number == most + 1)
    game.send(.leave(seat: most + 1))
    game.send(.clearAway(seats: [most + 1]))
    game.send(.join(name: "eve", role: .participant, codeHash: nil))
    #expect(game.state.seats.last?.number == most + 2)
    #expect(game.send(.enter(seat: 4)).refusal == .codeUnknown)
  }

  @Test func aSeatThatWasUsedStays() {
    var game = Game(.scripted([Script([.choose()])], capacity: 9))
    game.gather(["ana", "ben", "cleo", "dan", "eve", "finn", "gus"])
    game.send(.keepCode(seat: 3, hash: "hash"))
    game.send(.join(name: "kim", role: .participant, codeHash: nil, person: 1, agreed: nil))
    game.send(.moderate(.report(seat: 4, text: "loud"), by: 5))
    game.send(.drop(seat: 6))
    for seat in [3, 4, 5, 7, 8] { game.send(.leave(seat: seat)) }
    // Of the others, one has just lost the connection and may be back.
    #expect(game.cleared(2...8) == [7, 8])
    game.send(.control(.start, by: nil))
    game.send(.leave(seat: 2))
    #expect(game.cleared(2...8).isEmpty, "a question was asked while they were here")
  }

  @Test func whoComesBackWhileAQuestionIsOpenWasAsked() {
    var game = Game(.scripted([Script([.choose()])], capacity: 9))
    game.gather(["ana", "ben"])
    game.send(.leave(seat: 3))
    game.control(.start)
    game.send(.enter(seat: 3))
    game.send(.leave(seat: 3))
    #expect(game.cleared(2...3).isEmpty)
  }

  @Test func whoComesUnderAMuteKeepsTheSeat() {
    var game = Game(.scripted([Script([.choose()])], capacity: 9))
    game.gather(["ana", "ben"])
    game.send(.moderate(.mute(seat: 3, for: nil), by: 1))
    game.send(.leave(seat: 3))
    game.send(.join(name: "ben2", role: .participant, codeHash: "h", before: 3))
    game.send(.leave(seat: 4))
    #expect(game.cleared(2...4).isEmpty)
    let again = game.send(.join(name: "ben3", role: .participant, codeHash: "i", before: 4))
    #expect(again.notices(for: 5).contains(.muted))
  }

  @Test func whoLostTheConnectionIsWaitedFor() {
    var game = Game(.scripted([Script([.choose()])], capacity: 2))
    game.gather(["ana", "ben"])
    game.send(.drop(seat: 2))
    #expect(game.state.seating.clearable(in: game.event, at: game.now).isEmpty)
    game.advance(by: Seating.emptyPatience)
    #expect(game.state.seating.clearable(in: game.event, at: game.now) == [2])
    #expect(game.cleared(1...3) == [2])
    #expect(game.send(.join(name: "dee", role: .participant, codeHash: nil)).refusal == nil)
  }

  /// A snapshot with seats missing is taken up as it was.
  @Test func clearedSeatsSurviveARestart() throws {
    var game = Game(.scripted([Script([.choose()])], capacity: 2))
    game.gather(["ana", "ben"])
    game.send(.leave(seat: 2))
    game.send(.clearAway(seats: [2]))
    let state = try Snapshot.decode(Snapshot.encode(game.state), modules: [])
    #expect(state.seats.map(\.number) == [1, 3] && state.seat(2) == nil && state.seat(3) != nil)
    #expect(state.seating.lastSeat == game.state.seating.lastSeat)
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
      .done(seat: seat), .reveal(seat: seat), .stay(seat: seat), .stop(seat: seat),
      .answer(seat: seat, prompt: 1, .choice([0])), .control(.pause, by: seat),
    ]
    for input in inputs { game.send(input) }
    #expect(game.state.seats.count == 4)
    #expect(
      game.state.read("b", from: seat, at: game.now)
        == .refused(.notSeatedNotInAnEvent))
  }
}

extension Game {
  /// Which of these seats are gone once they may be.
  fileprivate mutating func cleared(_ numbers: ClosedRange<Int>) -> [Int] {
    let there = numbers.filter { state.seat($0) != nil }
    send(.clearAway(seats: Array(numbers)))
    return there.filter { state.seat($0) == nil }
  }
}
