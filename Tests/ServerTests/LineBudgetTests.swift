import ActivityKit
import EventPlan
import Testing

@testable import Server

@Suite struct LineBudgetTests {
  private static let second: Int64 = 1_000_000_000

  private func budget(rate: Int = 5, burst: Int = 20) -> LineBudget {
    var limits = HouseLimits()
    limits.linesPerSecond = rate
    limits.lineBurst = burst
    return LineBudget(limits)
  }

  @Test func aBurstIsTakenAndThenRefusedOnce() {
    var budget = budget()
    let verdicts = (0..<25).map { _ in budget.spend(at: Self.second) }
    #expect(
      verdicts == Array(repeating: .take, count: 20) + [.refuse] + Array(repeating: .drop, count: 4)
    )
  }

  /// However fast somebody types beside it, a program that asks now and then is answered.
  @Test func aPingNowAndThenIsNoLine() {
    var budget = budget()
    for _ in 0..<40 { _ = budget.spend(at: 0) }
    #expect(budget.spend(at: 0, isPing: true) == .take)
    #expect(budget.spend(at: 0, isPing: true) == .take)
    #expect(budget.spend(at: 0, isPing: true) == .drop)
    #expect(budget.spend(at: 5 * Self.second, isPing: true) == .take)
  }

  /// More of them are lines like any others.
  @Test func manyPingsAreAFlood() {
    var budget = budget()
    let verdicts = (0..<223).map { _ in budget.spend(at: 0, isPing: true) }
    #expect(verdicts.count { $0 == .take } == 20 + LineBudget.pings)
    #expect(verdicts.last == .dismiss)
  }

  @Test func theRateHoldsInTheLongRun() {
    var budget = budget()
    // Ten lines a second for a minute, where five are allowed: the burst, then every other one.
    let taken = (0..<600).count { budget.spend(at: Int64($0) * Self.second / 10) == .take }
    #expect((300 + 18...300 + 20).contains(taken))
  }

  @Test func aPauseMakesRoomAndIsForgiven() {
    var budget = budget()
    for _ in 0..<40 { _ = budget.spend(at: 0) }
    let rested = 4 * Self.second
    #expect(budget.spend(at: rested) == .take)
    let verdicts = (0..<20).map { _ in budget.spend(at: rested) }
    #expect(verdicts.filter { $0 == .refuse }.count == 1)
  }

  @Test func aFloodWithoutAPauseEndsTheConnection() {
    var budget = budget(rate: 5, burst: 20)
    let verdicts = (0..<221).map { _ in budget.spend(at: 0) }
    #expect(verdicts.last == .dismiss)
    #expect(verdicts.dropLast().allSatisfy { $0 != .dismiss })
  }

  @Test func somebodyWhoTypesIsNeverRefused() {
    var budget = budget()
    // Four lines a second, day and night.
    #expect((0..<100_000).allSatisfy { budget.spend(at: Int64($0) * Self.second / 4) == .take })
  }

  /// A line is taken unless, in some stretch of time up to it, more would be than the burst and the rate allow.
  @Test(arguments: UInt64(0)..<10) func whateverMayBeTakenIsTakenAndNoMore(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var budget = budget()
    var (now, taken) = (Self.second, [Int64]())
    for _ in 0..<400 {
      let isPause = Int.random(in: 0..<20, using: &random) == 0
      now += Int64.random(in: 0...(isPause ? 3 * Self.second : Self.second / 20), using: &random)
      let isTooMany = taken.enumerated().contains { index, time in
        Int64(taken.count - index + 1 - 20) * Self.second / 5 > now - time
      }
      let isTaken = budget.spend(at: now) == .take
      #expect(isTaken == !isTooMany)
      if isTaken { taken.append(now) }
    }
    #expect(taken.count > 100 && taken.count < 400)
  }
}
