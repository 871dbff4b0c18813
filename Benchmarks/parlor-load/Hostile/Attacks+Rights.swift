extension Attack {
  /// Lines of a participant, who must still be there afterwards.
  private static func typed(_ name: String, as person: String, _ lines: [String]) -> Attack {
    Attack(name) { arena in
      let client = try await arena.seated(person)
      client.type(lines)
      try await Task.sleep(for: .milliseconds(200))
      try client.mustStay("the event or the connection was ended")
    }
  }

  static let rightsAttacks = [
    atTheDoor(
      "commands of people with a seat, without one", pause: .milliseconds(20),
      [
        "/say hostile unseated", "/tell honest0 hostile", "/who", "/pass", "/done", "/scores",
        "/agenda", "/time", "/leave", "/reveal", "/stay",
      ].map { [$0] }, mayNotShow: "honest1", mayNotSay: "hostile unseated"),
    Attack("commands of facilitators, by a participant") { arena in
      let client = try await arena.seated("usurper")
      client.type([
        "/start", "/pause", "/resume", "/skip", "/next", "/back", "/extend 5m", "/end",
        "/announce hostile announcement", "/roster", "/take", "/mute honest1", "/remove honest1",
        "/lock", "/quiet", "/slow 1h", "/call honest1", "/balance", "/notes hostile",
      ])
      try await client.must(see: "for facilitators", "nothing was refused")
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(
        !arena.honest.heard("hostile announcement"), "a participant announced something")
      client.line("/agenda")
      try await Task.sleep(for: .milliseconds(100))
      try client.mustStay("the event was ended by a participant")
    },
    typed(
      "facilitators' commands, abbreviated and misspelt", as: "speller",
      [
        "/sta", "/END", "/eNd", "/ end", "//end", "/end\u{200B}", "/\u{FF45}nd", "/an hostile",
      ]),
    typed(
      "answers where nothing is asked", as: "answerer",
      ["pass", "/pass", "/done", "/reveal", "/reveal", "/stay", "a", "1", "done"]),
  ]
}
