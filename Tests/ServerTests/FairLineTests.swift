import ActivityKit
import Testing

@testable import Server

@Suite struct FairLineTests {
  @Test func addressesTakeTurnsAndNewOnesAreFirst() {
    var line = FairLine<String>()
    for number in 1...3 { line.append("a\(number)", from: 1) }
    #expect(line.popFirst() == "a1")
    line.charge(1)
    line.append("b1", from: 2)
    #expect(line.popFirst() == "b1" && line.popFirst() == "a2" && line.popFirst() == "a3")
    #expect(line.isEmpty && line.popFirst() == nil)
  }

  /// A hundred addresses with one thing at a time, the next as soon as it is done, and a class with much.
  @Test func whoeverIsNewOverAndOverKeepsNobodyWaiting() {
    var line = FairLine<Int>()
    for pupil in 1...40 { for _ in 1...50 { line.append(pupil, from: pupil) } }
    // All of them have had a turn when the others come.
    for _ in 1...40 {
      _ = line.popFirst()
      line.charge(1)
    }
    for address in 101...200 { line.append(address, from: address) }
    var turns: [Int: Int] = [:]
    for _ in 1...1_400 {
      guard let address = line.popFirst() else { break }
      line.charge(1)
      turns[address, default: 0] += 1
      if address > 100 { line.append(address, from: address) }
    }
    for address in Array(1...40) + Array(101...200) {
      #expect((9...11).contains(turns[address] ?? 0), "\(address): \(turns[address] ?? 0)")
    }
  }

  /// Fifty addresses want as much as they can get, and one a little now and then: it is next each time.
  @Test func whoeverHasHadLittleIsNext() {
    var line = FairLine<Int>()
    for address in 1...50 { for _ in 1...100 { line.append(address, from: address) } }
    for round in 1...20 {
      for _ in 1...100 {
        _ = line.popFirst()
        line.charge(100)
      }
      line.append(0, from: 0)
      #expect(line.popFirst() == 0, "round \(round)")
      line.charge(50)
    }
  }

  /// Whoever was served last is new again only once all who waited meanwhile had as much.
  @Test func whoeverHasRunEmptyIsForgottenAfterARound() {
    var line = FairLine<String>()
    line.append("a", from: 1)
    for number in 1...9 { line.append("b\(number)", from: 2) }
    #expect(line.popFirst() == "a")
    line.charge(2)
    line.append("a again", from: 1)
    #expect(line.popFirst() == "b1")
    line.charge(1)
    #expect(line.popFirst() == "b2")
    line.charge(1)
    #expect(line.popFirst() == "a again")
    line.charge(1)
    // Its turn comes with nothing to do.
    for number in 3...5 {
      #expect(line.popFirst() == "b\(number)")
      line.charge(1)
    }
    line.append("a as new", from: 1)
    #expect(line.popFirst() == "a as new")
  }

  /// Nothing is lost or comes twice, and what is of one address stays in order.
  @Test(arguments: UInt64(0)..<20) func whatGoesInComesOutOnceAndInOrder(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var line = FairLine<(address: Int, number: Int)>()
    var waiting: [Int: [Int]] = [:]
    for number in 0..<1_000 {
      // More comes at first, and more goes later.
      if Int.random(in: 0..<1_000, using: &random) > number {
        let address = Int.random(in: 1...6, using: &random)
        line.append((address, number), from: address)
        waiting[address, default: []].append(number)
      } else if let next = line.popFirst() {
        #expect(waiting[next.address]?.first == next.number)
        waiting[next.address]?.removeAll { $0 == next.number }
        if Bool.random(using: &random) { line.charge(Int64.random(in: 1...50, using: &random)) }
      }
      #expect(line.isEmpty == waiting.values.allSatisfy(\.isEmpty))
    }
    while let next = line.popFirst() {
      #expect(waiting[next.address]?.first == next.number)
      waiting[next.address]?.removeAll { $0 == next.number }
    }
    #expect(line.isEmpty && waiting.values.allSatisfy(\.isEmpty))
  }

  /// Of those who want as much as they can get, none is ahead of another by more than one thing costs.
  @Test(arguments: UInt64(0)..<20) func nobodyGetsAhead(seed: UInt64) {
    var random = RandomSource(seed: seed)
    var line = FairLine<Int>()
    for address in 0..<8 { for _ in 0..<500 { line.append(address, from: address) } }
    var had = Array(repeating: Int64(0), count: 8)
    for _ in 0..<2_000 {
      guard let address = line.popFirst() else { break }
      let cost = Int64.random(in: 1...100, using: &random)
      line.charge(cost)
      had[address] += cost
      #expect((had.max() ?? 0) - (had.min() ?? 0) <= 100)
    }
    #expect(had.reduce(0, +) > 50_000)
  }
}
