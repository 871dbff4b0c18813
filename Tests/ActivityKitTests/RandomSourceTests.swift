import ActivityKit
import Foundation
import Testing

@Suite struct RandomSourceTests {
  /// The first numbers of SplitMix64 from seed 1234567, as its authors' C code prints them.
  @Test func knownNumbers() {
    var random = RandomSource(seed: 1_234_567)
    let drawn = (0..<5).map { _ in random.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func goesOnWhereItWasSaved() throws {
    var random = RandomSource(seed: 5)
    for _ in 0..<7 { _ = random.next() }
    var restored = try JSONDecoder().decode(
      RandomSource.self, from: JSONEncoder().encode(random))
    #expect(restored == random)
    for _ in 0..<100 {
      #expect((0..<50).shuffled(using: &random) == (0..<50).shuffled(using: &restored))
    }
  }

  @Test(arguments: [0, 1, UInt64.max])
  func anySeedWorks(seed: UInt64) {
    var random = RandomSource(seed: seed)
    #expect(Set((0..<100).map { _ in random.next() }).count == 100)
  }
}
