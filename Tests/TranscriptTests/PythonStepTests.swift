import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// `room.step` of `Plugins/parlor.py`: a block has a name, and `/skip` leaves out the rest of it.
@Suite(.timeLimit(.minutes(10))) struct PythonStepTests {
  private static let program = """
    import parlor


    def play(room):
        room.say("Breathe along.")
        room.wait("5s")
        for number in range(1, 4):
            with room.step("Round %d of 3" % number):
                room.say("In.")
                room.wait("4s")
                try:
                    room.say("Out.")
                    room.wait("4s")
                except Exception:
                    room.say("Nothing catches a skip.")
        room.say("That was all.")
        room.wait("5s")


    parlor.run(play)

    """

  private static let transcript = """
    # Steps
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [breaths: {}] } }
    ```
    ```session
    rosa, ana join
    rosa > /start
    *    < Activity 1 of 1: Breaths
    *    < Breathe along.
    rosa > /skip
    *    < On we go.
    *    < In.
    rosa > /time
    rosa < Now: Breaths. Round 1 of 3. The event has just begun.
    rosa > /skip
    *    < Round 1 of 3 ends here.
    *    < In.
    +4s
    *    < Out.
    rosa > /skip
    *    < Round 2 of 3 ends here.
    *    < In.
    ben  connect
    ...
    ben  > /join evening as ben
    ...
    ben  < Breathe along.
    ben  < Round 3 of 3.
    ben  < In.
    ...
    +4s
    *    < Out.
    +4s
    *    < That was all.
    rosa > /skip
    *    < On we go.
    ...
    ```
    """

  @Test(arguments: [false, true]) func aBlockIsSkipped(restarting: Bool) throws {
    let description = """
      summary: Breaths.
      run: [python3, main.py]
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "breaths")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.transcript, file: "steps.md").first)
    let runner = TranscriptRunner(modules: [try #require(module)], restartsModules: restarting)
    if let failure = try runner.run(transcript, file: "steps.md") { Issue.record("\(failure)") }
  }
}
