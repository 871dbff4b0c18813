import ActivityKit
import EventPlan
import House
import Messages
import NIOCore
import Testing
import TextProtocol

@testable import Server

@Suite struct AdmissionsTests {
  private func admissions(all: Int, each: Int, new: Int = 1_000) -> Admissions {
    var limits = HouseLimits()
    limits.connections = all
    limits.connectionsPerAddress = each
    limits.newConnectionsPerMinute = new
    return Admissions(limits)
  }

  private func key(_ address: String) throws -> AddressKey {
    AddressKey(try SocketAddress(ipAddress: address, port: 4_040))
  }

  @Test func eachAddressHasItsShare() throws {
    let admissions = admissions(all: 100, each: 2)
    let (one, other) = (try key("192.0.2.1"), try key("192.0.2.2"))
    #expect(admissions.admit(one, at: 0).isWelcome)
    #expect(admissions.admit(one, at: 0).isWelcome)
    #expect(
      admissions.admit(one, at: 0).refusal == .houseFullOfAddress(most: 2))
    #expect(admissions.admit(other, at: 0).isWelcome)
    admissions.release(one)
    #expect(admissions.admit(one, at: 0).isWelcome)
    #expect(admissions.takeRefused() == 1)
    #expect(admissions.takeRefused() == 0)
  }

  @Test func theHouseHasItsBound() throws {
    let admissions = admissions(all: 2, each: 50)
    let first = try key("192.0.2.1")
    #expect(admissions.admit(first, at: 0).isWelcome)
    #expect(admissions.admit(try key("192.0.2.2"), at: 0).isWelcome)
    let refusal = admissions.admit(try key("192.0.2.3"), at: 0).refusal
    #expect(refusal == .houseFullOfAll(most: 2))
    admissions.release(first)
    #expect(admissions.admit(try key("192.0.2.3"), at: 0).isWelcome)
    #expect(admissions.count == 2)
  }

  /// A class of 40 behind one router comes, loses its network and comes again, and most of it once more.
  @Test func aClassComesAndComesAgain() throws {
    let admissions = Admissions(HouseLimits())
    let router = try key("192.0.2.1")
    for comings in [40, 40, 20] {
      #expect((0..<comings).allSatisfy { _ in admissions.admit(router, at: 0).isWelcome })
      for _ in 0..<comings { admissions.release(router) }
    }
    let refusal = admissions.admit(router, at: 0).refusal
    #expect(refusal == .houseFullArrivals(most: 100))
    #expect(admissions.admit(try key("192.0.2.2"), at: 0).isWelcome)
    #expect(admissions.admit(router, at: Self.second).isWelcome)
  }

  /// Not everyone of a flood is told; nobody of it comes in.
  @Test func aFloodIsToldLittle() throws {
    let admissions = admissions(all: 100_000, each: 100, new: 10)
    let one = try key("192.0.2.1")
    let verdicts = (0..<10_000).map { _ in admissions.admit(one, at: 0) }
    #expect(verdicts.count { $0.isWelcome } == 10)
    #expect(verdicts.count { $0.refusal != nil } == 500)
    #expect(admissions.takeRefused() == 9_990)
  }

  /// What one connection of an address spends the others lack, once it is much.
  @Test func anAddressHasOneBudget() throws {
    let admissions = Admissions(HouseLimits())
    let budgets = try (0..<12).compactMap { _ in
      admissions.admit(try key("192.0.2.1"), at: 0).budget
    }
    for budget in budgets.prefix(8) { budget.spend(HouseLimits().byteBurst, at: 0) }
    #expect(budgets.count == 12 && budgets.allSatisfy { !$0.hasLeft(at: 0) })
    let other = try #require(admissions.admit(try key("192.0.2.2"), at: 0).budget)
    #expect(other.hasLeft(at: 0))
  }

  /// Where limits are lifted, they are at once what others soon are.
  @Test func whoHasJustComeIsNotTakenForSomebodyWhoTypes() throws {
    let one = try key("192.0.2.1")
    let budget = try #require(Admissions(HouseLimits()).admit(one, at: 0).budget)
    #expect(budget.hasLeft(at: 0) && !budget.isFresh(at: 0) && budget.isFresh(at: Self.second))
    var limits = HouseLimits()
    limits.linesPerSecond = 100_000
    let lifted = try #require(Admissions(limits).admit(one, at: 0).budget)
    #expect(lifted.isFresh(at: 0))
  }

  @Test func addressesAreForgotten() throws {
    let admissions = Admissions(HouseLimits())
    for number in 0..<20_000 {
      let key = try key("10.0.\(number / 250).\(number % 250)")
      #expect(admissions.admit(key, at: Int64(number) * Self.second / 100).isWelcome)
      admissions.release(key)
    }
    #expect(admissions.addresses <= 1_025)
  }

  /// However they come and go, whoever is here is counted, and nobody comes in over a bound.
  @Test(arguments: UInt64(0)..<10) func whoIsHereIsCounted(seed: UInt64) throws {
    let admissions = admissions(all: 40, each: 6)
    let keys = try (1...12).map { try key("192.0.2.\($0)") }
    var random = RandomSource(seed: seed)
    var (here, refused) = (Array(repeating: 0, count: keys.count), 0)
    for step in 0..<1_000 {
      let number = Int.random(in: keys.indices, using: &random)
      if here[number] > 0, Int.random(in: 0..<5, using: &random) < 2 {
        admissions.release(keys[number])
        here[number] -= 1
      } else {
        let isRoom = here.reduce(0, +) < 40 && here[number] < 6
        let verdict = admissions.admit(keys[number], at: Int64(step) * Self.second)
        #expect(verdict.isWelcome == isRoom)
        if isRoom { here[number] += 1 } else { refused += 1 }
      }
      #expect(admissions.count == here.reduce(0, +))
    }
    #expect(refused > 0 && admissions.takeRefused() == refused)
  }

  /// However many come meanwhile, whoever is here is not forgotten: they would have their share again.
  @Test func whoIsHereIsRemembered() throws {
    let admissions = admissions(all: 100_000, each: 2)
    let ana = try key("192.0.2.1")
    for _ in 1...2 { #expect(admissions.admit(ana, at: 0).isWelcome) }
    for number in 0..<5_000 {
      let key = try key("10.0.\(number / 250).\(number % 250)")
      #expect(admissions.admit(key, at: Int64(number) * Self.second).isWelcome)
      admissions.release(key)
    }
    let refusal = admissions.admit(ana, at: 5_000 * Self.second).refusal
    #expect(refusal == .houseFullOfAddress(most: 2))
  }

  private static let second: Int64 = 1_000_000_000

  @Test func anAddressIsWhatOneOwnerHas() throws {
    #expect(try key("2001:db8:1:2::1") == key("2001:db8:1:2:ffff::9"))
    #expect(try key("2001:db8:1:2::1") != key("2001:db8:1:3::1"))
    #expect(try key("::ffff:192.0.2.1") == key("192.0.2.1"))
    #expect(try key("::ffff:192.0.2.1") != key("::ffff:192.0.2.2"))
    #expect(try key("127.0.0.1") != key("127.0.0.2"))
  }
}

extension Admissions.Verdict {
  fileprivate var budget: WorkBudget? {
    if case .welcome(let budget) = self { budget } else { nil }
  }
  fileprivate var isWelcome: Bool { budget != nil }
  fileprivate var refusal: Goodbye? {
    if case .refused(let goodbye) = self { goodbye } else { nil }
  }
}
