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

  @Test(
    arguments: [
      ("ervv hfxf ysdm mj68", "ERVV-HFXF-YSDM-MJ68"), ("ERVVHFXFYSDMMJ68", "ERVV-HFXF-YSDM-MJ68"),
      (" ervv-hfxf-ysdm-mj68 ", "ERVV-HFXF-YSDM-MJ68"), ("O123 ilil abcd", "0123-1111-ABCD"),
      ("open-sesame", nil), ("correct horse battery", nil), ("", nil),
    ] as [(String, String?)])
  func aCodeIsWrittenAsTheHouseDoes(typed: String, written: String?) {
    #expect(RejoinCode.written(typed) == written)
  }

  @Test(arguments: [
    ("084Z-RE52-G96Q", true), ("084z-re52-g96q-n5k0", true), ("084ZRE52G96QN5K0", true),
    ("1111222233334444", true), ("084zre52g96q", false), ("anna-lisa-rose", false),
    ("Jean-Paul", false), ("Anna Lisa 1990", false), ("Christophers", false),
    ("A-B-C-D-E-F-G-1-----------------", false), ("084Z-RE52", false),
  ])
  func whatCanOnlyBeACodeIsNoName(typed: String, isCode: Bool) {
    #expect(RejoinCode.isCode(typed) == isCode)
  }

  @Test func codesAreLongAndDiffer() {
    var random = SystemRandomNumberGenerator()
    let codes = (0..<1_000).map { _ in RejoinCode.make(using: &random) }
    #expect(Set(codes).count == 1_000)
    #expect(codes.allSatisfy { $0.count == 14 && $0.contains(where: \.isNumber) })
    #expect(codes.allSatisfy(RejoinCode.isCode))
  }
}
