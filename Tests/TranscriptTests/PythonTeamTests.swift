import ActivityKit
import ActivityTesting
import EventPlan
import Testing

/// The teams of `Plugins/parlor.py`, with one process and with a new one for each thing it is asked.
@Suite(.timeLimit(.minutes(10))) struct PythonTeamTests {
  private static let program = """
    import parlor


    def play(room):
        ana, ben, cleo = room.people
        room.draw_teams(["Sea", "Hills"], members=[[ana, cleo], [ben]], score="sum")
        room.wait("1s")
        for team in room.teams:
            room.say("%d, %s: %s" % (team.id, team.name, ", ".join(one.name for one in team.members)))
        room.tell(room.team(ben), "You are alone.")
        room.award(3, room.team(ana), "a riddle")
        room.award(4, ben, "a song")
        room.scores()
        picked = room.choose_teams(["Reds", "Blues"], for_="20s")
        room.say(" ".join("%d" % len(team.members) for team in picked))
        room.draw_teams(2)
        room.wait("1s")
        room.say(parlor.fill("{name}", name=room.teams[1].name))
        room.wait("1s")


    parlor.run(play)

    """

  private static let transcript = """
    # Teams
    ```yaml events.yaml
    house: { name: Test House }
    facilitators: { rosa: {} }
    events: { evening: { agenda: [camps: {}] } }
    ```
    ```session
    rosa, ana, ben, cleo join
    rosa > /start
    *    < Activity 1 of 1: Camps
    *    < Sea: ana and cleo.
    *    < Hills: ben.
    ana, cleo < You are in Sea. What you type after /team reaches your team alone.
    ben  < You are in Hills. What you type after /team reaches your team alone.
    +1s
    *    < 1, Sea: ana, cleo
    *    < 2, Hills: ben
    ben  < You are alone.
    *    < Sea: 3 points for a riddle.
    ben  < You get 4 points for a song. You have 4 points.
    *    < Teams, by all that their members have
    *    < 1. Hills, 4 points
    *    < 2. Sea, 3 points
    *    < Scores
    *    < 1. ben, 4 points
    *    < 2 others have no points yet.
    *    < Which team would you like to be in?
    ...
    ana  > reds
    ...
    ben  > reds
    ...
    cleo > blues
    ...
    +3s
    ...
    *    < 2 1
    ...
    +1s
    *    < Team 2
    ...
    ```
    """

  @Test(arguments: [false, true]) func teams(restarting: Bool) throws {
    let description = """
      summary: Camps.
      run: [python3, main.py]
      settings: {}
      """
    let (module, diagnostics) = PlanReader.process(
      ["module.yaml": description, "main.py": Self.program], path: "camps")
    #expect(diagnostics.items.isEmpty)
    let transcript = try #require(
      try TranscriptParser().parse(Self.transcript, file: "teams.md").first)
    let runner = TranscriptRunner(modules: [try #require(module)], restartsModules: restarting)
    if let failure = try runner.run(transcript, file: "teams.md") { Issue.record("\(failure)") }
  }
}
