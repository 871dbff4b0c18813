import Testing

@testable import House

/// Guessing is slowed down, and nobody is shut out.
@Suite struct GuessBrakeTests {
  private let start = Duration.seconds(1_000)

  @Test func anAddressHasItsGuessesAMinute() {
    var brake = GuessBrake(perMinute: 10)
    for _ in 0..<10 {
      #expect(brake.allows(1, at: start))
      brake.noteWrong(nil, from: 1, at: start)
    }
    #expect(!brake.allows(1, at: start))
    #expect(brake.allows(2, at: start), "another address is not concerned")
    #expect(!brake.allows(1, at: start + .seconds(5)))
    #expect(brake.allows(1, at: start + .seconds(6)))
  }

  @Test func askingWhetherOneMayGuessCostsNothing() {
    let brake = GuessBrake(perMinute: 1)
    for _ in 0..<100 { #expect(brake.allows(1, at: start)) }
  }

  /// From however many addresses it is guessed at.
  @Test func aNameAnswersLaterAndLaterUpToABound() {
    var brake = GuessBrake(perMinute: 10)
    var delays: [Duration] = []
    for address in 0..<12 {
      delays.append(brake.delay(of: "rosa", at: start))
      brake.noteWrong("rosa", from: address, at: start)
    }
    #expect(delays.prefix(4).allSatisfy { $0 == .zero })
    #expect(
      delays[4...8] == [
        .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4),
      ])
    #expect(delays.last == GuessBrake.longest)
    #expect(brake.delay(of: "sam", at: start) == .zero)
    for address in 0..<10_000 { brake.noteWrong("rosa", from: address, at: start) }
    #expect(brake.delay(of: "rosa", at: start) == GuessBrake.longest)
    #expect(brake.delay(of: "rosa", at: start + .seconds(64 * 20)) == .zero)
  }

  @Test func whoGuessedIsKnownForAWhile() {
    var brake = GuessBrake(perMinute: 10)
    #expect(!brake.hasGuessed(1, at: start))
    brake.noteWrong("rosa", from: 1, at: start)
    #expect(brake.hasGuessed(1, at: start) && !brake.hasGuessed(2, at: start))
    #expect(!brake.hasGuessed(1, at: start + .minutes(1)))
  }

  @Test func whatIsRememberedIsBounded() {
    var brake = GuessBrake(perMinute: 10)
    for number in 0..<(3 * GuessBrake.most) {
      brake.noteWrong("name \(number)", from: number, at: start)
    }
    #expect(brake.remembered.addresses <= GuessBrake.most)
    #expect(brake.remembered.names <= GuessBrake.most)
  }
}
