import ActivityKit
import Testing

@Suite struct SameTextsTests {
  private static let long = "plum because " + String(repeating: "x", count: 300)
  private static let texts: [String] = [
    "an Apple", "Pear", "apple", "the pear because it is green", "plum", "Ápple", "umm, 40? no, 50",
    "fifty", "40", long, "?!", "", "?!", "the",
    "Plum!", "Straße", "strasse", "because plum", "pear because apple", "l'avare", "avare",
    long, "9 000", "9000", "plum\u{301}",
  ]

  @Test func theFirstOfThemIsTheirPlace() {
    var same = SameTexts()
    let places = Self.texts.prefix(6).map { same.place(of: $0) }
    #expect(places == [0, 1, 0, 1, 2, 0])
  }

  @Test func itSaysWhatJudgesSay() {
    var same = SameTexts()
    var judges: [AnswerJudge] = []
    for text in Self.texts {
      let place = judges.firstIndex { $0.accepts(text) } ?? judges.count
      if place == judges.count { judges.append(AnswerJudge(TypedKey(text, spelling: .exact))) }
      let found = same.place(of: text)
      #expect(found == place, "\(text)")
    }
  }
}
