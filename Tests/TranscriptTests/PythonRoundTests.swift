import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// `room.round` of `Plugins/parlor.py` comes back, once, to whoever was gone when their turn ended, and
/// passes over whoever is muted, without a word to the others.
@Suite(.timeLimit(.minutes(10))) struct PythonRoundTests {
  private static let program = """
    import parlor


    def play(room):
        heard = room.round("30s")
        room.say("%d of you had a turn." % len(heard))


    parlor.run(play)

    """

  private static let plan = """
    # A round
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [circle: {}] } }
    ```
    ```session

    """

  private static let gone = """
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

  private static let muted = """
    rosa, ana, ben, mal join
    rosa > /mute mal
    ...
    rosa > /start
    *    < Activity 1 of 1: Circle
    ana  < It is your turn to speak, for 30 seconds.
    ana  < Type done when you have finished, or pass.
    ben, mal, rosa < It is ana's turn to speak, for 30 seconds.
    mal  < You are muted, so you get no turn until you may speak again.
    ana  > done
    ben  < It is your turn to speak, for 30 seconds.
    ben  < Type done when you have finished, or pass.
    ana, mal, rosa < It is ben's turn to speak, for 30 seconds.
    ben  > done
    *    < 2 of you had a turn.
    ...
    ```
    """

  @Test(arguments: [gone, muted], [false, true])
  func aRound(session: String, restarting: Bool) throws {
    let description = """
      summary: A round.
      run: [python3, main.py]
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "circle")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.plan + session, file: "round.md").first)
    let runner = TranscriptRunner(
      modules: [try #require(module)], restartsModules: restarting, patience: 10)
    if let failure = try runner.run(transcript, file: "round.md") { Issue.record("\(failure)") }
  }
}
