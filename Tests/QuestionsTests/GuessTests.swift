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
    #expect(guesses("a.json", "") == [.json])
    #expect(guesses("a.csv", "") == [.csv])
    #expect(guesses("a.tsv", "") == [.csv])
    #expect(guesses("a.xml", "") == [.moodlexml])
  }

  @Test func theContentTells() {
    #expect(guesses("a.yaml", "- ask: A?\n  answer: b\n") == [.pack])
    #expect(guesses("a.yml", "AUTHOR: me\nA?:\n- b\n") == [.red])
    #expect(guesses("a.txt", "A?\nA. b\nB. c\nANSWER: A\n") == [.aiken])
    #expect(guesses("a.txt", "// x\n::A:: A?{=b ~c}\n") == [.gift])
    #expect(guesses("a.txt", "A?{\n=b\n~c\n}\n") == [.gift])
    #expect(guesses("a.txt", "A?*b\nC?*d\n") == [.irc])
    #expect(guesses("a", "{\"response_code\": 0, \"results\": []}") == [.opentdb])
    #expect(guesses("a", "// x\n{\"questions\": []}") == [.json])
    #expect(guesses("a.txt", "<?xml version=\"1.0\"?>\n<quiz>\n{=a}\n") == [.moodlexml])
    #expect(guesses("a.txt", "#Q A?\n^ b\nA b\nB c\n") == [.opentriviaqa])
    #expect(
      guesses("a.txt", "Question: A?\nAnswer: Paris\n\nQuestion: C?\nAnswer: B\n") == [.moxquizz])
    #expect(guesses("a.txt", "Question;Answer\nA?;b\n") == [.csv])
    #expect(guesses("a.txt", "A?\tb\nC?\td\n") == [.csv])
    #expect(guesses("a.txt", "#separator:tab\nA\tb\n") == [.csv])
    #expect(guesses("a.txt", "The capital is {1:SHORTANSWER:=Paris}.\n") == [.gift])
    #expect(guesses("a.txt", "A question?:\n- b\nAnother?:\n- c\n") == [.red])
  }

  @Test func whatIsSomethingElseIsTakenForNothing() {
    for text in [
      "{{c1::Paris}} is the capital of {{c2::France}}\n{{c1::Lima}} is one too\n",
      "#include <stdio.h>\nint main() {\n  int *a = b * c;\n  if (a) {\n    run();\n  }\n}\n",
      "def f(x):\n    return {a: x}\n\nfor y in z:\n    print(y)\n",
      "# A heading\n\n* a point\n* another\n\n| a | b |\n|---|---|\n| c | d |\n",
      "function f() {\n  return {x: 1, y: true};\n}\n",
      "/* a\n * comment\n */\nbody {\n  color: red;\n}\n",
    ] {
      #expect(guesses("a.txt", text) == QuestionFormat.allCases, "\(text)")
    }
    #expect(guesses("a.yaml", "version: 3\nservices:\n  web: { image: x }\n") == [.pack, .red])
  }

  @Test func whatCouldBeSeveralIsLeftToPeople() {
    #expect(guesses("a.txt", "A {=x}?\nA. b\nB. c\nANSWER: A\n") == [.gift, .aiken])
    #expect(guesses("a.txt", "A {x}?\nA. b\nB. c\nANSWER: A\n") == [.aiken])
    #expect(guesses("a.txt", "some words\nand more\n") == QuestionFormat.allCases)
    #expect(guesses("a.txt", "") == QuestionFormat.allCases)
    #expect(guesses("a.yaml", "[broken") == [.pack, .red])
    #expect(guesses("a.yaml", "Who had #1 hit?: b\nWho #2: c\n") == [.red])
  }
}
