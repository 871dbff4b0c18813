import Testing
import Words

struct LayoutTests {
  @Test(arguments: [
    ("né", 2), ("e\u{301}", 1), ("山田", 4), ("👩‍👩‍👧!", 3), ("🇵🇪", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("☝🏽", 2), ("👩🏽‍🚀", 2), ("👩‍⚕", 2), ("👩‍⚕️", 2), ("🏳️‍🌈", 2), ("🏳‍🌈", 2), ("❤️‍🔥", 2), ("⛹🏽‍♀️", 2),
    ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("🇵", 1), ("🇵🇪🇵🇪", 4), ("ｶﾞ", 2), ("क्ष", 2), ("ᄒ\u{1161}\u{11AB}", 2), ("\u{AD}", 1),
    ("§", 1),
    ("\u{2068}a\u{2069}", 1), ("\u{3000}", 2), ("🫠", 2), ("①", 1), ("☕", 2), ("❤", 1),
    ("❤\u{FE0F}", 2), ("\u{301}", 0), ("\u{200D}", 0), ("ｗ", 2), ("한", 2),
  ])
  func columns(of text: String, count: Int) {
    #expect(Columns.count(of: text) == count)
  }

  @Test func textIsBrokenBetweenWords() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("abcdefghij k".wrapped(to: 4) == ["abcd", "efgh", "ij k"])
    #expect(" \n ".wrapped(to: 4).isEmpty)
    #expect("長長".wrapped(to: 1) == ["長", "長"])
    #expect("ab 長い文章。".wrapped(to: 7) == ["ab 長い", "文章。"])
    #expect("well-known words".wrapped(to: 7) == ["well-", "known", "words"])
    #expect("a\u{1B}[2Jb\u{202E}c".wrapped(to: 20) == ["a[2Jbc"])
  }

  @Test func aTableAlignsItsColumns() {
    var table = TextTable(columns: [.text("Name"), .number("Points"), .text(atMost: 9)])
    table.add(["山田", "1,500", "fast and right"])
    table.add(["  ben", "20", ""], note: "what is said of him")
    #expect(
      table.lines == [
        "Name   Points",
        "山田    1,500  fast and",
        "               right",
        "  ben      20",
        "       what is said of him",
      ])
  }

  @Test func aTableWithoutTitlesHasNoHead() {
    var table = TextTable(columns: [.text(), .text()])
    table.add(["trivia", "questions"])
    #expect(table.lines == ["trivia  questions"])
  }
}
