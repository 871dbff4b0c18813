import Testing
import YAML

/// Lines whose marks or whose place among others are not as they were meant: what is said, and the line
/// to write where that is certain.
@Suite struct MendingTests {
  /// Each problem as `line:column message`, with the mended line after an arrow.
  private func look(_ text: String) -> [String] {
    let reader = YAMLReader(isWrittenByHand: true)
    return reader.read(Array(text.utf8), file: "test.yaml").problems.map {
      "\($0.range.start.line):\($0.range.start.column) \($0.message)"
        + ($0.mended.map { " → \($0)" } ?? "")
    }
  }

  private func anchor(_ place: String, _ name: String, _ mended: String?) -> String {
    "\(place) '&\(name)' is a mark of YAML and no part of the text; text that starts with '&' goes in quotes"
      + (mended.map { " → \($0)" } ?? "")
  }

  // MARK: Texts that begin with a mark

  @Test func anAnchorThatNothingRepeatsIsAText() {
    #expect(
      look("title: &you and me # why") == [anchor("1:8", "you", "title: \"&you and me\" # why")])
    #expect(look("title: &Quiz") == [anchor("1:8", "Quiz", "title: \"&Quiz\"")])
    #expect(look("a: [&b c, d]") == [anchor("1:5", "b", "a: [\"&b c\", d]")])
    #expect(look("a: { b: &c d }") == [anchor("1:9", "c", "a: { b: \"&c d\" }")])
    #expect(look("- &me\n- x") == [anchor("1:3", "me", "- \"&me\"")])
    // Where the text ends cannot be told of a key, nor shown of several lines.
    #expect(look("- &k d: 1") == [anchor("1:3", "k", nil)])
    #expect(look("a: &all are\n  welcome") == [anchor("1:4", "all", nil)])
    #expect(
      look("a: &b c\nd: @e") == [
        anchor("1:4", "b", "a: \"&b c\""),
        "2:4 text that starts with '@' goes in quotes → d: \"@e\"",
      ])
  }

  @Test(arguments: [
    "a: &b 5\nc: *b", "a: &b { c: 1 }\nd: 1", "a: &b\n  c: 1", "a: &b\n  text below", "a: &b \"c\"",
    "a: &b [1, 2]",
  ])
  func anAnchorThatMayBeMeantIsLeftAlone(text: String) {
    #expect(look(text) == [])
  }

  @Test func aTagOrAnAliasThatIsATextIsShownInQuotes() {
    let tag = "is a tag, which plans do not use; text that starts with '!' goes in quotes"
    #expect(look("a: !wow so # b") == ["1:4 '!wow' \(tag) → a: \"!wow so\" # b"])
    #expect(look("a: !wow") == ["1:4 '!wow' \(tag) → a: \"!wow\""])
    #expect(look("a: !include b.yaml") == ["1:4 '!include' \(tag)"])
    #expect(look("a: !!str 5") == ["1:4 '!!str' \(tag)"])
    #expect(
      look("a: *NSYNC") == [
        "1:4 there is no anchor '&NSYNC' before this alias; text that starts with '*' goes in quotes → a: \"*NSYNC\""
      ])
    // An anchor of this name may have been forgotten.
    #expect(
      look("a: *walk") == [
        "1:4 there is no anchor '&walk' before this alias; text that starts with '*' goes in quotes"
      ])
  }

  // MARK: Keys

  @Test func aSpaceIsMissingInBraces() {
    let missing = "a space is missing after this ':'"
    #expect(look("a: { b:5s, c: 3 }") == ["1:7 \(missing) → a: { b: 5s, c: 3 }"])
    #expect(look("a: {role:lead}") == ["1:9 \(missing) → a: {role: lead}"])
    #expect(look("a: { b: http://c, d: e:f }") == [])
  }

  @Test func aBlankThatIsNoSpaceStandsAfterAKey() {
    #expect(
      look("a: 1\nb\u{A0}: 12") == [
        "2:2 U+00A0 (no-break space) stands before this ':'; write ': ' after the key → b: 12"
      ])
  }

  @Test func aKeyAfterAKeyGoesInBraces() {
    let second = "a second ':' on this line; a key and its value go in { }"
    #expect(look("access: code: willow") == ["1:13 \(second) → access: { code: willow }"])
    #expect(look("- a: include: b.yaml") == ["1:13 \(second) → - a: { include: b.yaml }"])
  }

  @Test func aListWithAGapIsNoText() {
    let after = "text goes on after its closing quote; put all of it inside the quotes"
    #expect(look("a: \"b\", 'c'") == ["1:7 \(after) → a: [\"b\", 'c']"])
    #expect(look("a: \"b\", she said") == ["1:7 \(after)"])
    #expect(look("choices: [A+, , O-]") == ["1:15 a value is missing before this"])
  }

  // MARK: Indentation

  private static let tab = "U+0009 (tab) indents this line; YAML takes plain spaces only"

  @Test(arguments: [
    // As the lines around it, however wide the tab.
    ("a:\n  b:\n    c: 1\n\td: 2\n    e: 3", ["4:1 \(tab) →     d: 2"]),
    ("a:\n  b:\n\td: 2\n    e: 3", ["3:1 \(tab) →     d: 2"]),
    ("a:\n  b:\n    - c:\n\t\td: 2\n        e: 3", ["4:1 \(tab) →         d: 2"]),
    // It may belong to 'a' or to 'c'.
    ("a:\n  b: 1\n  c:\n    d: 2\n\te: 3", ["5:1 \(tab)"]),
    ("a:\n\tb: 1\n\tc: 2", ["2:1 \(tab) →   b: 1", "3:1 \(tab) →   c: 2"]),
  ])
  func aTabIsAsWideAsTheLinesAroundTell(text: String, expected: [String]) {
    #expect(look(text) == expected)
  }

  @Test func anItemWithoutItsDashIsTold() {
    #expect(
      look("a:\n  - title: A\n    walk: {}\n  title: B\n    quiz:\n      c: 1\n  - walk: {}") == [
        "4:3 a '- ' is missing before this item of the list →   - title: B"
      ])
    let lost =
      "this does not belong to the list that starts at line 2; start it with '- ', or indent it as the line it belongs to"
    #expect(look("a:\n  - walk: {}\n  title: B\n  - c: {}") == ["3:3 \(lost) →     title: B"])
    #expect(look("a:\n  - title: A\n    walk: {}\n  title: B\n  - c: {}") == ["4:3 \(lost)"])
  }

  @Test func aLineThatIsTooShallowIsNamedRatherThanThoseBelow() {
    #expect(
      look("a:\n  - quiz:\n    time: 30s\n      rounds: 4\n      questions: 5\n  - walk: {}") == [
        "3:5 this is not indented as line 4, which belongs with it →       time: 30s"
      ])
    #expect(
      look("a:\n  b: 1\n    c: 2\n  d: 3") == [
        "3:5 a key cannot stand here; indent it as the keys it belongs to →   c: 2"
      ])
  }

  @Test func theTextOfABlockStandsBelowItsMark() {
    let message = "after '|' or '>' the text starts on the next line"
    #expect(look("a: | Hello\n  more: text\n  and\nb: 1") == ["1:6 \(message)"])
    #expect(look("a: > 5 people\nb: 1") == ["1:6 \(message) → a: \"> 5 people\""])
    #expect(
      look("a:\n  b: |\n  Be kind.\n  No names.\n  c: 4") == [
        "3:3 the text of line 2 stands here; indent all of it under the '|' →     Be kind."
      ])
  }
}
