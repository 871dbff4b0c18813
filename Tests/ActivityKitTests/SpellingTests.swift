import ActivityKit
import Testing

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("lima", "lima", 0), ("lima", "lyma", 1),
    ("lima", "liima", 1), ("lima", "lma", 1), ("lima", "ilma", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("e\u{301}", "é", 0),
  ])
  func distances(one: String, other: String, distance: Int) {
    #expect(Spelling.distance(one, other) == distance)
    #expect(Spelling.distance(other, one) == distance)
  }

  @Test func aboveTheLimitTheDistanceIsLimitPlusOne() {
    #expect(Spelling.distance("a", "abcdef", limit: 2) == 3)
    #expect(Spelling.distance("abcdef", "uvwxyz", limit: 2) == 3)
    #expect(Spelling.distance("abcdef", "abcdxy", limit: 2) == 2)
    #expect(Spelling.distance("", "abc", limit: 1) == 2)
  }

  @Test(arguments: [
    ("pasue", "pause"), ("PAUSE", "pause"), ("skp", "skip"), ("rosters", "roster"),
  ])
  func suggestsTheNearest(word: String, known: String) {
    #expect(Spelling.nearest(to: word, among: ["pause", "resume", "skip", "roster"]) == known)
  }

  @Test(arguments: ["", "x", "zz", "breathing"])
  func suggestsNothingFarAway(word: String) {
    #expect(Spelling.nearest(to: word, among: ["pause", "skip", "q"]) == nil)
  }

  @Test func theFirstOfSeveralAsNearWins() {
    #expect(Spelling.nearest(to: "cat", among: ["hat", "bat"]) == "hat")
    #expect(Spelling.nearest(to: "cat", among: ["hut", "bat"]) == "bat")
  }

  /// The distance obeys the rules of a distance but for the triangle inequality, which optimal string
  /// alignment does not keep.
  @Test func randomWords() {
    var random = RandomSource(seed: 4)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          "abc".randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<500 {
      let (one, other) = (word(), word())
      let distance = Spelling.distance(one, other)
      #expect(distance == Spelling.distance(other, one))
      #expect((distance == 0) == (one == other))
      #expect(distance <= max(one.count, other.count))
      #expect(Spelling.distance(one, other, limit: 2) == min(distance, 3))
    }
  }
}
