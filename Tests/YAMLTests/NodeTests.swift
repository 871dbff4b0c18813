import Testing
import YAML

@Suite struct NodeTests {
  @Test func scalarsStayTheTextTheyAre() throws {
    let root = try #require(
      read("[yes, no, on, 1:30, 1e3, 007, 'null', null, ~, \"\\u00e9\"]").root)
    #expect(
      root.items?.map(\.text) == [
        "yes", "no", "on", "1:30", "1e3", "007", "null", "null", "~", "é",
      ])
    #expect(root.items?.map(\.isNull) == Array(repeating: false, count: 7) + [true, true, false])
  }

  @Test func anEmptyTextIsAnEmptyScalar() throws {
    for text in ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"] {
      let document = read(text)
      #expect(document.problems.isEmpty)
      #expect(try #require(document.root).isEmpty)
    }
  }

  @Test func rangesAreExact() throws {
    let text = """
      house:
        name: "Riverside"   # a comment
      list:
        - one two
        - {a: 1, b: 'x'}
      about: |
        Two
        lines.

      last:

      """
    let document = read(text)
    let root = try #require(document.root)
    func source(_ node: Node?) -> String? { node.map { document.source.text(in: $0.range) } }
    #expect(source(root["house"]) == "name: \"Riverside\"")
    #expect(source(root["house"]?["name"]) == "\"Riverside\"")
    #expect(source(root["list"]?.items?[0]) == "one two")
    #expect(source(root["list"]?.items?[1]) == "{a: 1, b: 'x'}")
    #expect(source(root["list"]) == "- one two\n  - {a: 1, b: 'x'}")
    #expect(source(root["about"]) == "|\n  Two\n  lines.")
    #expect(root["about"]?.text == "Two\nlines.\n")
    #expect(root["last"]?.range.isEmpty == true)
  }

  @Test func columnsCountCharacters() throws {
    let root = try #require(read("{é: 漢字, 🙂: here}").root)
    let range = try #require(root["🙂"]).range
    #expect(range.start == SourcePosition(line: 1, column: 12))
    #expect(range.end == SourcePosition(line: 1, column: 16))
  }

  @Test func anchoredValuesStartAfterTheirAnchor() throws {
    let document = read("a: &x 12\nb: &y # why\n  c: *x\nd: *y\ne: &z [1, &w 2, *w]\n")
    #expect(document.problems.isEmpty)
    let root = try #require(document.root)
    #expect(root["a"]?.range.start == SourcePosition(line: 1, column: 7))
    #expect(root["b"]?.range.start == SourcePosition(line: 3, column: 3))
    #expect(root["d"]?["c"]?.text == "12")
    #expect(root["d"]?["c"]?.range == root["a"]?.range)
    #expect(root["e"]?.items?[1].range.start.column == 14)
  }

  @Test func everyLineBreakOfAnEditorCounts() throws {
    for lineBreak in ["\n", "\r\n", "\r"] {
      let document = read(["a: 1", "", "b: 2", ""].joined(separator: lineBreak))
      #expect(document.root?["b"]?.range.start == SourcePosition(line: 3, column: 4))
      #expect(document.source.line(3) == "b: 2")
      #expect(document.source.lineCount == 4)
    }
  }
}
