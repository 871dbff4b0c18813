import Foundation
import Testing

@testable import Records

@Suite struct KeyHashTests {
  /// The vectors of RFC 7914, section 12; their first 32 bytes, since blocks are independent.
  @Test(arguments: [
    (
      "password", "NaCl", 1024, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16384, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    ),
  ])
  func vectorsOfScrypt(
    _ key: String, _ salt: String, _ n: Int, _ r: Int, _ p: Int, _ hash: String
  ) throws {
    let bytes = stride(from: 0, to: hash.count, by: 2).map { start in
      hash.dropFirst(start).prefix(2)
    }.compactMap { UInt8($0, radix: 16) }
    let kept = KeyHash(
      cost: KeyCost(rounds: n, blockSize: r, parallelism: p), salt: Data(salt.utf8),
      hash: Data(bytes))
    #expect(try kept.matches(key))
    #expect(try !kept.matches(key + "x"))
  }

  @Test func impossibleParametersAreAnError() {
    #expect(throws: KeyHashError.self) {
      try KeyHash(of: "key", cost: KeyCost(rounds: 3, blockSize: 8, parallelism: 1))
    }
  }
}
