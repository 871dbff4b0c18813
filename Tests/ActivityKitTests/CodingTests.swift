import ActivityKit
import Foundation
import Testing

/// Prompts and answers are in the journal and in snapshots: what is read is what was written.
@Suite struct CodingTests {
  private func copy<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  @Test(arguments: [
    Question.choice("Capital of Peru?", ["Quito", "Lima"]),
    .choice("Which two?", ["a", "b", "c"], pick: 1...2, from: [3, 1, 2]),
    .text("Six words?", maxLength: 120, words: 6), .text("Why?"),
    .number("How many?"), .number("How many?", in: -0.5...1e300), .ready("Say when."),
  ])
  func prompts(question: Question) throws {
    for privacy in Privacy.allCases {
      for audience in [Audience.everyone, .only([]), .only([Person.ID(2), Person.ID(9)])] {
        let prompt = Prompt(question, privacy: privacy, audience: audience, mayChange: false)
        #expect(try copy(prompt) == prompt)
      }
    }
  }

  @Test(arguments: [
    Answer.Value.choice([]), .choice([2, 0]), .text(""), .text("e\u{301} 🌊 \u{0}"), .number(-0.1),
    .ready,
  ])
  func answers(value: Answer.Value) throws {
    for person in [nil, Person.ID(4)] {
      let answer = Answer(id: 3, person: person, value: value, after: .milliseconds(1_234))
      #expect(try copy(answer) == answer)
    }
  }

  @Test func aPersonIsANumber() throws {
    #expect(String(decoding: try JSONEncoder().encode([Person.ID(7)]), as: UTF8.self) == "[7]")
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA"),
  ])
  func letters(index: Int, letter: String) {
    #expect(Choices.letter(index) == letter)
  }

  @Test func whatAnAnswerHolds() {
    let picked = Answer(id: 1, person: nil, value: .choice([2, 1]), after: .zero)
    #expect(picked.choice == 2 && picked.choices == [2, 1])
    #expect(picked.text == nil && picked.number == nil)
    let ready = Answer(id: 1, person: nil, value: .ready, after: .zero)
    #expect(ready.choice == nil && ready.choices == [])
  }
}
