import Testing

@testable import ActivityKit

@Suite struct HouseWordTests {
  @Test(arguments: [
    ("pass", HouseWord.pass), ("PASS", .pass), (" Pass. ", .pass), ("\"pass\"", .pass),
    ("“Pass”", .pass), ("ｐａｓｓ", .pass), ("(pass)", .pass), ("pass!!", .pass), ("`pass`", .pass),
    ("'/pass'", .pass), ("done", .done), ("Done!", .done), ("I’m done", .finished),
    ("skip", .skip), ("I'll pass", .skip),
    ("idk", .unsure), ("I don’t know.", .unsure), ("No idea!", .unsure), ("hand", .hand),
    ("Raise my hand", .hand), ("help", .help), ("HELP!", .help), ("ｈｅｌｐ", .help),
    ("\\help", .help), ("--help", .help), ("help me", .helpMe), ("Please help me!", .helpMe),
    ("?", .puzzled), ("？？", .puzzled), ("quit", .quit), ("exit.", .quit), (":quit", .quit),
    ("log out", .quit),
  ])
  func howeverItIsTyped(line: String, word: HouseWord) {
    #expect(HouseWord(line) == word)
  }

  @Test(arguments: [
    ("paso", HouseWord.pass), ("¡Paso!", .pass), ("listo", .done), ("Lista.", .done),
    ("Ya está", .done), ("ya esta", .done), ("Ya he terminado.", .finished),
    ("estoy lista", .finished), ("yo paso", .skip), ("¿Ayuda?", .help), ("ayúdame", .helpMe),
    ("¡AYUDAME!", .helpMe), ("salir", .quit), ("¿?", .puzzled), ("bajar la mano", .lower),
    ("No sé", .unsure), ("ni idea", .unsure), ("¡Mano!", .hand),
  ])
  func spanishForThoseWhoReadIt(line: String, word: HouseWord) {
    #expect(HouseWord(line, in: "es") == word)
    #expect(HouseWord(line, in: "es-mx") == word)
    #expect(HouseWord(line) == (word == .puzzled ? word : nil))
    #expect(HouseWord(line, in: "de") == (word == .puzzled ? word : nil))
  }

  @Test func englishForEveryone() {
    #expect(HouseWord("Pass.", in: "es") == .pass)
    #expect(HouseWord("help", in: "de") == .help)
    #expect(HouseWord("paso a paso", in: "es") == nil)
    #expect(HouseWord("lista de la compra", in: "es") == nil)
  }

  @Test(
    arguments: [
      ("Yes!", "en", true), ("yes", "es", true), ("Sí", "es", true), ("si, por favor", "es", true),
      ("No, gracias.", "es", false), ("no", "en", false), ("no", "es", false),
      ("Nope", "es", false), ("no thanks", "en", false), ("I don't want to", "en", false),
      ("no quiero", "es", false), ("no quiero", "en", nil), ("I do.", "en", true),
      ("de acuerdo", "es", true), ("vale", "es", true), ("vale", "en", nil),
      ("Sí", "en", nil), ("siempre", "es", nil), ("no idea", "en", nil), ("", "en", nil),
    ] as [(String, String, Bool?)])
  func aReplyToAnOffer(line: String, language: String, reply: Bool?) {
    #expect(HouseWord.reply(line, in: language) == reply)
  }

  @Test func whoDoesNotKnowTalks() {
    for phrase in HouseWord.unsurePhrases {
      #expect(Talk.begins(phrase) && HouseWord(phrase, in: "es") == .unsure, "\(phrase)")
    }
    #expect(!Talk.begins("No se permite nada"))
  }

  @Test(
    arguments: [
      ("I agree :)", "en", true), ("Sí, acepto.", "es", true), ("acepto", "en", false),
      ("yes?", "en", false), ("no", "en", false),
    ] as [(String, String, Bool)])
  func whoAgrees(line: String, language: String, agrees: Bool) {
    #expect(HouseWord.agrees(line, in: language) == agrees)
  }

  /// What somebody is asked back about is done by a command.
  @Test func whatIsOfferedIsACommand() {
    #expect(HouseWord("quit")?.command == "/quit" && HouseWord("help me")?.command == "/help me")
    #expect(HouseWord("idk")?.command == "/pass" && HouseWord("I'm done")?.command == "/done")
    #expect(HouseWord("done")?.command == nil)
  }

  @Test(arguments: [
    "", " ", "passport", "help yourself", "Help! by the Beatles", "pass the salt", "h", "q", "bye",
    "the exit", "no idea what it is", "the hand", "ready", "next", "end", "who", "?!", "…",
    "it helps", "I passed",
  ])
  func otherLinesAreForTheRoom(line: String) {
    #expect(HouseWord(line) == nil)
  }

  @Test(arguments: [
    ("Pass", true), ("/dev/null", true), ("done", true), ("／", true), ("Exit", true),
    ("Paso", true), ("Ayuda", true), ("No idea", true), ("Hand", false), ("Estoy listo", false),
    ("I'm done", false), ("Lima", false), ("1/2", false), ("null", false),
  ])
  func whatOnlyAnswerGives(text: String, isClaimed: Bool) {
    #expect(HouseWord.claims(text) == isClaimed)
  }

  @Test(arguments: [
    ("what?", true), ("What are we doing?", true), ("how long do we have ?", true), ("Huh??", true),
    ("¿Qué?", true), ("was？", true), ("Lima?", false), ("is it Lima?", false), ("what", false),
    ("¿por qué?", true), ("que hago?", true), ("can I pass it on?", true),
    ("whatever?", false), ("May?", false), ("Por favor?", false), ("?", false), ("", false),
  ])
  func aQuestionToTheRoom(line: String, asks: Bool) {
    #expect(Talk.asks(line) == asks)
    #expect(TypedKey("Lima").isAsked(line) == asks)
  }

  @Test func noRightAnswerIsAQuestionToTheRoom() {
    #expect(!TypedKey("The Who").isAsked("Who?"))
    #expect(TypedKey("The Who").isAsked("what?"))
    // Neither is a wrong one where the right one is worded so, or it would tell who is wrong.
    let film = TypedKey("Up", aliases: ["What's Up, Doc?"])
    #expect(!film.isAsked("What's up doc?"))
    #expect(!film.isAsked("Who framed Roger Rabbit?"))
  }
}
