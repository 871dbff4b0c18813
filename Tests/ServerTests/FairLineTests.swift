import Testing

@testable import Server

@Suite struct FairLineTests {
  @Test func addressesTakeTurnsAndNewOnesAreFirst() {
    var line = FairLine<String>()
    for number in 1...3 { line.append("a\(number)", from: 1) }
    #expect(line.popFirst() == "a1")
    line.endTurn()
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
      line.endTurn()
    }
    for address in 101...200 { line.append(address, from: address) }
    var turns: [Int: Int] = [:]
    for _ in 1...1_400 {
      guard let address = line.popFirst() else { break }
      line.endTurn()
      turns[address, default: 0] += 1
      if address > 100 { line.append(address, from: address) }
    }
    for address in Array(1...40) + Array(101...200) {
      #expect((9...11).contains(turns[address] ?? 0), "\(address): \(turns[address] ?? 0)")
    }
  }

  /// Whoever was served last is new again only once all who waited meanwhile had their turn.
  @Test func whoeverHasRunEmptyIsForgottenAfterARound() {
    var line = FairLine<String>()
    line.append("a", from: 1)
    for number in 1...9 { line.append("b\(number)", from: 2) }
    #expect(line.popFirst() == "a" && line.popFirst() == "b1")
    line.endTurn()
    // The turn of the first comes, with nothing to do.
    #expect(line.popFirst() == "b2")
    line.endTurn()
    line.append("a again", from: 1)
    #expect(line.popFirst() == "a again")
  }
}
