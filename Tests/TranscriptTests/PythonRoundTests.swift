import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// `room.round` of `Plugins/parlor.py` comes back, once, to whoever was gone when their turn ended.
@Suite(.timeLimit(.minutes(2))) struct PythonRoundTests {
  private static let program = """
    import parlor


    def play(room):
        heard = room.round("30s")
        room.say("%d of you had a turn." % len(heard))


    parlor.run(play)

    """

  private static let transcript = """
    # A round
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [circle: {}] } }
    ```
    ```session
    rosa, ana, ben join
    rosa > /start
    ...
    ben  < It is ana's turn to speak, for 30 seconds.
    ana  drop
    ...
    +30s
    ben  < It is your turn to speak, for 30 seconds.
    ...
    ana  rejoin
    ...
    ben  > done
    ben  < It is ana's turn to speak, for 30 seconds.
    ...
    ana  drop
    ...
    +30s
    *    < 2 of you had a turn.
    ...
    ```
    """

  @Test(arguments: [false, true]) func whoWasGoneHasTheirTurnAtTheEnd(restarting: Bool) throws {
    let description = """
      summary: A round.
      run: [python3, main.py]
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "circle")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.transcript, file: "round.md").first)
    let runner = TranscriptRunner(
      modules: [try #require(module)], restartsModules: restarting, patience: 10)
    if let failure = try runner.run(transcript, file: "round.md") { Issue.record("\(failure)") }
  }
}
