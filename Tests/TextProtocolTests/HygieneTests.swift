import Foundation
import Testing

@testable import TextProtocol

@Suite struct HygieneTests {
  @Test(arguments: [
    ("hello", "hello"),
    ("tab\there", "tab here"),
    ("bell\u{7} nul\u{0} del\u{7F}", "bell nul del"),
    ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("\u{1B}[2J\u{1B}[1;1Hgone", "gone"),
    ("\u{1B}]0;title\u{7}text", "text"),
    ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{1B}Pq#0\u{1B}\\x", "x"),
    ("\u{1B}(Bx \u{1B}cy \u{1B}", "x y "),
    ("\u{9B}31mred \u{9D}0;t\u{9C}x\u{85}y", "red xy"),
    ("\u{1B}]never ended", ""),
    ("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}", "evil x"),
    ("in\u{200B}vis\u{2060}ible\u{FEFF}\u{AD}", "invisible"),
    ("a\u{2028}b\u{2029}c\nd\re", "abcde"),
    ("tag\u{E0041}\u{E0042} \u{E000}\u{FFFE}\u{378}", "tag "),
    ("fill\u{3164}er\u{115F}\u{FFA0}", "filler"),
    ("wide\u{3000}nbsp\u{A0}x", "wide nbsp x"),
    ("cafe\u{301}", "caf\u{E9}"),
    ("a\u{200D}b\u{200C}", "ab"),
    ("👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}", "👩\u{200D}👩\u{200D}👧 ❤\u{FE0F}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("नमस्ते", "नमस्ते"),
    ("\u{301}\u{302}start", "start"),
  ])
  func clean(typed: String, shown: String) {
    let clean = Hygiene.clean(typed)
    #expect(Array(clean.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func marksDoNotPileUp() {
    let zalgo = "z" + String(repeating: "\u{335}\u{30D}", count: 40) + "o"
    #expect(Hygiene.clean(zalgo).unicodeScalars.count == 1 + 4 + 1)
  }

  @Test func cleaningIsDoneAtOnceAndLeavesNothingToFear() {
    var random = Seeded(6)
    let pool: [Unicode.Scalar] = Array(
      "ab é\u{301}\u{302}\u{335}\u{20DD}\u{1B}[]m0;\u{9B}\u{7}\u{200D}\u{200C}\u{FE0F}\u{202E}👩漢\u{3000}\u{FB1D}\u{2126}\u{1D15E}\u{9C}\\"
        .unicodeScalars)
    for round in 0..<4_000 {
      let scalars = (0..<Int.random(in: 0...16, using: &random)).compactMap { _ in
        round % 2 == 0
          ? pool.randomElement(using: &random)
          : Unicode.Scalar(UInt32.random(in: 0...0x2FFFF, using: &random))
      }
      let clean = Hygiene.clean(String(String.UnicodeScalarView(scalars)))
      #expect(Array(Hygiene.clean(clean).unicodeScalars) == Array(clean.unicodeScalars))
      #expect(
        !clean.unicodeScalars.contains {
          let category = $0.properties.generalCategory
          return category == .control || category == .unassigned || category == .privateUse
            || category == .lineSeparator || category == .paragraphSeparator
            || (category == .format && $0.value != 0x200C && $0.value != 0x200D
              && $0.value != 0x180E)
        })
    }
  }

  @Test func aLongLineOfMarksIsCleanedQuickly() {
    let text = String(repeating: "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{202E}", count: 300)
    #expect(Hygiene.clean(text).count == 300)
  }
}

@Suite struct NicknameTests {
  @Test(arguments: [
    ("ana", "ana"), ("  Ana   Maria  ", "Ana Maria"), ("Zoë", "Zoë"), ("ＡＮＡ", "ANA"), ("7", "7"),
    ("Ana-Lucía O'Neil", "Ana-Lucía O'Neil"), ("李小龙", "李小龙"), ("محمد", "محمد"),
    ("\u{1B}[31mred", "red"), ("a\u{202E}b", "ab"), ("*star*", "*star*"),
    (String(repeating: "x", count: 24), String(repeating: "x", count: 24)),
  ])
  func good(typed: String, name: String) throws {
    #expect(try Nickname(typed).text == name)
  }

  @Test(arguments: [
    ("", ErrorCode.nameInvalid), ("   ", .nameInvalid), ("/ana", .nameInvalid),
    ("#1", .nameInvalid),
    ("**", .nameInvalid), ("...", .nameInvalid), ("👍", .nameInvalid), ("a:b", .nameInvalid),
    ("\"ana\"", .nameInvalid), ("rosa (facilitator)", .nameInvalid), ("rosa: hi", .nameInvalid),
    (String(repeating: "x", count: 25), .nameInvalid),
    (String(repeating: "x", count: 4_000), .nameInvalid),
    (String(repeating: "z\u{335}\u{336}\u{337}\u{338}", count: 24), .nameInvalid),
    ("\u{FDFA}\u{FDFA}", .nameInvalid), ("pass", .nameReserved), ("PASS", .nameReserved),
    ("Ｈelp", .nameReserved), ("Everyone", .nameReserved), ("\u{200B}", .nameInvalid),
  ])
  func bad(typed: String, code: ErrorCode) {
    #expect(throws: ProtocolError.self) { try Nickname(typed) }
    do { _ = try Nickname(typed) } catch { #expect(error.code == code) }
  }

  @Test func caseAndWidthDoNotTellNamesApart() throws {
    for (one, other) in [
      ("Ana", "aNA"), ("ＡＮＡ", "ana"), ("Straße", "STRASSE"), ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
      ("Zoë", "ZOE\u{308}"), ("Ana  Maria", "ana maria"), ("ﬁona", "Fiona"), ("é❤️", "É❤"),
    ] {
      let (left, right) = (try Nickname(one), try Nickname(other))
      #expect(left == right && left.hashValue == right.hashValue, "\(one) \(other)")
      #expect(Nickname.key(of: one) == left.key)
    }
    #expect(try Nickname("Zoë") != Nickname("Zoe"))
  }
}
