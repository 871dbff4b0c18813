import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// What `Plugins/parlor.py` says when the program of an author goes wrong, and how it reacts to answers.
@Suite(.timeLimit(.minutes(10))) struct PythonFaultTests {
  private func module(_ body: String) throws -> ModuleDefinition {
    let program = "import parlor\n\n\n\(body)\n\n\nparlor.run(play)\n"
    let (module, diagnostics) = PlanReader.process(
      [
        "module.yaml": "summary: A test.\nrun: [python3, main.py]\ndeadline: 20s\n",
        "main.py": program,
      ], path: "test-piece")
    #expect(diagnostics.items.isEmpty)
    return try #require(module)
  }

  /// Everything that people read when a session is played.
  private func trace(
    _ body: String, _ session: String, restarting: Bool = false
  ) throws -> [String] {
    let text = """
      # A test
      ```yaml events.yaml
      house: { name: Test House }
      facilitators: { rosa: {} }
      events: { evening: { agenda: [test-piece: {}] } }
      ```
      ```session
      rosa, ana, ben join
      rosa > /start
      \(session)
      ```
      """
    let transcript = try #require(try TranscriptParser().parse(text, file: "test.md").first)
    return try TranscriptRunner(
      modules: [module(body)], restartsModules: restarting, patience: 10
    ).trace(transcript, file: "test.md").map { String($0.drop { $0.isNumber }.dropFirst()) }
  }

  private func end(_ body: String, restarting: Bool = false) throws -> String {
    let lines = try trace(body, "ana > hello\nben > hello\n+10s", restarting: restarting)
    let start = "rosa < 'Test piece' was ended because of a fault in the module 'test-piece': "
    let end = try #require(lines.first { $0.hasPrefix(start) }, "\(lines)")
    // Nobody else reads why.
    #expect(
      lines.contains(
        "ana < 'Test piece' had to be ended early. It was nothing that any of you did. We go on "
          + "from here."))
    return String(end.dropFirst(start.count))
  }

  /// Each at the line of the author, below the three lines that `module` begins with.
  @Test(arguments: [
    "room.say(3)", "room.say('x' * 2001)", "room.tell('ana', 'hello')", "room.award(1.5, 2, 'x')",
    "room.award(1, 2, 'x' * 201)", "room.award(-10, 2, 'x')",
    "room.result('Lima', [])", "room.result([], [])", "room.result(['Lima'], 'ana')",
    "room.list('L', 'one string')", "room.list('L', [None])",
    "room.tally('T', room.people)", "room.wait(-1)", "room.wait('3 minutes')",
    "room.alone('0s')", "room.ask('Q?', choices=['a'])", "room.ask('Q?', choices='ab')",
    "room.ask('Q?', choices=['a'] * 501)", "room.ask('Q?', choices=['a', 'b'], pick=3)",
    "room.ask('Q?', choices=['a', 'b'], pick=(2, 1))", "room.ask('Q?', pick=1)",
    "room.ask('Q?', choices=['a', 'b'], words=2)", "room.ask('Q?', min=1)",
    "room.ask('Q?', min=2, max=1)", "room.ask('Q?', ready=1)", "room.ask('Q?', privacy='secret')",
    "room.ask('Q?', max_length=0)", "room.ask('Q?', of='ana')", "room.ask('Q?', each=3)",
    "room.ask('Q?', choises=['a', 'b'])", "room.ask(None)", "room.groups(1, '1m')",
    "room.split([[2, 2]], '1m')", "room.split([2], '1m')", "room.give_floor('ana', '1m')",
    "[room.say('x' * 2000) for _ in range(40)]", "[room.scores() for _ in range(501)]",
    "room.say({})", "room.say({'English': 'Hello.'})", "room.say({'en': 3})",
    "room.say({'es': 'x' * 2001})", "room.list('L', {'en': 'a'})",
    "[room.say({'en': 'x' * 2000, 'es': 'y' * 2000}) for _ in range(20)]",
    "room.ask_all([])", "room.ask_all(['Q?'])", "parlor.Question('Q?', of='ana')",
    "room.ask_all([parlor.Question('Q?')], closing='soon')", "room.ask('Q?', early=1)",
    "room.pairs('1m', ask='Q?')", "room.pairs('1m', answered_by='all')",
    "room.pairs('1m', ask=parlor.Question('Q?', privacy='anonymous'))",
    "room.pairs('1m', ask=parlor.Question('Q?', hold=True))",
    "room.pairs('1m', ask=parlor.Question('Q?', syllables=[5, 7, 5]))",
    "room.ask('Q?', of=2, but=2)", "room.ask('Q?', but='ana')",
    "room.ask('Q?', choices=['a', 'b'], from_=[3, None])",
    "room.result(['x'], [], of=-1)", "room.settings.colour", "1 / 0",
  ]) func whatAVerbCannotTakeIsSaidWhereItIsAskedFor(_ call: String) throws {
    let end = try end("def play(room):\n    room.say('Welcome.')\n    \(call)")
    #expect(end == "it failed at main.py:6.")
  }

  @Test(arguments: [false, true]) func severalQuestionsAtOnce(restarting: Bool) throws {
    let body = """
      def play(room):
          heard = []
          one, two = room.ask_all([
              parlor.Question("What?", of=room.people[:1]),
              parlor.Question("Which?", choices=["red", "blue"], early=False),
          ], closing="each", each=lambda answer: heard.append(answer.question), for_="30s")
          room.say("%s %s %s %s" % (one[0].text, two.counts, [len(one), two.count], heard))
      """
    let lines = try trace(
      body, "ana > the sea\nben > a\nben > b\n+40s", restarting: restarting)
    #expect(lines.contains("ben < the sea [0, 1] [1, 1] [0, 1, 1]"), "\(lines)")
  }

  @Test(arguments: [false, true]) func everyoneButSomebody(restarting: Bool) throws {
    let body = """
      def play(room):
          ana, ben = room.people
          word = room.ask("Which word?", of=ben, for_="30s")[0]
          answers = room.ask(
              "Which is true?", choices=["land", word.text], from_=[None, word], but=ana, for_="30s")
          room.say("%s: %s" % (answers[0].person.name, answers.labels[answers[0].choice]))
          room.wait("1s")
      """
    let lines = try trace(body, "ben > sea\n+4s\nben > a\n+4s", restarting: restarting)
    #expect(lines.contains("ana < ben: land"), "\(lines)")
    #expect(!lines.contains("ana < Which is true?"), "\(lines)")
    #expect(lines.contains("ben < Which is true?"), "\(lines)")
  }

  @Test(arguments: [false, true]) func whatGroupsAnswer(restarting: Bool) throws {
    let body = """
      def play(room):
          groups = room.split(
              [room.people], "1m", ask=parlor.Question("Which?", choices=["red", "blue"]))
          room.say("%s %s" % (len(groups), [answer.choice for answer in groups.answers]))
          print(room.pairs("1m").answers)
      """
    let lines = try trace(
      body, "ana > a\nben > I think b\nben > b\n+1m", restarting: restarting)
    #expect(lines.contains("ana < 1 [1]"), "\(lines)")
  }

  @Test func insideOfWhatIsCalled() throws {
    #expect(
      try end("def deal(room):\n    room.wait(None)\n\n\ndef play(room):\n    deal(room)")
        == "it failed at main.py:5.")
    // The author's last line, not one of Python's own.
    #expect(
      try end("import json\n\n\ndef play(room):\n    json.loads('{')")
        == "it failed at main.py:8.")
  }

  /// At the loop of the author, before the house refuses it.
  @Test func whatHasHappenedIsMoreThanIsKept() throws {
    let body = """
      def play(room):
          parlor.MOST_STATE = 500
          while True:
              room.wait("1s")
      """
    #expect(try end(body) == "it failed at main.py:7.")
  }

  @Test func whereNobodyIsAskedNothingIsPicked() throws {
    let body = """
      def play(room):
          answers = room.ask("Which?", choices=["red", "blue"], of=[], each=lambda answer: True)
          room.say("%d answers, %s" % (answers.count, answers.counts))
          room.tally("Which?", answers)
          room.wait("5s")
      """
    #expect(try trace(body, "+1s").contains("ana < 0 answers, [0, 0]"))
  }

  @Test func whatCannotEvenBegin() throws {
    #expect(try end("def play(room)\n    pass") == "it ended before it was ready.")
  }

  /// What is drawn outside of the room is drawn anew when the program is started anew.
  @Test(arguments: [
    "room.say('%s' % DRAWN)\n    room.wait('1s')",
    // Two numbers of processes differ in one of the two.
    "room.wait(1 + DRAWN % 4096 / 1e3)\n    room.wait(1 + DRAWN // 4096 / 1e3)",
    "room.ask('Q?', choices=[str(DRAWN), 'b'], for_='1s')",
  ]) func anotherWay(_ call: String) throws {
    let body = """
      import os
      DRAWN = os.getpid()


      def play(room):
          room.say("Welcome.")
          \(call)
          room.wait("1s")
          room.wait("1s")
      """
    #expect(
      try end(body, restarting: true).hasPrefix(
        "after a restart it took another way than before it, at main.py:1"))
    #expect(try trace(body, "+1m").contains { $0.hasPrefix("rosa < That was everything") })
  }

  private static let race = """
    def play(room):
        seen = []

        def first(answer):
            seen.append(answer.person.name)
            room.say("%s: %s, %d so far." % (answer.person.name, answer.text, len(seen)))
            return len(seen) == 3

        answers = room.ask("Which word?", each=first, for_="1m")
        room.say("%d answers, %s." % (len(answers), " ".join(seen)))
        room.wait("5s")
    """

  @Test(arguments: [false, true]) func eachAnswerAsItComes(restarting: Bool) throws {
    // dee has come since the question was asked.
    let session = """
      ana > one
      ana > two
      dee connect
      dee > /join evening as dee
      dee > three
      +5s
      """
    let lines = try trace(Self.race, session, restarting: restarting)
    let heard = lines.filter { $0.hasPrefix("ben < ") && $0.contains(#/so far|answers/#) }
    #expect(
      heard == [
        "ben < ana: one, 1 so far.", "ben < ana: two, 2 so far.", "ben < dee: three, 3 so far.",
        "ben < 2 answers, ana ana dee.",
      ])
  }

  /// At its line, and not when the reply to the question is missing later.
  @Test(arguments: [
    "room.wait('5s')", "room.alone('5s')", "room.ask('And?', for_='5s')", "room.pairs('5s')",
    "room.groups(3, '5s')", "room.split([room.people], '5s')", "room.round('5s')",
    "room.give_floor(answer.person, '5s')",
  ]) func whatTakesTimeHasNoPlaceInEach(_ call: String) throws {
    let body = """
      def play(room):
          def first(answer):
              room.say("Heard.")
              \(call)

          room.ask("Which word?", each=first, for_="1m")
      """
    #expect(try end(body) == "it failed at main.py:7.")
  }

  /// What has been heard does not stay in the way of what comes after the question.
  @Test func whatTakesTimeComesAfterTheQuestion() throws {
    let body = """
      def play(room):
          def first(answer):
              try:
                  room.wait("5s")
              except parlor.Mistake as mistake:
                  room.say(str(mistake))
              return True

          room.ask("Which word?", each=first, for_="1m")
          room.wait("5s")
          room.say("Thank you.")
          room.wait("5s")
      """
    let lines = try trace(body, "ana > one\n+5s")
    #expect(
      lines.contains(
        "ben < a function for what comes meanwhile does only what takes no time: return True to end "
          + "what goes on, and go on after it"))
    #expect(lines.contains("ben < Thank you."))
  }

  /// What the house does not hand out cannot be heard of.
  @Test func eachHearsNothingOfWhatIsForFacilitators() throws {
    let body = """
      def play(room):
          heard = []
          answers = room.ask(
              "Well?", choices=["a", "b"], privacy="facilitator", each=heard.append, for_="1m")
          room.say("%d heard, %d told, %d gave one." % (len(heard), len(answers), answers.count))
          room.wait("5s")
          room.tally("Well?", answers)
      """
    let lines = try trace(body, "ana > a\nben > b\n+8s")
    #expect(lines.contains("ben < 0 heard, 0 told, 2 gave one."))
    #expect(
      lines.contains { $0.hasSuffix("in the module 'test-piece': it failed at main.py:10.") })
  }
}
