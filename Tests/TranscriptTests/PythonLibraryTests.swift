import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// `Plugins/parlor.py`: every verb of it, played, once with one process and once with a process that is
/// started anew for each thing it is asked.
@Suite(.timeLimit(.minutes(10))) struct PythonLibraryTests {
  private static let program = """
    import parlor


    def play(room):
        colours = ["red", "blue", "green"]
        picked = room.ask(
            "Which?", choices=colours, pick=(1, 2), privacy="anonymous", may_change=False, for_="30s")
        room.say("%d picked, %s, %s." % (picked.count, picked.counts, picked.may_tally))
        room.tally("Colours", picked, marked=[1])
        many = room.ask("How many?", min=1, max=10, of=room.people[:2], for_=20)
        for answer in many:
            room.say("%s: %g after %gs" % (answer.person.name, answer.number, answer.after))
        secret = room.ask("A secret?", privacy="nobody", max_length=20, for_="20s")
        room.say("%d secrets, %d told." % (secret.count, len(secret)))
        lines = room.ask("A line?", words=3, privacy="anonymous", for_="1m")
        room.wait("5s")
        for answer in lines:
            room.say("%s by %s, %s" % (answer.text, room.signature(answer), answer.person))
        best = room.ask(
            "Which is best?", choices=[answer.text for answer in lines], from_=lines, for_="30s")
        for answer in best:
            room.award(room.settings.points, answer.person, "a vote")
        room.result([lines[0].text], right=[answer.person for answer in best])
        room.scores()
        people = room.people
        groups = room.split([people[:2], people[2:]], "1m", about="The sea")
        room.say(" | ".join(" ".join(person.name for person in group) for group in groups))
        heard = room.round("30s")
        room.tell(heard[0], "You were first of %d." % len(heard))
        with room.until("40s") as clock:
            room.wait("5s")
            room.ask("Until the clock is out?", for_="2m")
        room.say("Out: %s." % clock.is_over)
        with room.until("40s") as clock:
            room.wait("1s")
        room.say("Out: %s." % clock.is_over)
        for answer in room.ask("A few lines?", lines=3, of=room.people[:1], for_="1m"):
            room.say("%d: %s" % (len(answer.lines), answer.text))
        room.store((room.stored() or []) + ["once"])
        room.store({"turns": 1}, heard[0])
        room.ask("Say when.", ready=True, for_="30s")
        room.say("%s %s %s" % (room.stored(), room.stored(heard[0]), room.stored(heard[1])))
        order = list(range(5))
        room.random.shuffle(order)
        room.say("%s %d %s" % (order, room.random.randrange(100), room.name(99)))
        print("this is for whoever reads the log")


    parlor.run(play)

    """

  private static let transcript = """
    # All of it
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { scores: public, agenda: [every-verb: {}] } }
    ```
    ```session
    rosa, ana, ben, cleo join
    rosa > /start
    ...
    ana  > a b
    ...
    ben  > b
    ...
    cleo > b
    ...
    *    < 3 picked, [1, 3, 0], True.
    *    < Colours
    *    < - red: 1
    *    < - blue: 3, marked
    *    < - green: 0
    ...
    +2s
    ana  > 7
    ...
    ben  > pass
    ...
    +3s
    ...
    *    < ana: 7 after 2s
    ...
    ana  > one
    ...
    ben  > two
    ...
    cleo > pass
    ...
    +3s
    ...
    *    < 2 secrets, 0 told.
    ...
    ana  > the sea tonight
    ...
    ben  > hills far off
    ...
    cleo > pass
    ...
    +3s
    ...
    ben  > /reveal
    ...
    +5s
    *    < the sea tonight by None, None
    *    < hills far off by ben, None
    ...
    ana  > a
    ana  < That one is yours. Please choose another, or pass.
    ana  > b
    ...
    ben  > a
    ...
    cleo > a
    ...
    +3s
    ...
    cleo < You get 50 points for a vote. You have 50 points.
    cleo < Scores
    ...
    ana  < You are with ben for 1 minute.
    ...
    """

  /// The end of the session, which is the same for all.
  private static let rest = """
    +1m
    ...
    *    < ana ben | cleo
    ...
    ana  > done
    ...
    ben  > pass
    ...
    cleo > done
    ...
    ana  < You were first of 3.
    ...
    +40s
    ...
    *    < Out: True.
    +1s
    *    < Out: False.
    ...
    ana  > one
    ...
    ana  > two
    ...
    ana  > done
    ...
    +3s
    ...
    *    < 2: one / two
    ...
    ana  > done
    ...
    ben  > done
    ...
    cleo > done
    ...
    *    < ['once'] {'turns': 1} None
    *    < {any} someone
    ...
    ```
    """

  private func module() throws -> ModuleDefinition {
    let description = """
      summary: Every verb.
      run: [python3, main.py]
      store: true
      settings: { points: { type: integer, default: 50, help: For a vote. } }
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "every-verb")
    #expect(diagnostics.items.isEmpty)
    return try #require(module)
  }

  private func trace(restarting: Bool) throws -> [String] {
    let text = Self.transcript + "\n" + Self.rest
    let transcript = try #require(
      try TranscriptParser().parse(text, file: "verbs.md").first)
    let runner = TranscriptRunner(
      modules: [try module()], restartsModules: restarting, patience: 10)
    if !restarting {
      if let failure = try runner.run(transcript, file: "verbs.md") { Issue.record("\(failure)") }
    }
    return try runner.trace(transcript, file: "verbs.md")
  }

  @Test func everyVerbAndAgainWithNothingButTheState() throws {
    let plain = try trace(restarting: false)
    #expect(plain.count > 100)
    #expect(plain == (try trace(restarting: true)))
  }
}
