import ActivityKit
import EventRuntime
import Testing

@testable import House

/// Guessing is slowed down, and nobody is shut out.
@Suite struct GuessBrakeTests {
  private let start = Duration.seconds(1_000)

  @Test func anAddressHasItsGuessesAMinute() {
    var brake = GuessBrake(perMinute: 10)
    let taken = (0..<11).map { _ in brake.take(from: 1, at: start) }
    #expect(taken == Array(repeating: true, count: 10) + [false])
    let other = brake.take(from: 2, at: start)
    #expect(other, "another address is not concerned")
    let later = [5, 6].map { brake.take(from: 1, at: start + .seconds($0)) }
    #expect(later == [false, true])
  }

  @Test func askingWhetherOneMayGuessCostsNothing() {
    let brake = GuessBrake(perMinute: 1)
    for _ in 0..<100 { #expect(brake.mayTake(from: 1, at: start)) }
  }

  @Test func aRightOneCostsNothing() {
    var brake = GuessBrake(perMinute: 2)
    for _ in 0..<100 {
      let isTaken = brake.take(from: 1, at: start)
      #expect(isTaken)
      brake.giveBack(to: 1)
      brake.noteGuess(at: "rosa", at: start)
      brake.noteRight("rosa")
    }
    #expect(brake.delay(of: "rosa", at: start) == .zero)
    let taken = (0..<3).map { _ in brake.take(from: 1, at: start) }
    #expect(taken == [true, true, false], "and gains nothing")
  }

  /// From however many addresses it is guessed at.
  @Test func aNameAnswersLaterAndLaterUpToABound() {
    var brake = GuessBrake(perMinute: 10)
    var delays: [Duration] = []
    for _ in 0..<12 {
      delays.append(brake.delay(of: "rosa", at: start))
      brake.noteGuess(at: "rosa", at: start)
    }
    #expect(delays.prefix(4).allSatisfy { $0 == .zero })
    #expect(
      delays[4...8] == [
        .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4),
      ])
    #expect(delays.last == GuessBrake.longest)
    #expect(brake.delay(of: "sam", at: start) == .zero)
    for _ in 0..<10_000 { brake.noteGuess(at: "rosa", at: start) }
    #expect(brake.delay(of: "rosa", at: start) == GuessBrake.longest)
    #expect(brake.delay(of: "rosa", at: start + .seconds(64 * 20)) == .zero)
  }

  @Test func whoWasWrongIsKnownForAWhile() {
    var brake = GuessBrake(perMinute: 10)
    #expect(brake.trust(in: 1, at: start) == .unknown)
    brake.noteWrong(from: 1, at: start)
    #expect(brake.trust(in: 1, at: start) == .doubtful)
    #expect(brake.trust(in: 2, at: start) == .unknown)
    #expect(brake.trust(in: 1, at: start + .minutes(2)) == .unknown)
  }

  /// A few slips do not cost those who have sat there, or had a key right, their trust; guessing does.
  @Test func trustIsEarnedAndLost() {
    var brake = GuessBrake(perMinute: 10)
    brake.noteTrust(in: 1, at: start)
    for _ in 0..<GuessBrake.slips { brake.noteWrong(from: 1, at: start) }
    #expect(brake.trust(in: 1, at: start) == .proven)
    brake.noteWrong(from: 1, at: start)
    #expect(brake.trust(in: 1, at: start) == .doubtful)
    #expect(brake.trust(in: 1, at: start + .minutes(2)) == .proven)
    #expect(brake.trust(in: 1, at: start + .hours(25)) == .unknown)
  }

  @Test func whatIsRememberedIsBounded() {
    var brake = GuessBrake(perMinute: 10)
    for number in 0..<(3 * GuessBrake.most) {
      brake.noteGuess(at: "name \(number)", at: start)
      _ = brake.take(from: number, at: start)
      brake.noteTrust(in: number, at: start)
    }
    #expect(brake.remembered.addresses <= AddressAllowances.most)
    #expect(brake.remembered.names <= GuessBrake.most)
  }
}
