import Testing

@testable import EventPlan

@Suite struct SourceLineTests {
  @Test func caretsStandUnderWideCharactersAndTabs() {
    let wide = SourceLine("a: 漢字 🙂 here", from: 9, to: 13)
    #expect(wide.shown == "a: 漢字 🙂 here")
    #expect(wide.carets == "           ^^^^")
    let combined = SourceLine("e\u{301}: x", from: 5, to: 6)
    #expect(combined.carets == "   ^")
    let tab = SourceLine("\ta\tb", from: 4, to: 5)
    #expect(tab.shown == "    a   b")
    #expect(tab.carets == "        ^")
  }

  @Test func anEmptyRangeHasOneCaret() {
    #expect(SourceLine("rosa:", from: 6, to: 6).carets == "     ^")
    #expect(SourceLine("", from: 1, to: 1).carets == "^")
    #expect(SourceLine("ab", from: 1, to: nil).carets == "^^")
  }

  @Test func controlCharactersAreShownAsOneColumn() {
    let line = SourceLine("a\u{1B}[31mb", from: 2, to: 3)
    #expect(line.shown == "a\u{FFFD}[31mb")
    #expect(line.carets == " ^")
  }

  /// A mark of direction would move the line that quotes it.
  @Test func marksOfDirectionAreShownAsOneColumn() {
    #expect(SourceLine("nam\u{200F}e: x", from: 7, to: 8).shown == "nam\u{FFFD}e: x")
    #expect(SourceLine("nam\u{200F}e: x", from: 7, to: 8).carets == "      ^")
  }

  @Test func onlyTheNeighbourhoodInALongLineIsShown() {
    let text = String(repeating: "x", count: 500) + "HERE" + String(repeating: "y", count: 500)
    let line = SourceLine(text, from: 501, to: 505)
    #expect(line.shown.count == 102)
    let caret = line.carets.distance(
      from: line.carets.startIndex, to: line.carets.firstIndex(of: "^") ?? line.carets.startIndex)
    #expect(line.shown.dropFirst(caret).hasPrefix("HEREy"))
    #expect(line.carets.hasSuffix(" ^^^^"))
  }

  /// As programs write JSON. Making cells of all of it took seconds for each diagnostic.
  @Test func aLineOfMegabytesIsShownLikeALongOne() {
    let text =
      String(repeating: "é", count: 500_000) + "HERE" + String(repeating: "y", count: 500_000)
    let line = SourceLine(text, from: 500_001, to: 500_005)
    let around = String(repeating: "é", count: 500) + "HERE" + String(repeating: "y", count: 500)
    let long = SourceLine(around, from: 501, to: 505)
    #expect(line.shown == long.shown)
    #expect(line.carets == long.carets)
  }
}
