import Questions
import Testing

/// The format need not be named where it is plain to see.
@Suite struct GuessTests {
  private func guesses(_ file: String, _ text: String) -> [QuestionFormat] {
    QuestionFormat.guesses(Array(text.utf8), file: file)
  }

  @Test func theNameTells() {
    #expect(guesses("a.gift", "") == [.gift])
    #expect(guesses("A.AIKEN", "") == [.aiken])
    #expect(guesses("a.json", "") == [.opentdb])
  }

  @Test func theContentTells() {
    #expect(guesses("a.yaml", "- ask: A?\n  answer: b\n") == [.pack])
    #expect(guesses("a.yml", "AUTHOR: me\nA?:\n- b\n") == [.red])
    #expect(guesses("a.txt", "A?\nA. b\nB. c\nANSWER: A\n") == [.aiken])
    #expect(guesses("a.txt", "// x\n::A:: A?{=b ~c}\n") == [.gift])
    #expect(guesses("a.txt", "A?{\n=b\n~c\n}\n") == [.gift])
    #expect(guesses("a.txt", "A?*b\nC?*d\n") == [.irc])
    #expect(guesses("a", "{\"results\": []}") == [.opentdb])
  }

  @Test func whatCouldBeSeveralIsLeftToPeople() {
    #expect(guesses("a.txt", "A {x}?\nA. b\nB. c\nANSWER: A\n") == [.aiken, .gift])
    #expect(guesses("a.txt", "some words\nand more\n") == QuestionFormat.allCases)
    #expect(guesses("a.txt", "") == QuestionFormat.allCases)
    #expect(guesses("a.yaml", "[broken") == [.pack, .red])
  }
}
