import EventRuntime
import Messages
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
    comings.add(.joined, "ana", 1, here: 3)
    comings.add(.left(.left), "ana", 1, here: 2)
    comings.add(.left(.dropped), "ben", 2, here: 1)
    comings.add(.returned, "ben", 2, here: 2)
    comings.add(.joined, "cleo", 3, here: 3)
    comings.add(.left(.dropped), "cleo", 3, here: 2)
    comings.add(.returned, "cleo", 3, here: 3)
    #expect(comings.concern(3))
    let told = comings.take(isHushed: false)
    #expect(told.map(\.message) == [.joined(name: "cleo", here: 3)])
    #expect(told.map(\.recipients) == [.everyoneBut(3)])
    #expect(comings.isEmpty)
  }

  /// Somebody was given back the seat of before, and the one of meanwhile is gone.
  @Test func whoHasAnotherSeatCameToThatOneAlone() {
    var comings = Comings()
    comings.add(.left(.dropped), "cleo", 1, here: 2)
    comings.add(.joined, "mia", 4, here: 3)
    comings.add(
      Coming(seat: 1, isHushed: false, name: "cleo", here: 3, kind: .returned, before: "mia"))
    comings.forget([4])
    #expect(
      comings.take(isHushed: false).map(\.message)
        == [.returned(name: "cleo", here: 3, before: "mia")])
  }

  @Test func manyAreCounted() {
    var comings = Comings()
    for seat in 1...5 {
      comings.add(.joined, "p\(seat)", seat, here: seat)
    }
    comings.add(.left(.left), "ana", 9, here: 4)
    var change = CrowdChange()
    (change.joined, change.left, change.here) = (5, 1, 4)
    #expect(comings.take(isHushed: false).map(\.message) == [.crowd(change)])
  }

  @Test func manyOfWhomTheRoomIsNotToldAreCountedForFacilitators() {
    var comings = Comings()
    for seat in 1...5 {
      comings.add(.joined, "p\(seat)", seat, here: seat, isHushed: true)
    }
    #expect(comings.take(isHushed: false).map(\.recipients) == [.facilitators])
  }

  @Test func whatWaitsForTheEndOfAQuietTimeIsOneLine() {
    var comings = Comings()
    for seat in 1...2 {
      comings.add(.joined, "p\(seat)", seat, here: seat)
    }
    comings.isHeld = true
    #expect(comings.take(isHushed: false).map(\.recipients) == [.everyone])
    #expect(!comings.isHeld)
  }

  /// What the room heard the beginning of, it hears the end of; what only facilitators did, only they do.
  @Test func whatTheRoomIsToldIsApartFromWhatFacilitatorsAre() {
    var comings = Comings()
    comings.isHeld = true
    comings.add(.joined, "ana", 1, here: 2)
    comings.add(.joined, "bo", 2, here: 3, isHushed: true)
    comings.add(.left(.left), "cleo", 3, here: 2)
    comings.add(.returned, "cleo", 3, here: 3, isHushed: true)
    var (open, hushed) = (CrowdChange(), CrowdChange())
    (open.joined, open.left, open.here) = (1, 1, 2)
    (hushed.joined, hushed.returned, hushed.here) = (1, 1, 3)
    let told = comings.take(isHushed: false)
    #expect(told.map(\.message) == [.crowd(open), .crowd(hushed)])
    #expect(told.map(\.recipients) == [.everyone, .facilitators])
  }

  @Test func whoCameHushedAndLeavesInTheOpenDidBoth() {
    var comings = Comings()
    comings.add(.joined, "bo", 2, here: 3, isHushed: true)
    comings.add(.left(.left), "bo", 2, here: 2)
    let told = comings.take(isHushed: false)
    #expect(
      told.map(\.message) == [
        .joined(name: "bo", here: 3), .left(name: "bo", here: 2, reason: .left),
      ])
    #expect(told.map(\.recipients) == [.facilitatorsBut(2), .everyoneBut(2)])
  }

  @Test func aHushedRoomIsToldANumberForNames() {
    var comings = Comings()
    comings.add(.joined, "ana", 1, here: 2)
    comings.add(.joined, "bo", 2, here: 3, isHushed: true)
    var change = CrowdChange()
    (change.joined, change.here) = (1, 2)
    let told = comings.take(isHushed: true)
    #expect(told.map(\.message) == [.crowd(change), .joined(name: "bo", here: 3)])
    #expect(comings.take(isHushed: true).isEmpty)
  }

  @Test func onesOwnIsToldAndThatOfOthersWaits() {
    var comings = Comings()
    comings.isHeld = true
    comings.add(.joined, "ana", 1, here: 2)
    comings.add(.joined, "bo", 2, here: 3)
    #expect(comings.take(of: 2, isHushed: false).map(\.message) == [.joined(name: "bo", here: 3)])
    #expect(comings.isHeld && comings.concern(1) && !comings.concern(2))
  }

  @Test func aNameThatWasTakenAwayIsNotTold() {
    var comings = Comings()
    comings.add(.joined, "insult", 1, here: 2)
    comings.add(.returned, "insult", 1, here: 2)
    comings.rename(1, to: "Guest")
    #expect(comings.take(isHushed: false).map(\.message) == [.joined(name: "Guest", here: 2)])
  }
}

extension Comings {
  fileprivate mutating func add(
    _ kind: Coming.Kind, _ name: String, _ seat: Int, here: Int, isHushed: Bool = false
  ) {
    add(Coming(seat: seat, isHushed: isHushed, name: name, here: here, kind: kind))
  }
}
