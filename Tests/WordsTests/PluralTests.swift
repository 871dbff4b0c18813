import CatalogueSyntax
import Messages
import Testing
import Words

/// The examples of CLDR's plurals.xml.
@Suite struct PluralTests {
  private static let examples: [(language: String, form: Wording.Form, numbers: [Int])] = [
    ("en", .one, [1]), ("en", .other, [0, 2, 11, 21, 100]),
    ("es", .one, [1]), ("es", .other, [0, 2, 16, 100]), ("es", .many, [1_000_000]),
    ("pl", .one, [1]), ("pl", .few, [2, 3, 4, 22, 34, 102, 1_002]),
    ("pl", .many, [0, 5, 12, 14, 19, 21, 100, 1_000]),
    ("ar", .zero, [0]), ("ar", .one, [1]), ("ar", .two, [2]), ("ar", .few, [3, 10, 103, 1_003]),
    ("ar", .many, [11, 26, 99, 111, 1_011]), ("ar", .other, [100, 102, 200, 500]),
    // Unknown to CLDR.
    ("tlh", .other, [0, 1, 2]),
  ]

  @Test func formsOfNumbers() throws {
    for (tag, form, numbers) in Self.examples {
      let rules = PluralRules(try #require(Language(tag)))
      for number in numbers { #expect(rules.form(of: number) == form, "\(tag) \(number)") }
    }
  }

  @Test func formsThatASentenceNeeds() throws {
    let needed: [String: [Wording.Form]] = [
      "en": [.one, .other], "es": [.one, .other], "pl": [.one, .few, .many, .other],
      "ar": [.zero, .one, .two, .few, .many, .other], "ja": [.other],
    ]
    for (tag, forms) in needed {
      #expect(PluralRules(try #require(Language(tag))).needed == forms, "\(tag)")
    }
  }
}
