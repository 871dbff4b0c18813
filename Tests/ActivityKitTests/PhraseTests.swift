import ActivityKit
import Testing

struct PhraseTests {
  @Test(arguments: [
    ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
  ])
  func list(_ words: [String], text: String) {
    #expect(Phrase.list(words) == text)
    #expect(Phrase.list(words, "or") == text.replacing("and", with: "or"))
  }

  @Test func count() {
    #expect(Phrase.count(1, "file") == "1 file")
    #expect(Phrase.count(0, "file") == "0 files")
    #expect(Phrase.count(2, "activity", "activities") == "2 activities")
    #expect(Phrase.count(1, "activity", "activities") == "1 activity")
    #expect(Phrase.count(12_345, "answer") == "12,345 answers")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-100, "-100"),
    (-54_321, "-54,321"),
  ])
  func number(_ number: Int, text: String) {
    #expect(Phrase.number(number) == text)
  }

  @Test func aLongTextIsCutAtAWord() {
    let long = Array(repeating: "wave", count: 30).joined(separator: " ")
    #expect(Phrase.shortened(long, to: 60).count <= 60)
    #expect(Phrase.shortened(long, to: 60).hasSuffix("wave…"))
    #expect(Phrase.shortened("abcdef", to: 4) == "abc…")
    #expect(Phrase.shortened("abcd", to: 4) == "abcd")
  }
}
