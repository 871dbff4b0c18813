import Testing
import YAML

@Suite struct ProblemTests {
  @Test func problemsBeyondSyntaxAreAllReported() {
    let text = """
      a: 1
      a: 2
      b: *nowhere
      <<: {c: 1}
      [d]: 1
      e: !color red
      f: {x: 1, x: 2}
      """
    #expect(
      problems(text) == [
        "2:1 'a' is set twice; first at line 1",
        "3:4 there is no anchor '&nowhere' before this alias; text that starts with '*' goes in quotes",
        "4:1 '<<' (merging) is not supported; write the keys out, or use 'include'",
        "5:1 a key is a single word or text, not a list or a mapping",
        "6:4 '!color' is a tag, which plans do not use; text that starts with '!' goes in quotes",
        "7:11 'x' is set twice; first at line 7",
      ])
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "2:1 a tab indents this line; YAML takes spaces only"),
    ("a: b: c", "1:5 a second ':' on this line; put the text that contains it in quotes"),
    ("a: 1\n b: 2", "2:2 a key cannot stand here; indent it as the keys it belongs to"),
    ("a: 'it", "1:4 the quote that opens here is never closed"),
    ("a: [1, 2", "1:4 the '[' that opens here is never closed"),
    ("a: {b: 1", "1:4 the '{' that opens here is never closed"),
    (
      "a: [1\nb: 2",
      "2:2 a ',' or the ']' that closes the '[' of line 1 is missing before this"
    ),
    (
      "a: 1\nb\nc: 2",
      "2:1 this line needs a ':' after its key, or the line above needs quotes around its text"
    ),
    ("a: 'it's'", "1:8 text goes on after its closing quote; put all of it inside the quotes"),
    ("a:\n  b: 1\n c: 1", "3:2 this is not indented as the keys that start at line 1"),
    ("a: 1\n- b", "2:1 a list item cannot stand among keys; check its indentation"),
    (": a", "1:1 a key is missing before this ':'"),
    ("a: @b", "1:4 text that starts with '@' goes in quotes"),
    ("a: * b", "1:4 text that starts with '*' goes in quotes"),
    ("a: - b", "1:4 a list cannot start here; put each '- ' on a line of its own"),
    (
      "a: \"\\q\"",
      "1:5 this is not an escape that double quotes know; write \\\\ for a backslash"
    ),
    ("a: 1\n---\nb: 2", "2:1 a second document starts here; keep to one, without '---'"),
    ("&a [*a]", "1:5 '*a' stands inside the value that it repeats"),
  ])
  func syntaxErrorsAreInPlainWords(text: String, expected: String) {
    #expect(problems(text) == [expected])
  }

  @Test func bytesThatAreNotUTF8AreLocated() {
    let document = YAMLReader().read(Array("a: 1\né: ".utf8) + [0xFF, 0x0A], file: "test.yaml")
    #expect(problems(of: document) == ["2:4 the byte 0xFF is not UTF-8; save the file as UTF-8"])
    for bytes: [UInt8] in [
      [0xC3], [0xE2, 0x82], [0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE, 0x61, 0],
    ] {
      let document = YAMLReader().read(bytes, file: "test.yaml")
      #expect(document.problems.first?.range.start == SourcePosition(line: 1, column: 1))
    }
  }

  @Test func controlCharactersAreLocated() {
    #expect(
      problems("a: \u{1B}[31m\nb: x\u{85}y\u{2028}z \u{FEFF}\n") == [
        "1:4 the file contains the control character U+001B; remove it",
        "2:5 the file contains the control character U+0085; remove it",
        "2:7 the file contains the control character U+2028; remove it",
        "2:10 the file contains the control character U+FEFF; remove it",
      ])
    #expect(problems(String(repeating: "\0", count: 5_000)).count == 10)
  }
}
