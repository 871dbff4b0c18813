import Testing

@testable import House

/// Keys and codes.
@Suite struct SecretTests {
  @Test func aKeyMatchesItselfOnly() {
    #expect(Secret.matches("open-sesame", "open-sesame"))
    for wrong in ["open-sesam", "open-sesame ", "Open-sesame", "", "open-sesame\0"] {
      #expect(!Secret.matches(wrong, "open-sesame"))
    }
  }

  @Test func aCodeIsReadAsItIsTyped() {
    let hash = RejoinCode.hash("0123-ABCD")
    #expect(RejoinCode.hash("0123abcd") == hash)
    #expect(RejoinCode.hash("O123 abcd") == hash)
    #expect(RejoinCode.hash("0123-ABCE") != hash)
    #expect(!hash.contains("ABCD"))
  }

  @Test func codesAreLongAndDiffer() {
    var random = SystemRandomNumberGenerator()
    let codes = (0..<1_000).map { _ in RejoinCode.make(using: &random) }
    #expect(Set(codes).count == 1_000)
    #expect(codes.allSatisfy { $0.count == 9 })
  }
}
