import EventRuntime
import Testing
import TextProtocol

@testable import House

/// What is told at once, and what gathers.
@Suite struct FlurryTests {
  private let start = Duration.seconds(1_000)

  @Test func nowAndThenIsToldAtOnce() {
    var flurry = Flurry()
    for second in stride(from: 0, to: 600, by: 2) {
      let verdict = flurry.note(at: start + .seconds(second))
      #expect(verdict == .tell)
    }
  }

  /// Sixty a second for a minute are a handful of lines.
  @Test func overAndOverIsAFewLines() {
    var flurry = Flurry()
    var (told, stretches): (Int, [Duration]) = (0, [])
    var end: Duration?
    for step in 0..<3_600 {
      let now = start + .milliseconds(1_000 * step / 60)
      if let over = end, over <= now {
        flurry.end(at: now)
        end = nil
      }
      switch flurry.note(at: now) {
      case .tell: told += 1
      case .gather: break
      case .gatherUntil(let moment):
        stretches.append(moment - now)
        end = moment
      }
    }
    #expect(told == Flurry.burst)
    #expect(stretches.prefix(4) == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
    #expect(stretches.count < 12)
  }

  @Test func afterAPauseItIsQuietAgain() {
    var flurry = Flurry()
    for _ in 0...Flurry.burst { _ = flurry.note(at: start) }
    flurry.end(at: start + .seconds(1))
    let verdict = flurry.note(at: start + .seconds(60))
    #expect(verdict == .tell)
  }

  // MARK: Comings

  @Test func whoComesAndGoesMeanwhileDidNeither() {
    var comings = Comings()
    comings.add(.joined(name: "ana", here: 3), of: 1, to: .everyoneBut(1))
    comings.add(.left(name: "ana", here: 2, reason: .left), of: 1, to: .everyoneBut(1))
    comings.add(.left(name: "ben", here: 1, reason: .dropped), of: 2, to: .everyoneBut(2))
    comings.add(.returned(name: "ben", here: 2), of: 2, to: .everyoneBut(2))
    comings.add(.joined(name: "cleo", here: 3), of: 3, to: .everyoneBut(3))
    comings.add(.left(name: "cleo", here: 2, reason: .dropped), of: 3, to: .everyoneBut(3))
    comings.add(.returned(name: "cleo", here: 3), of: 3, to: .everyoneBut(3))
    #expect(comings.concern(3))
    let told = comings.take()
    #expect(told.map(\.message) == [.joined(name: "cleo", here: 3)])
    #expect(told.map(\.recipients) == [.everyoneBut(3)])
    #expect(comings.isEmpty)
  }

  @Test func manyAreCounted() {
    var comings = Comings()
    for seat in 1...5 {
      comings.add(.joined(name: "p\(seat)", here: seat), of: seat, to: .everyoneBut(seat))
    }
    comings.add(.left(name: "ana", here: 4, reason: .left), of: 9, to: .everyoneBut(9))
    var change = CrowdChange()
    (change.joined, change.left, change.here) = (5, 1, 4)
    #expect(comings.take().map(\.message) == [.crowd(change)])
  }

  @Test func manyOfWhomTheRoomIsNotToldAreCountedForFacilitators() {
    var comings = Comings()
    for seat in 1...5 {
      comings.add(.joined(name: "p\(seat)", here: seat), of: seat, to: .facilitatorsBut(seat))
    }
    #expect(comings.take().map(\.recipients) == [.facilitators])
  }

  @Test func whatWaitsForTheEndOfAQuietTimeIsOneLine() {
    var comings = Comings()
    for seat in 1...2 {
      comings.add(.joined(name: "p\(seat)", here: seat), of: seat, to: .everyoneBut(seat))
    }
    comings.isHeld = true
    #expect(comings.take().map(\.recipients) == [.everyone])
    #expect(!comings.isHeld)
  }
}
