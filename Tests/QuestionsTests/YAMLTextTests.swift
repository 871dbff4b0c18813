import Testing

@testable import Questions

/// What is written stays that text for every reader of YAML, with quotes only where they are needed.
@Suite struct YAMLTextTests {
  @Test func mostTextsNeedNoQuotes() {
    for text in [
      "Lima", "Capital of Peru?", "It's nine o'clock", "C#", "a:b", "10 Downing Street", "Ünal",
      "-273 °C".replacing("-", with: "−"), "3 of 4", "e\u{301}", "nobody", "50%", "= 2", "\\",
    ] {
      #expect(YAMLText.line(text) == text)
    }
  }

  @Test func whatOthersTakeForSomethingElseIsQuoted() {
    for text in [
      "no", "Yes", "ON", "true", "null", "~", "1912", "1:30", "0x1F", "1e3", "1_000", "2001-12-14",
      "20,000", "+1", ".5", ".inf", "y", "0b101", "0o17", "+0x1F", "0XAB",
    ] {
      #expect(YAMLText.line(text) == "\"\(text)\"")
    }
  }

  @Test func signsOfYAMLAreQuoted() {
    for text in [
      "- a", "-", "#1", "a #b", "a: b", "ends:", "? a", "[a", "{a", "&a", "*a", "!a", "|", ">",
      "%a",
      "@a", "`a`", ": a", ", a", "--- a", " a", "a ",
    ] {
      #expect(YAMLText.line(text) == "\"\(text)\"")
    }
    #expect(YAMLText.line("\"Moo\"") == "'\"Moo\"'")
    #expect(YAMLText.line("'Moo': \"it's\"") == "'''Moo'': \"it''s\"'")
    #expect(YAMLText.line("a, b") == "a, b")
    #expect(YAMLText.line("a, b", isFlow: true) == "\"a, b\"")
    #expect(YAMLText.line("a:b", isFlow: true) == "\"a:b\"")
    #expect(YAMLText.line("WHO?", isFlow: true) == "\"WHO?\"")
  }

  @Test func whatEndsALineForSomeReadersIsEscaped() {
    #expect(YAMLText.line("a\u{2028}b") == "\"a\\u2028b\"")
    #expect(YAMLText.line("a\tb\u{85}\\") == "\"a\\u0009b\\u0085\\\\\"")
    #expect(YAMLText.value("one\ntwo\u{2029}", indent: 2) == "\"one\\ntwo\\u2029\"")
  }

  @Test func aListThatReadsLikeOneTextIsInQuotes() {
    #expect(
      YAMLText.list(["Yes", "of course."], key: "accept", indent: 2)
        == " [\"Yes\", \"of course.\"]")
    #expect(
      YAMLText.list(["Lima", "quito"], key: "accept", indent: 2) == " [Lima, quito]")
  }

  @Test func linesAreABlockUnlessBlanksWouldBeLost() {
    #expect(YAMLText.value("one\ntwo", indent: 2) == "|-\n  one\n  two")
    #expect(YAMLText.value("one\n\ntwo: #", indent: 2) == "|-\n  one\n\n  two: #")
    #expect(YAMLText.value("one\n  two\\", indent: 2) == "\"one\\n  two\\\\\"")
  }

  @Test func aListIsInBracketsWhileItFitsALine() {
    #expect(YAMLText.list(["one", "no"], key: "choices", indent: 2) == " [one, \"no\"]")
    let long = String(repeating: "x", count: 60)
    #expect(
      YAMLText.list([long, long], key: "choices", indent: 2) == "\n    - \(long)\n    - \(long)")
  }
}
