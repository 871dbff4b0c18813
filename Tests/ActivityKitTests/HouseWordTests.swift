import Testing

@testable import ActivityKit

@Suite struct HouseWordTests {
  @Test(arguments: [
    ("pass", HouseWord.pass), ("PASS", .pass), (" Pass. ", .pass), ("\"pass\"", .pass),
    ("“Pass”", .pass), ("ｐａｓｓ", .pass), ("(pass)", .pass), ("pass!!", .pass), ("`pass`", .pass),
    ("'/pass'", .pass), ("done", .done), ("Done!", .done), ("I’m done", .finished),
    ("skip", .skip), ("I'll pass", .skip), ("help", .help), ("HELP!", .help), ("ｈｅｌｐ", .help),
    ("\\help", .help), ("--help", .help), ("help me", .helpMe), ("Please help me!", .helpMe),
    ("?", .puzzled), ("？？", .puzzled), ("quit", .quit), ("exit.", .quit), (":quit", .quit),
    ("log out", .quit),
  ])
  func howeverItIsTyped(line: String, word: HouseWord) {
    #expect(HouseWord(line) == word)
  }

  @Test(arguments: [
    "", " ", "passport", "help yourself", "Help! by the Beatles", "pass the salt", "h", "q", "bye",
    "the exit", "ready", "next", "end", "who", "?!", "…", "it helps", "I passed",
  ])
  func otherLinesAreForTheRoom(line: String) {
    #expect(HouseWord(line) == nil)
  }

  @Test(arguments: [
    ("Pass", true), ("/dev/null", true), ("done", true), ("／", true), ("Exit", true),
    ("I'm done", false), ("Lima", false), ("1/2", false), ("null", false),
  ])
  func whatOnlyAnswerGives(text: String, isClaimed: Bool) {
    #expect(HouseWord.claims(text) == isClaimed)
  }
}
