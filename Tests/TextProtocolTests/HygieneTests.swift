import Foundation
import Messages
import Names
import Testing
import Words

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
    ("a\u{1B}[Db\u{1B}ODc\u{1B}[[Ad\u{1B}[1;5Ce\u{1B}[3~f\u{1B}O", "abcdef"),
    ("\u{9B}31mred \u{9D}0;t\u{9C}x\u{85}y", "red xy"),
    ("\u{1B}]never ended", ""),
    ("\u{202E}evil\u{202C} \u{2066}x\u{2069}\u{200F}", "evil x"),
    ("in\u{200B}vis\u{2060}ible\u{FEFF}\u{AD}", "invisible"),
    ("a\u{2028}b\u{2029}c\nd\re", "abcde"),
    (
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} yes",
      "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} yes"
    ),
    (
      "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}"
    ),
    (
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    ),
    ("🏴\u{E0075}\u{E0073}\u{E0074}\u{E0078}\u{E007F}x", "🏴x"),
    ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}", "🏴"),
    ("⚑\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "⚑"),
    ("braille\u{2800}blank \u{2801}", "braille blank \u{2801}"),
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

  @Test func keysThatMoveACursorAreNoticed() {
    for keys in ["\u{1B}[A", "x\u{1B}[Dy", "\u{1B}OC", "a\u{1B}[31m\u{1B}[H"] {
      #expect(Hygiene.hasCursorKeys(keys))
    }
    for text in ["", "[D", "\u{1B}", "\u{1B}[", "\u{1B}[31mred", "\u{1B}]0;D\u{7}"] {
      #expect(!Hygiene.hasCursorKeys(text))
    }
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
    ("\u{1B}[31mred", "red"), ("a\u{202E}b", "ab"), ("Ana M.", "Ana M"), ("Saved.", "Saved"),
    ("J. R. R. Tolkien", "J. R. R. Tolkien"),
    ("Dr. Ana", "Dr. Ana"), ("ana_99", "ana_99"), ("Ana & Ben", "Ana & Ben"), ("O’Neil", "O’Neil"),
    ("'t Hooft", "'t Hooft"), ("Jean‐Luc", "Jean‐Luc"), ("Ana 🌻", "Ana 🌻"), ("❤️ ana", "❤️ ana"),
    ("Ana 👩🏽‍🚀", "Ana 👩🏽‍🚀"),
    (
      "Ana 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "Ana 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"
    ), ("ana 1️⃣", "ana 1️⃣"),
    ("दुःख", "दुःख"), ("יוסף־חיים", "יוסף־חיים"), ("マリー・アン", "マリー・アン"), ("Kenさん", "Kenさん"),
    ("김 Ana", "김 Ana"), ("王 Wang", "王 Wang"), ("Οδυσσέας", "Οδυσσέας"), ("Олег", "Олег"),
    ("rosa to you", "rosa to you"), ("Question", "Question"), ("Saved", "Saved"),
    ("Essays", "Essays"), ("ana\u{2800}", "ana"),
    (String(repeating: "x", count: 24), String(repeating: "x", count: 24)),
  ])
  func good(typed: String, name: String) throws {
    #expect(try Nickname(typed, forms: SpeechForms(.shipped)).text == name)
  }

  @Test(arguments: [
    ("", ErrorCode.nameInvalid), ("   ", .nameInvalid), ("/ana", .nameInvalid),
    ("Jos\u{FFFD}", .nameInvalid),
    ("#1", .nameInvalid),
    ("**", .nameInvalid), ("...", .nameInvalid), ("👍", .nameInvalid), ("a:b", .nameInvalid),
    ("rosa announces", .nameInvalid), ("Rosa Says", .nameInvalid), ("ana tells you", .nameInvalid),
    ("rosa sᴀys", .nameInvalid), ("ana꞉", .nameInvalid), ("ana∶", .nameInvalid),
    ("anaː", .nameInvalid),
    ("ana ⁝", .nameInvalid), ("ꓣꓳꓢꓮꓽ", .nameInvalid), ("ana..", .nameInvalid),
    ("Saved. B", .nameInvalid),
    ("ana!", .nameInvalid), ("ana❗", .nameInvalid), ("ana?", .nameInvalid),
    ("*star*", .nameInvalid),
    ("ana -", .nameInvalid), ("ana -- ben", .nameInvalid), ("- ana", .nameInvalid),
    ("ana…", .nameInvalid), ("<ana>", .nameInvalid), ("[ana]", .nameInvalid),
    ("ana=1", .nameInvalid),
    ("\u{2800}", .nameInvalid), ("\u{3164}", .nameInvalid), ("rоsa", .nameInvalid),
    ("Anа", .nameInvalid), ("αna", .nameInvalid), ("ana 王か한", .nameInvalid),
    ("the house", .nameReserved), ("Facilitator", .nameReserved), ("co-facilitator", .nameReserved),
    ("ʜᴇʟᴘ", .nameReserved), ("ⓗⓔⓛⓟ", .nameReserved), ("h0st", .nameReserved),
    ("e-v-e-r-y-o-n-e", .nameReserved),
    ("Question 2", .nameReserved), ("question2", .nameReserved), ("Qᴜestion ２", .nameReserved),
    ("Round 1 of 3", .nameReserved), ("r0und-1", .nameReserved), ("Step two", .nameReserved),
    ("2 minutes", .nameReserved), ("The gallery", .nameReserved),
    ("THE Facilitator", .nameReserved),
    ("\"ana\"", .nameInvalid), ("“ana”", .nameInvalid), ("„ana“", .nameInvalid),
    ("«ana»", .nameInvalid), ("‘ana", .nameInvalid), ("anaʺ", .nameInvalid),
    ("anaˮ", .nameInvalid), ("rosa (facilitator)", .nameInvalid), ("rosa: hi", .nameInvalid),
    (String(repeating: "x", count: 25), .nameInvalid),
    (String(repeating: "x", count: 4_000), .nameInvalid),
    (String(repeating: "z\u{335}\u{336}\u{337}\u{338}", count: 24), .nameInvalid),
    ("\u{FDFA}\u{FDFA}", .nameInvalid), ("pass", .nameReserved), ("PASS", .nameReserved),
    ("Ｈelp", .nameReserved), ("Everyone", .nameReserved), ("\u{200B}", .nameInvalid),
  ])
  func bad(typed: String, code: ErrorCode) {
    let forms = SpeechForms(.shipped)
    #expect(throws: Refusal.self) { try Nickname(typed, forms: forms) }
    do { _ = try Nickname(typed, forms: forms) } catch { #expect(error.code == code) }
  }

  /// In every form in which the house tells who speaks, in each language.
  @Test func whatBeginsALineIsNotTakenForSpeech() {
    let forms = SpeechForms(.shipped)
    for form in SpeechForm.allCases {
      for language in Words.shipped.languages {
        let words = Words.shipped.text(form.sentence, in: language)
        #expect(forms.isImitated(by: "rosa \(words): the evening is over"))
        #expect(forms.isImitated(by: "Ana Maria (facilitator) \(words)：go home"))
        #expect(!forms.isImitated(by: "Who \(words) what"))
      }
    }
    for question in ["Walk or nap?", "Tea: green or black?", "At 19:30, or at 20:00?", ": ?", ""] {
      #expect(!forms.isImitated(by: question))
    }
  }

  /// Whoever has a key, the house and its events are told by these, and so are people in one event.
  @Test(arguments: [
    "ʀosa", "rᴏsa", "r0sa", "rosa\u{2800}", "🆁🅾🆂🅰", "🅁🄾🅂🄰", "ROSA", "ｒｏｓａ", "𝓻𝓸𝓼𝓪", "rоsa", "ⓡⓞⓢⓐ",
    "r.o.s.a", "rosa_", "'rosa'", "ro sa", "ꓣꓳꓢꓮ", "ᎡᎾᏚᎪ", "🇷🇴🇸🇦", "rosa\u{3164}", "ro\u{200B}sa",
    "ⲣosa",
  ])
  func looksLikeRosa(name: String) {
    let isLike = Likeness(of: Hygiene.clean(name)) == Likeness(of: "Rosa")
    // Coptic ro is drawn like a p, and Cherokee has no o.
    #expect(isLike == !["ⲣosa", "ᎡᎾᏚᎪ"].contains(name), "\(Likeness(of: name).skeleton)")
  }

  @Test func otherNamesStayApart() {
    let names = [
      "Maria", "Marla", "Mila", "Milla", "Ana", "Anna", "Zoë", "Zoe", "Ali", "All", "Eli", "Ella",
      "Elia", "Ben", "Bea", "王芳", "王方", "김민수", "김민주", "Олег", "Ольга", "محمد", "محمود",
    ]
    #expect(Set(names.map { Likeness(of: $0) }).count == names.count)
    #expect(Likeness(of: "Modern") == Likeness(of: "Modem"))
    #expect(Likeness(of: "Ida") == Likeness(of: "lda"))
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
