import EventRuntime
import Testing

@testable import Records

@Suite struct KeyLineTests {
  @Test func anAddressHasOnePlace() {
    var line = KeyLine<Int>()
    let joined = [(1, 7), (2, 7), (3, 8)].map { line.join($0, address: $1, trust: .unknown) }
    #expect(joined == [true, false, true])
    let first = line.next([.unknown])
    let again = line.join(4, address: 7, trust: .unknown)
    #expect(first == 1 && again, "whoever has had a turn may wait for the next one")
  }

  @Test(arguments: KeyTrust.allCases) func placesAreFew(trust: KeyTrust) {
    var line = KeyLine<Int>()
    let joined = (1...100).count { line.join($0, address: $0, trust: trust) }
    #expect(joined == KeyLine<Int>.places(for: trust))
  }

  /// Whoever slipped waits longer than those who have not guessed, and not for ever.
  @Test func whoWasWrongHasATurnInFour() {
    var line = KeyLine<String>()
    for number in 1...8 { _ = line.join("unknown", address: number, trust: .unknown) }
    _ = line.join("doubtful", address: 99, trust: .doubtful)
    _ = line.join("proven", address: 1, trust: .proven)
    let others = (1...5).map { _ in line.next([.unknown, .doubtful]) }
    #expect(others == ["unknown", "unknown", "unknown", "doubtful", "unknown"])
    let trusted = (1...2).map { _ in line.next([.proven]) }
    #expect(trusted == ["proven", nil])
  }
}
