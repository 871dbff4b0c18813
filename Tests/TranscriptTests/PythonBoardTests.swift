import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// `room.board` of `Plugins/parlor.py`: for all, and for one person.
@Suite(.timeLimit(.minutes(10))) struct PythonBoardTests {
  private static let program = """
    import parlor


    def play(room):
        room.board("1 x\\n2 o", spoken="A cross above a nought.")
        for person in room.people:
            room.board(["card of %s" % person.name], spoken="A card.", to=person)
        room.wait("10s")
        room.board(["1 o", {"en": "2 x", "es": "2 equis"}], spoken="Turned around.")
        room.take_down_board(to=room.people)
        room.wait("10s")


    parlor.run(play)

    """

  private static let transcript = """
    # Boards
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [cards: {}] } }
    ```
    ```session
    rosa, ana, ben join
    rosa > /start
    *    < Activity 1 of 1: Cards
    *    < 1 x
    *    < 2 o
    ana  < card of ana
    ben  < card of ben
    +10s
    *    < 1 o
    *    < 2 x
    ben  > /board
    ben  < 1 o
    ben  < 2 x
    +10s
    ...
    ```
    """

  @Test(arguments: [false, true]) func boards(restarting: Bool) throws {
    let description = """
      summary: Cards on the table.
      run: [python3, main.py]
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "cards")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.transcript, file: "boards.md").first)
    let runner = TranscriptRunner(
      modules: [try #require(module)], restartsModules: restarting, patience: 10)
    if let failure = try runner.run(transcript, file: "boards.md") { Issue.record("\(failure)") }
  }
}
