import Testing

@testable import TextProtocol

/// The Q method of RFC 1143.
@Suite struct OptionStateTests {
  @Test func anOfferIsAnsweredOnce() {
    var state = OptionState.no
    #expect(state.receivedOn(agreed: true) == .on)
    #expect(state.receivedOn(agreed: true) == nil)
    #expect(state.isOn)
    #expect(state.receivedOff() == .off)
    #expect(state.receivedOff() == nil)
    #expect(!state.isOn)
  }

  @Test func anUnwantedOfferIsRefused() {
    var state = OptionState.no
    #expect(state.receivedOn(agreed: false) == .off)
    #expect(state == .no)
  }

  @Test func anAnswerIsNotAnswered() {
    var state = OptionState.no
    #expect(state.askOn() == .on)
    #expect(state.askOn() == nil)
    #expect(state.receivedOn(agreed: true) == nil)
    #expect(state == .yes)
    #expect(state.askOff() == .off)
    #expect(state.receivedOff() == nil)
    #expect(state == .no)
  }

  @Test func aRefusalIsTaken() {
    var state = OptionState.no
    _ = state.askOn()
    #expect(state.receivedOff() == nil)
    #expect(state == .no)
  }

  @Test func aChangeOfMindWaitsForTheAnswer() {
    var state = OptionState.no
    #expect(state.askOn() == .on)
    #expect(state.askOff() == nil)
    #expect(state.receivedOn(agreed: true) == .off)
    #expect(state.receivedOff() == nil)
    #expect(state == .no)

    state = .yes
    #expect(state.askOff() == .off)
    #expect(state.askOn() == nil)
    #expect(state.receivedOff() == .on)
    #expect(state.receivedOn(agreed: true) == nil)
    #expect(state == .yes)
  }

  /// Two ends ask at random while what they say is under way; then they fall silent by themselves
  /// and agree.
  @Test func twoEndsNeverLoopAndAgree() {
    var random = Seeded(3)
    for _ in 0..<5_000 {
      var (us, them) = (OptionState.no, OptionState.no)
      var (toThem, toUs): ([OptionState.Request], [OptionState.Request]) = ([], [])
      let agreed = Bool.random(using: &random)
      var asked = 0
      var delivered = 0
      while asked < 12 || !toThem.isEmpty || !toUs.isEmpty {
        switch Int.random(in: 0..<6, using: &random) {
        case 0 where asked < 12:
          asked += 1
          if let request = us.askOn() { toThem.append(request) }
        case 1 where asked < 12:
          asked += 1
          if let request = us.askOff() { toThem.append(request) }
        case 2 where asked < 12 && agreed:
          asked += 1
          if let request = them.askOn() { toUs.append(request) }
        case 3 where asked < 12:
          asked += 1
          if let request = them.askOff() { toUs.append(request) }
        case 4 where !toThem.isEmpty:
          delivered += 1
          let request = toThem.removeFirst()
          let reply = request == .on ? them.receivedOn(agreed: agreed) : them.receivedOff()
          if let reply { toUs.append(reply) }
        case 5 where !toUs.isEmpty:
          delivered += 1
          let request = toUs.removeFirst()
          let reply = request == .on ? us.receivedOn(agreed: true) : us.receivedOff()
          if let reply { toThem.append(reply) }
        default: break
        }
        if delivered > 200 { break }
      }
      #expect(delivered <= 200)
      #expect(us.isOn == them.isOn)
      #expect([.yes, .no].contains(us) && [.yes, .no].contains(them))
    }
  }
}
