import Testing

@testable import ActivityKit

@Suite struct ChoiceMarksTests {
  @Test(arguments: [
    (["Quito", "Lima"], ChoiceMarks.Kind.letters), (["Yes", "No"], .letters),
    (["True", "False"], .letters), (["B", "A"], .none), (["A", "B", "C"], .none),
    (["A", "B", "AB", "O"], .none), (["C#", "D", "Bb"], .none), (["A+", "O-"], .none),
    (["1905", "1912"], .none), (["2", "3", "4"], .none), (["1,000", "10 000"], .none),
    (["½", "¼"], .none), (["-1", "+1"], .none), (["I", "II", "IV"], .none), (["Б", "А"], .none),
    (["Lima", "A"], .numbers), (["B", "A", "Neither of them"], .numbers),
    (["A", "B", "Both of them"], .letters), (["X", "Both of them"], .letters),
    (["1", "2", "Both of them"], .letters), (["B", "1", "Both of them"], .none),
    (["春", "夏"], .letters), (["A cat", "A dog"], .letters), (["2 apples", "3 apples"], .letters),
    ([], .letters),
  ])
  func kinds(labels: [String], kind: ChoiceMarks.Kind) {
    #expect(ChoiceMarks(labels.map(Text.verbatim)).kind == kind)
  }

  /// People hear and type 31 better than AE.
  @Test func moreChoicesThanLettersHaveNumbers() {
    let names = (0..<40).map { Text.verbatim("Person \(Choices.letter($0))") }
    #expect(ChoiceMarks(Array(names.prefix(26))).kind == .letters)
    #expect(ChoiceMarks(Array(names.prefix(27))).kind == .numbers)
    #expect(ChoiceMarks(names).line(30) == "31. Person AE")
    #expect(ChoiceMarks(names + ["B"]).kind == .numbers)
    // A number would be the name of another choice.
    #expect(ChoiceMarks((1...40).map { Text.verbatim("\($0)") }).kind == .none)
    #expect(ChoiceMarks(names + ["7"]).kind != .numbers)
  }

  @Test func lines() {
    #expect(ChoiceMarks(["Quito", "Lima"]).line(1) == "B. Lima")
    #expect(ChoiceMarks(["Lima", "A"]).line(1) == "2. A")
    #expect(ChoiceMarks(["B", "A"]).line(1) == "A")
    #expect(ChoiceMarks(["B", "A"]).typed == ["B", "A"])
    #expect(ChoiceMarks(["Quito", "Lima"]).named([1, 0]) == "B, A")
    #expect(ChoiceMarks(["Lima", "A"]).named([1]) == "2 (A)")
    #expect(ChoiceMarks(["Quito", "Lima"]).named([1, 0], isWhole: true) == "B (Lima), A (Quito)")
    let marks = ChoiceMarks([.translations(["en": "True", "es": "Verdadero"]), "False"])
    #expect(marks.named([0]) == "A")
    #expect(marks.named([0], isWhole: true).words(in: "es") == "A (Verdadero)")
    #expect(ChoiceMarks(["Lima", "A"]).typed == ["1", "2"])
    #expect(ChoiceMarks([]).line(3) == "D. ?")
  }

  /// No mark is the name of another choice.
  @Test func nothingThatIsTypedMeansTwoThings() {
    var random = RandomSource(seed: 7)
    let pieces = [
      "A", "b", "C", "1", "2", "3", "AB", "Lima", "Quito", "c#", "Ä", "10", "none", "E",
    ]
    for _ in 0..<2_000 {
      let labels = Array(
        pieces.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random)))
      let marks = ChoiceMarks(labels.map(Text.verbatim))
      for index in labels.indices {
        for other in labels.indices where other != index {
          #expect(
            marks.typed(index).lowercased() != labels[other].lowercased(),
            "\(labels): \(marks.kind)")
        }
      }
    }
  }
}
