import House
import Testing

@Suite struct WorkBudgetTests {
  private static let second: Int64 = 1_000_000_000

  @Test func aBurstMayBeSpentAndComesBack() throws {
    let budget = WorkBudget(rate: 1_000, burst: 2_000)
    budget.spend(1_999, at: 0)
    #expect(budget.hasLeft(at: 0) && budget.rest(at: 0) == nil)
    budget.spend(1, at: 0)
    #expect(!budget.hasLeft(at: 0))
    // Until half of it is there again.
    let rest = try #require(budget.rest(at: 0))
    #expect((Self.second...Self.second + Self.second / 100).contains(rest))
    #expect(budget.hasLeft(at: Self.second / 100))
  }

  @Test func moreThanThereIsIsPaidOff() {
    let budget = WorkBudget(rate: 1_000, burst: 1_000)
    budget.spend(3_000, at: 0)
    #expect(!budget.hasLeft(at: 2 * Self.second - 1))
    #expect(budget.hasLeft(at: 2 * Self.second + Self.second / 500))
  }

  @Test func aDebtHasAnEnd() {
    let budget = WorkBudget(rate: 1_000, burst: 1_000)
    for _ in 0..<100 { budget.spend(1_000_000_000, at: 0) }
    #expect(!budget.hasLeft(at: 4 * Self.second))
    #expect(budget.hasLeft(at: 5 * Self.second))
  }

  @Test func whatOneSpendsTheOthersOfTheWholeLack() {
    let whole = WorkBudget(rate: 1_000, burst: 3_000)
    let parts = (0..<4).map { _ in WorkBudget(rate: 1_000, burst: 1_000, within: whole) }
    parts[0].spend(1_000, at: 0)
    #expect(!parts[0].hasLeft(at: 0) && parts[1].hasLeft(at: 0))
    for part in parts[1...2] { part.spend(1_000, at: 0) }
    #expect(!parts[3].hasLeft(at: 0))
    #expect(parts[3].rest(at: 0).map { $0 > Self.second } == true)
    #expect(!parts[3].isFull(at: 0) && parts[3].isFull(at: 3 * Self.second))
  }

  /// However little it is each time: the others' turns may take long.
  @Test func whoeverSendsOnAndOnIsNotTakenForSomebodyWhoTypes() {
    let budget = WorkBudget(rate: 16_000, burst: 16_000)
    var now: Int64 = 0
    for _ in 0..<100 {
      budget.spend(100, at: now)
      #expect(budget.isFresh(at: now))
      now += 200_000_000
    }
    for _ in 0..<10 {
      budget.spend(500, at: now)
      now += 50_000_000
    }
    #expect(budget.isFull(at: now) && !budget.isFresh(at: now))
    #expect(budget.isFresh(at: now + 10_000_000_000))
  }
}
