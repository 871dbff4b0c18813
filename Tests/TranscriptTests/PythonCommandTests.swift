import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// Commands, and who comes and goes, in `Plugins/parlor.py`: whatever goes on, and after a restart as before it.
@Suite(.timeLimit(.minutes(10))) struct PythonCommandTests {
  private static let program = """
    import parlor


    def play(room):
        found = []

        def look(person, text):
            found.append(text)
            room.say("%s looks at the %s." % (person.name, text))
            return text == "door"

        room.on_command("look", look)
        room.on_command("accept", lambda person, text: room.say("Taken: %s" % text))
        room.on_joined(lambda person: room.say("%d are here." % len(room.people)))
        room.on_left(lambda person: room.say("%s is gone." % person.name))
        room.on_skipped(lambda: room.say("Left out."))
        room.on_extended(lambda seconds: room.say("%d more." % seconds))
        with room.step("The search"):
            room.wait("1m")
        answers = room.ask("What is it?", each=lambda answer: answer.text == "key", for_="1m")
        room.say("%d looked, %d answered." % (len(found), len(answers)))
        room.wait("10s")


    parlor.run(play)

    """

  private static let transcript = """
    # A search
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [search: {}] } }
    ```
    ```session
    rosa, ana, ben join
    rosa > /start
    *    < Activity 1 of 1: Search
    ana  > /look clock
    *    < ana looks at the clock.
    ana  > /look
    ...
    ben  > /help activity
    ben  < In this activity
    ben  < /look TEXT. Looks at something.
    ben  drop
    ana, rosa < ben lost the connection; the seat is kept.
    ana, rosa < ben is gone.
    ben  rejoin
    ...
    *    < 2 are here.
    rosa > /extend 30s
    ...
    *    < 30 more.
    ben  > /look door
    *    < ben looks at the door.
    *    < What is it?
    ...
    rosa > /accept anything
    *    < Taken: anything
    ana  > key
    ...
    *    < 2 looked, 1 answered.
    +5s
    rosa > /skip
    ...
    *    < Left out.
    ...
    ```
    """

  @Test(arguments: [false, true]) func commands(restarting: Bool) throws {
    let description = """
      summary: Find the key.
      run: [python3, main.py]
      commands:
        look: { help: Looks at something., text: required }
        accept: { help: Takes an answer., text: required, for: facilitators }
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "search")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.transcript, file: "search.md").first)
    let runner = TranscriptRunner(
      modules: [try #require(module)], restartsModules: restarting, patience: 10)
    if let failure = try runner.run(transcript, file: "search.md") { Issue.record("\(failure)") }
  }
}
