import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

@Suite struct HandTests {
  /// Whose hands are up, as facilitators were last shown it.
  private func queue(_ occasion: Occasion) -> [String]? {
    for case (.hands(let people), _) in occasion.heard.reversed() {
      return people.rows.map(\.name)
    }
    return nil
  }

  private func raise(_ seats: Int..., in occasion: Occasion) {
    for seat in seats { occasion.submit(.moderate(.raiseHand, by: seat)) }
  }

  @Test func whoHasSpokenLeastComesFirst() {
    let occasion = Occasion.running([.choose(.hours(1))], with: ["ana", "ben", "cai"])
    for _ in 0..<3 { occasion.live.noteSpeech(of: 2) }
    occasion.live.noteSpeech(of: 4)
    raise(2, 4, 3, in: occasion)
    #expect(queue(occasion) == ["ben", "cai", "ana"])
    #expect(
      occasion.live.balance(page: 1)
        == .balance([
          SpeakerRow(name: "ben", lines: 0, answers: 0),
          SpeakerRow(name: "cai", lines: 1, answers: 0),
          SpeakerRow(name: "ana", lines: 3, answers: 0),
        ]))
    occasion.submit(.moderate(.call(seat: 4), by: 1))
    #expect(queue(occasion) == ["ben", "ana"])
    occasion.submit(.drop(seat: 3))
    #expect(queue(occasion) == ["ben", "ana"])
    occasion.submit(.enter(seat: 3))
    #expect(queue(occasion) == ["ben", "ana"])
    occasion.submit(.leave(seat: 3))
    #expect(queue(occasion) == ["ana"])
    occasion.submit(.moderate(.lowerHand, by: 2))
    #expect(queue(occasion) == [])
  }

  /// Hands outlast a crash, what was said does not.
  @Test func handsOutlastACrash() throws {
    let occasion = Occasion.running([.choose(.hours(1))], with: ["ana", "ben"])
    occasion.live.noteSpeech(of: 2)
    raise(2, 3, in: occasion)
    #expect(queue(occasion) == ["ben", "ana"])
    try occasion.kill()
    for seat in 1...3 { occasion.submit(.enter(seat: seat)) }
    #expect(queue(occasion) == ["ana", "ben"])
    #expect(occasion.disk.conflicts.isEmpty)
  }

  @Test func onlyARaisedHandIsCalled() {
    var game = Game.running([.choose()])
    #expect(game.moderate(.call(seat: 3)).refusal == .handNotUp)
    game.send(.moderate(.raiseHand, by: 3))
    #expect(game.send(.moderate(.raiseHand, by: 3)).refusal == .alreadySo)
    game.moderate(.mute(seat: 3, for: nil))
    #expect(game.moderate(.call(seat: 3)).refusal == .muted)
    game.moderate(.unmute(seat: 3))
    game.send(.drop(seat: 3))
    #expect(game.moderate(.call(seat: 3)).refusal == .personAway)
    game.send(.enter(seat: 3))
    let called = game.moderate(.call(seat: 3))
    #expect(called.notices(for: 3) == [.called] && called.notices(for: 2) == [.called])
    #expect(game.state.order.hands.called == 3 && game.state.order.hands.up.isEmpty)
    game.send(.moderate(.raiseHand, by: 2))
    game.moderate(.call(seat: 2))
    #expect(game.state.order.hands.called == 2)
    // Whoever is muted or leaves has the word no more.
    game.moderate(.mute(seat: 2, for: nil))
    #expect(game.state.order.hands.called == nil)
    #expect(game.send(.moderate(.lowerHand, by: 2)).refusal == .handNotUp)
  }

  @Test func facilitatorsNeedNoHand() {
    var game = Game.running([.choose()])
    #expect(game.send(.moderate(.raiseHand, by: 1)).refusal == .notAllowed)
  }

  @Test func slowModeIsCountedFromTheLastLine() {
    let occasion = Occasion.running([.floor(3, .minutes(1)), .choose(.hours(1))])
    func objection(_ seat: Int) -> ErrorCode? {
      occasion.live.objection(toSpeechOf: seat)?.code
    }
    occasion.submit(.moderate(.slow(.seconds(30)), by: 1))
    for seat in 1...3 { occasion.live.noteSpeech(of: seat) }
    #expect(objection(2) == .slow)
    // Not for facilitators, nor for whoever has the floor.
    #expect(objection(1) == nil && objection(3) == nil)
    occasion.advance(by: .seconds(29))
    #expect(objection(2) == .slow)
    occasion.advance(by: .seconds(1))
    #expect(objection(2) == nil)
    occasion.live.noteSpeech(of: 2)
    occasion.submit(.moderate(.slow(nil), by: 1))
    #expect(objection(2) == nil)
    occasion.submit(.moderate(.slow(nil), by: 1))
    #expect(occasion.replies.last == .refused(.alreadySoNotSlow))
  }
}
