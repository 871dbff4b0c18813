import ActivityKit
import Messages
import Testing
import TextProtocol

@testable import EventRuntime

/// What people type is taken as they meant it.
@Suite struct TypingTests {
  // MARK: Words for the house

  @Test(arguments: [
    "help", "HELP!", "ｈｅｌｐ", "help me", "\"quit\"", "exit", "skip", "I'll pass", "done", "?",
    "log out",
  ])
  func aCallToTheHouseIsNoAnswer(line: String) {
    var game = Game.running([.write(), .share])
    #expect(game.line(2, line).refusal == .unclear)
    game.line(2, "the sea")
    #expect(game.control(.skip).said == ["1 answers. ana: the sea"])
  }

  @Test func whatIsAskedBackSaysHow() {
    let game = Game.running([.write()])
    #expect(
      game.state.read("help", from: 2, at: game.now)
        == .refused(.unclearOrAnswer(advice: .adviceHelp, answer: "/answer help")))
    #expect(game.state.read("help", from: 1, at: game.now) == .request(.help))
  }

  // MARK: Requests in words of one's own

  @Test(arguments: [
    ("can you repeat the question?", HouseWord.again), ("repeat please", .again),
    ("how much time do i have", .time), ("¿Cuánto tiempo queda?", .time),
    ("where am I", .whereabouts),
  ])
  func whatOnlyShowsIsShown(line: String, word: HouseWord) {
    var game = Game.running([
      .write(), .ask(Prompt(.text("Which?", key: TypedKey("Lima"))), .seconds(20)),
      .ask(Prompt(.number("How many?")), .seconds(20)),
      .ask(Prompt(.choice("Which?", ["Quito", "Lima"])), .seconds(20)),
    ])
    for _ in 1...4 {
      #expect(game.state.read(line, from: 2, at: game.now) == .request(word))
      game.control(.skip)
    }
  }

  @Test(arguments: [
    ("how do i undo", Sentence.adviceUndo), ("i dont want to", .advicePass),
    ("no quiero contestar", .advicePass), ("what do i do", .adviceHelp),
    ("can i skip this one", .advicePass), ("I need help", .adviceHelpMe),
  ])
  func whatDoesSomethingIsAskedBack(line: String, advice: Sentence) {
    let game = Game.running([.write()])
    #expect(
      game.state.read(line, from: 2, at: game.now)
        == .refused(.unclearOrAnswer(advice: advice, answer: "/answer \(line)")))
  }

  @Test func aRightAnswerIsNoRequest() {
    var game = Game.running([
      .ask(Prompt(.text("Which film?", key: TypedKey("Once Again"))), .seconds(20)),
      .ask(Prompt(.text("Which?", key: TypedKey("Again", aliases: ["Encore"]))), .seconds(20)),
      .ask(Prompt(.choice("Which?", ["Time left", "Where am I"])), .seconds(20)),
    ])
    #expect(game.line(2, "once again please").kinds == [.saved])
    game.control(.skip)
    // Or it would tell who is wrong.
    #expect(game.line(2, "what was the question").kinds == [.saved])
    game.control(.skip)
    #expect(game.line(2, "where am i").kinds == [.saved])
  }

  @Test func aStoryAndAQuestionForOthersMaySayWhereSomebodyIs() {
    let story = Prompt(.text("Write.", lines: 4))
    let question = Prompt(.text("Write a question for the others."))
    for prompt in [story, question] {
      var game = Game.running([.ask(prompt, .seconds(20))])
      for line in ["where am I", "I don't want to"] {
        #expect(game.line(2, line).kinds == [.saved])
      }
      #expect(game.state.read("how long is left", from: 2, at: game.now) == .request(.time))
    }
  }

  @Test func amongPeopleARequestIsSpeech() {
    var game = Game.running([.wait(.seconds(60))])
    for line in ["can you repeat that?", "how much time do we have", "what do we do now"] {
      #expect(game.line(2, line).kinds == [.chat])
    }
  }

  @Test func wordsOfALanguageAreForThoseWhoReadIt() throws {
    let spanish = try #require(Language("es"))
    let game = Game.running([.write()])
    func read(_ line: String, in language: Language) -> Utterance {
      game.state.read(line, from: 2, at: game.now, in: language)
    }
    #expect(
      read("Ayuda", in: spanish)
        == .refused(.unclearOrAnswer(advice: .adviceHelp, answer: "/answer Ayuda")))
    guard case .input(.pass) = read("paso", in: spanish) else {
      Issue.record("'paso' is no pass")
      return
    }
    guard case .input(.answer) = read("paso", in: .english) else {
      Issue.record("'paso' is no answer")
      return
    }
  }

  @Test(arguments: ["help", "/dev/null", "Pass", "done", "skip", "?"])
  func anyTextCanBeGiven(text: String) {
    var game = Game.running([.write(), .share])
    guard case .input(let input) = game.state.readAnswer(text, from: 2, at: game.now) else {
      Issue.record("'\(text)' is not taken")
      return
    }
    game.send(input)
    #expect(game.control(.skip).said == ["1 answers. ana: \(text)"])
  }

  /// Where there is a right answer it is none; elsewhere it may be one.
  @Test func whoeverDoesNotKnowIsAskedBack() {
    let asked = Utterance.refused(.unclearOrSay(advice: .advicePass, say: "/say idk"))
    for question in [
      Question.choice("Which?", ["Quito", "Lima"]), .number("How many?"),
    ] {
      let game = Game.running([.ask(Prompt(question), .seconds(20))])
      #expect(game.state.read("idk", from: 2, at: game.now) == asked)
    }
    let judged = Game.running([.ask(Prompt(.text("Which?", key: TypedKey("Lima"))), .seconds(20))])
    for line in ["idk", "I don't know", "dunno!", "No idea."] {
      #expect(
        judged.state.read(line, from: 2, at: judged.now)
          == .refused(.unclearOrAnswer(advice: .advicePass, answer: "/answer \(line)")))
    }
    var open = Game.running([.write()])
    #expect(
      open.line(2, "No idea.").heard(by: 2) == [
        .saved(prompt: 1, text: "No idea.", note: .activitiesPassTakesBack)
      ])
    var ready = Game.running([.ask(Prompt(.ready("Say when.")), .seconds(20))])
    #expect(ready.line(2, "not sure").kinds == [.chat])
  }

  @Test func thereIsNothingToAnswer() {
    let game = Game.running([.wait(.seconds(60))])
    #expect(
      game.state.readAnswer("b", from: 2, at: game.now)
        == .refused(.noPromptNothingToAnswer))
  }

  @Test func inARoomOnlyWhatIsPlainIsAskedBack() {
    var game = Game.running([.wait(.seconds(60))])
    for line in ["Help me!", "quit", "hand"] {
      #expect(game.line(2, line).refusal == .unclear)
    }
    for (line, word) in [("help", HouseWord.help), ("?", .puzzled)] {
      #expect(game.state.read(line, from: 2, at: game.now) == .request(word))
    }
    for line in ["done", "skip", "idk", "bye", "next", "helpful"] {
      #expect(game.line(2, line).kinds == [.chat])
    }
  }

  @Test(arguments: ["pass.", "\"Pass\"", "ｐａｓｓ", "(PASS)"])
  func aPassHoweverItIsTyped(line: String) {
    var game = Game.running([.write()])
    #expect(game.line(2, line).heard(by: 2) == [.passed(prompt: 1)])
  }

  /// A choice may have the name of a word of the house.
  @Test func aChoiceCalledHelp() {
    var game = Game.running([
      .ask(Prompt(.choice("Which?", ["Help", "Hinder", "Pass"])), .seconds(20)), .share,
    ])
    #expect(game.line(2, "help").heard(by: 2) == [.saved(prompt: 1, text: "A (Help)")])
    #expect(game.line(3, "pass").heard(by: 3) == [.passed(prompt: 1)])
    #expect(game.line(3, "c").heard(by: 3) == [.saved(prompt: 1, text: "C")])
  }

  // MARK: Another answer, and none

  @Test(arguments: [
    ("I dont know what to write", true), ("Hmm, let me think", true), ("no sé qué poner", true),
    ("I know what to write", false), ("Hibiscus by the door", false), ("Helloise", false),
  ])
  func whatSoundsLikeTalkIsConfirmedWithTheWayBack(text: String, isTalk: Bool) {
    var game = Game.running([.write()])
    #expect(
      game.line(2, text).heard(by: 2) == [
        .saved(prompt: 1, text: Text(text), note: isTalk ? .activitiesPassTakesBack : nil)
      ])
  }

  @Test func aReplacementSaysWhatItReplaces() {
    var game = Game.running([.write()])
    game.line(2, "Africa")
    #expect(
      game.line(2, "actually Asia, no wait").heard(by: 2) == [
        .saved(
          prompt: 1, text: "Asia, no wait",
          note: .activitiesTypeItAgain, replaced: "Africa")
      ])
    #expect(
      game.line(2, "actually Asia, no wait").heard(by: 2) == [
        .saved(prompt: 1, text: "Asia, no wait")
      ])
  }

  /// Whoever types one letter after another means them all.
  @Test func aChoiceAfterAnotherOfSeveral() throws {
    let labels: [Text] = ["Red", "Green", "Blue"]
    var game = Game.running([
      .ask(Prompt(.choice("Which?", labels, pick: 1...3)), .seconds(20)),
      .ask(Prompt(.choice("Which?", labels, pick: 1...2)), .seconds(20)),
      .ask(Prompt(.choice("When?", ["1905", "1912"], pick: 1...2)), .seconds(20)),
      .share,
    ])
    game.line(2, "b")
    #expect(
      game.line(2, "c").heard(by: 2) == [
        .saved(prompt: 1, text: "B, C", note: .activitiesOnlyThat(line: "C"))
      ])
    try game.restore()
    #expect(
      game.line(2, "and a").heard(by: 2) == [
        .saved(prompt: 1, text: "B, C, A", note: .activitiesOnlyThat(line: "A"))
      ])
    #expect(game.line(2, "a").heard(by: 2) == [.saved(prompt: 1, text: "B, C, A")])
    // What is journaled is the whole of it.
    #expect(
      game.state.read("only c", from: 2, at: game.now)
        == .input(.answer(seat: 2, prompt: 1, .choice([2]))))
    game.line(2, "a")
    #expect(
      game.line(2, "only c").heard(by: 2) == [
        .saved(prompt: 1, text: "C", replaced: "B, C, A")
      ])
    #expect(
      game.state.read("a", from: 2, at: game.now)
        == .input(.answer(seat: 2, prompt: 1, .choice([2, 0]))))
    #expect(
      game.line(2, "a b").heard(by: 2) == [.saved(prompt: 1, text: "A, B", replaced: "C")])
    #expect(
      game.line(2, "a b c").heard(by: 2) == [
        .saved(prompt: 1, text: "A, B, C", note: .activitiesOnlyThat(line: "C"))
      ])
    game.control(.skip)
    game.line(2, "a b")
    // Three are more than may be picked.
    #expect(game.line(2, "and c").refusal == .answerInvalid)
    #expect(
      game.line(2, "c").heard(by: 2) == [
        .saved(prompt: 2, text: "C", replaced: "A, B")
      ])
    game.control(.skip)
    game.line(2, "1905")
    #expect(
      game.line(2, "1912").heard(by: 2) == [
        .saved(prompt: 3, text: "1905, 1912", note: .activitiesOnlyThat(line: "1912"))
      ])
  }

  // MARK: What is asked once

  @Test(arguments: ["what do I write?", "Why?", "¿qué escribo?", "por que?", "do I sign it?"])
  func aQuestionIsNoTextAtFirst(line: String) {
    var game = Game.running([.write(), .share])
    #expect(
      game.state.read(line, from: 2, at: game.now)
        == .refused(.unclearAnswerOrQuestion(say: "/say \(line)")))
    // The same line again is meant.
    guard case .input(let input) = game.state.read(line, from: 2, at: game.now, after: line) else {
      Issue.record("it is asked back again")
      return
    }
    game.send(input)
    #expect(game.control(.skip).said == ["1 answers. ana: \(line)"])
  }

  /// What nobody sees is promised to all once, and again once somebody has come.
  @Test func whatIsPromisedIsSaidOnce() {
    let ready = Prompt(.ready("Say when."), privacy: .nobody)
    var game = Game.running([.ask(ready, .seconds(20)), .ask(ready, .seconds(20))])
    #expect(game.state.openPrompt?.isPromised == nil)
    game.advance(by: .seconds(20))
    #expect(game.state.openPrompt?.isPromised == true)
    #expect(
      game.line(2, "done").heard(by: 2) == [
        .saved(prompt: 2, text: "done", note: .activitiesGood, isTold: true)
      ])
  }

  @Test func whereAQuestionIsAskedForItIsOne() {
    for use in [TextRule.Use.question, .guess, .turn] {
      var game = Game.running([.ask(Prompt(.text("Ask away.", use: use)), .seconds(20))])
      let isTold = use != .question
      #expect(
        game.line(2, "Is it alive?").heard(by: 2) == [
          .saved(prompt: 1, text: "Is it alive?", isTold: isTold)
        ])
    }
  }

  @Test(arguments: ["lol", "brb", "Sorry, what?", "jaja", "hahahaha!", "looool", "ahora vuelvo"])
  func whatIsSaidInPassingIsNoTextAtFirst(line: String) {
    var game = Game.running([.write(), .share])
    let asked = Refusal.unclearAnswerOrAside(say: "/say \(line)")
    #expect(game.state.read(line, from: 2, at: game.now) == .refused(asked))
    game.line(2, "The sea at night")
    guard case .refused(let refusal) = game.state.read(line, from: 2, at: game.now) else {
      Issue.record("it takes the place of what was given")
      return
    }
    #expect(
      refusal.sentence == .listsFollowing(rest: asked.sentence, next: .adviceSavedStands))
    guard case .input = game.state.read(line, from: 2, at: game.now, after: line) else {
      Issue.record("it is asked back again")
      return
    }
  }

  @Test func aQuestionOfYesOrNoIsOneToTheRoomWhereTextsAreWritten() {
    let game = Game.running([.write(), .share])
    for line in ["is this anonymous?", "what do we do?", "¿es anónimo?", "can they see it?"] {
      #expect(
        game.state.read(line, from: 2, at: game.now)
          == .refused(.unclearAnswerOrQuestion(say: "/say \(line)")), "\(line)")
    }
  }

  @Test func undoTakesBackWhatWasGiven() {
    var game = Game.running([.write(), .share])
    #expect(game.state.readUndo(from: 2) == .refused(.noPromptNothingWritten))
    game.line(2, "The sea at night")
    #expect(game.state.readUndo(from: 2) == .input(.withdraw(seat: 2, prompt: 1)))
  }

  @Test func whatMayWellBeTheText() {
    var game = Game.running([
      .write(), .ask(Prompt(.text("Write a question for the others.")), .seconds(20)),
      .ask(Prompt(.text("¿Qué le preguntarías?")), .seconds(20)),
    ])
    for line in [
      "Lima?", "Where have all the flowers of last summer gone?", "Who knows what the sea says",
    ] {
      #expect(game.line(2, line).kinds == [.saved], "\(line)")
    }
    for _ in 1...2 {
      game.control(.skip)
      #expect(game.line(2, "What do you dream of?").kinds == [.saved])
    }
  }

  @Test func whoeverDoesNotKnowKeepsWhatTheyGave() throws {
    let spanish = try #require(Language("es"))
    var game = Game.running([.write(), .share])
    game.line(2, "the sea at night")
    #expect(game.line(2, "idk").refusal == .unclear)
    let asked = Refusal.unclearOrAnswer(advice: .advicePass, answer: "/answer no sé")
    #expect(
      game.state.read("no sé", from: 2, at: game.now, in: spanish)
        == .refused(
          Refusal(
            asked.code, .listsFollowing(rest: .adviceSavedStands, next: asked.sentence))))
    #expect(game.control(.skip).said == ["1 answers. ana: the sea at night"])
  }

  @Test func passTakesAnAnswerBack() throws {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    game.line(3, "b")
    let outcomes = game.line(2, "pass")
    #expect(outcomes.heard(by: 2) == [.passed(prompt: 1, withdrawn: "A")])
    #expect(outcomes.heard(by: 3).isEmpty)
    #expect(outcomes.facts == [.answerWithdrawn(run: 1, prompt: 1, answer: 1)])
    #expect(game.line(2, "pass").heard(by: 2) == [.passed(prompt: 1)])
    // As the version before did it, or where the answer was on its way.
    #expect(
      game.send(.pass(seat: 3, prompt: 1))
        == [.refused(.noChangePassAgain)])
    // The answers of the others stay theirs.
    #expect(
      game.line(3, "c").heard(by: 3) == [.saved(prompt: 1, text: "C", replaced: "B")])
    #expect(game.line(2, "b").facts.count == 1)
    try game.restore()
    game.line(4, "a")
    #expect(game.advance(by: LivePrompt.grace).said == ["3 answers. ben: [2]; ana: [1]; cai: [0]"])
  }

  @Test func whoTakesTheAnswerBackIsNotWaitedFor() {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    game.line(2, "pass")
    game.line(3, "b")
    game.line(4, "pass")
    #expect(game.advance(by: LivePrompt.grace).said == ["1 answers. ben: [1]"])
  }

  @Test func whatCannotChangeStays() {
    var game = Game.running([.choose(mayChange: false), .share])
    game.line(2, "a")
    #expect(game.line(2, "pass").refusal == .noChange)
    #expect(game.send(.withdraw(seat: 2, prompt: 1)).refusal == .noChange)
    #expect(
      game.send(.pass(seat: 2, prompt: 1))
        == [.refused(.noChangeFixed)])
    #expect(game.send(.withdraw(seat: 2, prompt: 9)).refusal == .tooLate)
    #expect(game.send(.withdraw(seat: 3, prompt: 1)).heard(by: 3) == [.passed(prompt: 1)])
    #expect(game.control(.skip).said == ["1 answers. ana: [0]"])
  }

  /// A pass that a journal of before holds beside an answer was refused, and still is.
  @Test func aPassInAnOldJournalTakesNothingBack() {
    var game = Game.running([.choose(), .share])
    game.line(2, "a")
    #expect(game.send(.pass(seat: 2, prompt: 1)).refusal == .noChange)
    #expect(game.control(.skip).said == ["1 answers. ana: [0]"])
  }

  @Test func whatWasTakenBackCannotBeSigned() throws {
    var game = Game.running([.write(.seconds(20), .anonymous), .share])
    game.line(2, "mine")
    game.line(2, "pass")
    #expect(game.state.unsignedAnswers(of: 2).isEmpty)
    try game.restore()
    #expect(game.state.stage?.hasForgottenAuthors == false)
    game.line(2, "mine again")
    #expect(game.state.unsignedAnswers(of: 2) == [2])
  }

  @Test func facilitatorsAreToldThatAnAnswerForThemIsTakenBack() {
    var game = Game.running([.write(.seconds(20), .facilitator)])
    game.line(2, "tired")
    let heard = game.line(2, "pass").heard(by: 1, facilitator: true)
    #expect(heard == [.notice(.privateAnswerTakenBack(name: "ana"))])
  }

  // MARK: The word

  @Test func whoeverWasCalledSpeaks() {
    var game = Game.running([.write(), .write(), .share])
    game.send(.moderate(.raiseHand, by: 2))
    let heard = game.send(.moderate(.call(seat: 2), by: 1)).heard(by: 2)
    #expect(heard.first == .notice(.calledYouInQuestion))
    #expect(game.line(2, "Well, I think").kinds == [.chat])
    #expect(game.state.moment(of: 2, at: game.now) == .wordAndQuestion)
    guard case .input(let input) = game.state.readAnswer("the sea", from: 2, at: game.now) else {
      Issue.record("no answer is taken")
      return
    }
    #expect(game.send(input).heard(by: 2) == [.saved(prompt: 1, text: "the sea")])
    #expect(
      game.line(3, "hm").heard(by: 3) == [
        .saved(prompt: 1, text: "hm", note: .activitiesPassTakesBack)
      ])
    // What opens later is answered again, or an old call would read answers to the room.
    let opened = game.control(.skip).heard(by: 2)
    #expect(opened.last == .notice(.calledYouAnswer))
    #expect(game.state.moment(of: 2, at: game.now) == .question)
    #expect(game.line(2, "my answer").heard(by: 2) == [.saved(prompt: 2, text: "my answer")])
  }

  @Test func theWordGivenBackOrPassedOn() {
    var game = Game.running([.write()])
    for seat in [2, 3] { game.send(.moderate(.raiseHand, by: seat)) }
    game.send(.moderate(.call(seat: 2), by: 1))
    #expect(game.line(2, "pass").heard(by: 2) == [.passed(prompt: 1)])
    game.send(.moderate(.call(seat: 3), by: 1))
    #expect(game.line(2, "an answer").kinds == [.saved])
    #expect(game.line(3, "words").kinds == [.chat])
    game.send(.moderate(.lowerHand, by: 3))
    #expect(game.line(3, "an answer").kinds == [.saved])
  }

  // MARK: Too late

  @Test(arguments: [0, 9, 11, 59])
  func aLateAnswerWithoutANameIsHeldBack(seconds: Int) {
    var game = Game.running([.write(.seconds(20), .anonymous), .wait(.hours(1))])
    game.line(3, "mine")
    game.control(.skip)
    game.advance(by: .seconds(seconds))
    #expect(game.line(2, "my secret").refusal == .tooLate)
    // Who has answered is not writing any more.
    #expect(game.line(3, "nice").refusal == (seconds < 10 ? .tooLate : nil))
  }

  @Test func nothingIsLateForWhoeverSawNoQuestion() {
    var game = Game.running([.write(.seconds(20), .anonymous), .wait(.hours(1))])
    game.advance(by: .seconds(5))
    game.send(.join(name: "dan", role: .participant, codeHash: "hash of dan"))
    game.control(.skip)
    game.advance(by: .seconds(12))
    game.send(.join(name: "eve", role: .participant, codeHash: "hash of eve"))
    #expect(game.line(5, "1").refusal == .tooLate)
    #expect(game.line(6, "1").kinds == [.chat])
  }

  /// Once told, they know that it has closed; what comes right after may still belong to it.
  @Test func whoWasToldMaySpeakSoon() {
    var game = Game.running([
      .write(.seconds(20), .anonymous), .wait(.seconds(15)), .floor(2, .seconds(60)),
    ])
    game.control(.skip)
    game.advance(by: .seconds(12))
    let told = game.now
    func isHeld(_ line: String) -> Bool {
      if case .refused(let refusal) = game.state.read(line, from: 2, at: game.now, warned: told),
        refusal.code == .tooLate
      {
        true
      } else {
        false
      }
    }
    #expect(isHeld("and the rest"))
    game.advance(by: .seconds(2))
    #expect(isHeld("and more"))
    // Now it is their turn to speak.
    game.advance(by: .seconds(1))
    #expect(!isHeld("hello"))
    game.control(.skip)
    #expect(isHeld("hello"))
    game.advance(by: .seconds(7))
    #expect(!isHeld("hello"))
  }

  @Test func whoWasToldAndThenCalledMaySpeakAtOnce() {
    var game = Game.running([.write(.seconds(20), .anonymous), .wait(.hours(1))])
    game.control(.skip)
    let told = game.now
    let held = game.state.read("hello", from: 2, at: told, warned: told)
    guard case .refused(let refusal) = held, refusal.code == .tooLate else {
      Issue.record("not held back: \(held)")
      return
    }
    game.send(.moderate(.raiseHand, by: 2))
    game.send(.moderate(.call(seat: 2), by: 1))
    #expect(game.state.read("hello", from: 2, at: told, warned: told) == .speech(.everyone))
  }

  @Test func afterAMinuteAnythingIsSpeech() {
    var game = Game.running([.write(.seconds(20), .anonymous), .wait(.hours(1))])
    game.control(.skip)
    game.advance(by: .seconds(60))
    #expect(game.line(2, "hello").kinds == [.chat])
  }

  /// Wherever the next thing is not a prompt: a turn, small groups, another activity, none.
  @Test(arguments: [
    [Script.Step.write(.seconds(20), .anonymous), .floor(3, .seconds(90))],
    [.write(.seconds(20), .anonymous), .floor(2, .seconds(90))],
    [.write(.seconds(20), .anonymous), .draw(2, .seconds(90))],
    [.write(.seconds(20), .anonymous)],
    [
      .write(.seconds(20), .anonymous), .choose(.seconds(20), of: .only([Person.ID(3)])),
      .wait(.hours(1)),
    ],
  ])
  func whateverFollows(steps: [Script.Step]) throws {
    var game = Game.running(steps)
    game.control(.skip)
    if steps.count == 3 { game.control(.skip) }
    game.advance(by: .seconds(20))
    #expect(game.line(2, "my secret").refusal == .tooLate)
    try game.restore()
    #expect(game.line(2, "my secret").refusal == .tooLate)
  }

  /// What would have been taken a moment before is no speech.
  @Test(arguments: ["Quito, La Paz, and Bogota", "quito & la paz", "A+C", "and c", "la paz, bogta"])
  func aLateListIsHeldBack(line: String) {
    let cities: [Text] = ["Quito", "Bogotá", "La Paz"]
    var game = Game.running([
      .ask(Prompt(.choice("Which?", cities, pick: 1...3)), .seconds(20)), .wait(.hours(1)),
    ])
    game.control(.skip)
    #expect(game.line(2, line).refusal == .tooLate)
    #expect(game.line(2, "that was quick and easy").kinds == [.chat])
  }

  @Test func theNextQuestionTakesTheNextLine() {
    var game = Game.running([.write(.seconds(20), .anonymous), .write(), .wait(.hours(1))])
    game.control(.skip)
    #expect(game.line(2, "two").kinds == [.saved])
    game.control(.skip)
    // The last one that they were asked had names.
    game.advance(by: .seconds(11))
    #expect(game.line(2, "hello").kinds == [.chat])
  }

  /// Nothing on disk tells who had answered.
  @Test func whoAnsweredIsForgotten() throws {
    var game = Game.running([.write(.seconds(20), .anonymous), .wait(.hours(1))])
    game.line(2, "one")
    game.control(.skip)
    game.advance(by: .seconds(20))
    #expect(game.line(2, "hello").kinds == [.chat])
    try game.restore()
    #expect(game.line(2, "hello").refusal == .tooLate)
  }

  // MARK: Removals

  @Test func aRemovalIsTakenBack() {
    var game = Game.running([.choose()])
    #expect(game.send(.moderate(.unremove(seat: 2), by: 1)).refusal == .alreadySo)
    game.send(.moderate(.remove(seat: 2, reason: nil), by: 1))
    #expect(game.send(.enter(seat: 2)).refusal == .removed)
    #expect(game.send(.moderate(.unremove(seat: 2), by: 3)).refusal == .notAllowed)
    let outcomes = game.send(.moderate(.unremove(seat: 2), by: 1))
    #expect(
      outcomes.facts == [
        .moderated(number: 2, act: "unremove", by: 1, about: 2, detail: nil)
      ])
    #expect(game.send(.enter(seat: 2)).refusal == nil)
    #expect(game.line(2, "b").kinds == [.saved])
  }
}
