import Testing
import YAML

/// Texts written by hand: what is wrong is told with the line to write instead, all at once.
@Suite struct SecondLookTests {
  /// Each problem as `line:column message`, with the mended line after an arrow.
  private func look(_ text: String) -> [String] {
    let reader = YAMLReader(isWrittenByHand: true)
    return reader.read(Array(text.utf8), file: "test.yaml").problems.map {
      "\($0.range.start.line):\($0.range.start.column) \($0.message)"
        + ($0.mended.map { " → \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "a:\n  b: 1\n\u{A0}\u{A0}c: 2",
      "3:1 U+00A0 (no-break space) indents this line; YAML takes plain spaces only →   c: 2"
    ),
    (
      "a:\n  b:\n\u{3000}\u{3000}c: 2\n    d: 1",
      "3:1 U+3000 (ideographic space) indents this line; YAML takes plain spaces only →     c: 2"
    ),
    (
      "a:\n  b:\u{A0}x\n  c: 2",
      "2:5 U+00A0 (no-break space) stands after this ':'; write a plain space →   b: x"
    ),
    (
      "a:\n  - x\n  -\u{A0}y\n",
      "3:4 U+00A0 (no-break space) stands after this '-'; write a plain space →   - y"
    ),
    (
      "a:\n  -\u{A0}t: {}\n",
      "2:4 U+00A0 (no-break space) stands after this '-'; write a plain space →   - t: {}"
    ),
    (
      "a:\n  b：x\n  c: 2",
      "2:4 '：', U+FF1A (fullwidth colon), is no ':'; write ': ' after the key →   b: x"
    ),
    (
      "a:\n  — t: {}\n  - u: {}\n",
      "2:3 '—', U+2014 (em dash), is no '-'; a list has '- ' before each item →   - t: {}"
    ),
    (
      "a:\n  - t: {}\n  • u: {}\n",
      "3:3 '•', U+2022 (bullet), is no '-'; a list has '- ' before each item →   - u: {}"
    ),
    (
      "a:\n  * t: {}\n",
      "2:3 '*', U+002A (asterisk), is no '-'; a list has '- ' before each item →   - t: {}"
    ),
    ("a:\n  -t: {}\n", "2:3 a space is missing after this '-' →   - t: {}"),
    (
      "a: “Friday: a social”\nb: 1",
      "1:4 '“', U+201C (left double quotation mark), is no quotation mark of YAML; write \" or ' → a: \"Friday: a social\""
    ),
    ("a:\n  title Friday\n  b: 4", "2:3 a ':' is missing after 'title' →   title: Friday"),
    ("a:\n  b: 4\n  title Friday\n", "3:3 a ':' is missing after 'title' →   title: Friday"),
    ("a:\n  c:4\n  b: 4", "2:4 a space is missing after this ':' →   c: 4"),
    ("a:\n  b: 4\n  c:4\n", "3:4 a space is missing after this ':' →   c: 4"),
    ("a:\n  b: 4\n  c = 4\n", "3:5 '=' is no ':'; write ': ' after the key →   c: 4"),
    (
      "a: b: c",
      "1:5 a second ':' on this line; put the text that contains it in quotes → a: \"b: c\""
    ),
    (
      "- One thing: what: now # why\n",
      "1:18 a second ':' on this line; put the text that contains it in quotes → - \"One thing: what: now\" # why"
    ),
    ("a: 'it", "1:4 the quote that opens here is never closed → a: 'it'"),
    ("a: [1, 2", "1:4 the '[' that opens here is never closed → a: [1, 2]"),
    ("a: {b: 1", "1:4 the '{' that opens here is never closed → a: {b: 1 }"),
    (
      "a: [Song #1, Song #2]\nb: 1",
      "1:10 ' #' begins a comment, which ends the line here; put the text in quotes → a: [\"Song #1\", \"Song #2\"]"
    ),
    (
      "a: { time: 20s rounds: 2 }",
      "1:22 a ',' or the '}' that closes the '{' is missing before this → a: { time: 20s, rounds: 2 }"
    ),
    (
      "a: 'What's up?'",
      "1:10 text goes on after its closing quote; put all of it inside the quotes → a: \"What's up?\""
    ),
    (
      "a: \"Who\" is it?",
      "1:10 text goes on after its closing quote; put all of it inside the quotes → a: '\"Who\" is it?'"
    ),
    ("a: @b", "1:4 text that starts with '@' goes in quotes → a: \"@b\""),
    ("a:\n\tb: 1", "2:1 U+0009 (tab) indents this line; YAML takes plain spaces only →   b: 1"),
    (
      "a:\n  b: 1\n c: 1",
      "3:2 this is not indented as the keys that start at line 1 →   c: 1"
    ),
  ])
  func theLineToWriteIsShown(text: String, expected: String) {
    #expect(look(text) == [expected])
  }

  @Test func allSyntaxErrorsAreReported() {
    let text = """
      house:
        name Test
        time_zone: UTC
      events:
        social:
          title: Friday: a social
          capacity:4
          about: @home
          access: "open
          tags: [a, b
          agenda:
          \u{A0}\u{A0}— quiz: {}
            - walk: {}
      """
    #expect(
      look(text) == [
        "2:3 a ':' is missing after 'name' →   name: Test",
        "6:18 a second ':' on this line; put the text that contains it in quotes →     title: \"Friday: a social\"",
        "7:13 a space is missing after this ':' →     capacity: 4",
        "8:12 text that starts with '@' goes in quotes →     about: \"@home\"",
        "9:13 the quote that opens here is never closed →     access: \"open\"",
        "10:11 the '[' that opens here is not closed on this line →     tags: [a, b]",
        "12:5 U+00A0 (no-break space) indents this line; YAML takes plain spaces only →       - quiz: {}",
      ])
  }

  @Test func aLineThatNobodyCanMendHidesNoOther() {
    let text = """
      a:
        b: 2
        } and so on
          c: 1
        d: x: y
      e: %f
      """
    #expect(
      look(text) == [
        "3:3 nothing is open that this could belong to; text that contains it goes in quotes",
        "5:7 a second ':' on this line; put the text that contains it in quotes →   d: \"x: y\"",
        "6:4 text that starts with '%' goes in quotes → e: \"%f\"",
      ])
  }

  @Test func whatIsNoMistakeIsLeftAlone() {
    let text = """
      about: |
        \u{A0}— Hello.
        • One：two
      rosa: — and more
      田中　太郎: {}
      list: ["— a", “b”, -1, c:d]
      link: http://example.org
      """
    #expect(look(text) == [])
  }

  @Test func mendingIsBounded() {
    let many = String(repeating: "a: b: c\n", count: 2_000)
    #expect(look(many).count == 20)
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = look(String(repeating: "x: y: 'z\n", count: 200_000))
      _ = look(String(repeating: "- ", count: 500_000) + ": : :")
      _ = look("a: " + String(repeating: "[ #", count: 300_000))
      _ = look("a: b: " + String(repeating: " \u{A0}", count: 300_000))
    }
    #expect(time < .seconds(20))
  }
}
