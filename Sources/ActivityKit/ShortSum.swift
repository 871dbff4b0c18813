/// FNV-1a (Fowler, Noll, Vo): the same in every process, which Swift's own hashes are not.
package enum ShortSum {
  /// Of 32 bits.
  package static func small(of bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// Of 64 bits.
  /// - Parameter sum: of what stands before them.
  package static func of(
    _ bytes: some Sequence<UInt8>, after sum: UInt64 = 0xCBF2_9CE4_8422_2325
  ) -> UInt64 {
    bytes.reduce(sum) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
