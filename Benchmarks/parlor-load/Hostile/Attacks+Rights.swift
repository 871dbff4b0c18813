extension Attack {
  static let rightsAttacks = [
    Attack("commands of people with a seat, without one") { arena in
      let commands = [
        "/say hostile unseated", "/tell honest0 hostile", "/who", "/pass", "/done", "/scores",
        "/agenda",
        "/time", "/leave", "/reveal", "/stay",
      ]
      for command in commands {
        let client = try await arena.connect()
        client.line(command)
        try await Task.sleep(for: .milliseconds(20))
        try arena.require(!client.received.contains("honest1"), "\(command) shows who is there")
      }
      try arena.require(
        !arena.honest.heard("hostile unseated"), "somebody without a seat was heard")
    },
    Attack("commands of facilitators, by a participant") { arena in
      let client = try await arena.seated("usurper")
      let commands = [
        "/start", "/pause", "/resume", "/skip", "/next", "/back", "/extend 5m", "/end",
        "/announce hostile announcement", "/roster", "/take", "/mute honest1", "/remove honest1",
        "/lock", "/quiet", "/slow 1h", "/call honest1", "/balance", "/notes hostile",
      ]
      for command in commands { client.line(command) }
      try arena.require(await client.sees("for facilitators"), "nothing was refused")
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(
        !arena.honest.heard("hostile announcement"), "a participant announced something")
      client.line("/agenda")
      try await Task.sleep(for: .milliseconds(100))
      try arena.require(!client.isClosed, "the event was ended by a participant")
    },
    Attack("facilitators' commands, abbreviated and misspelt") { arena in
      let client = try await arena.seated("speller")
      for command in [
        "/sta", "/END", "/eNd", "/ end", "//end", "/end\u{200B}", "/\u{FF45}nd", "/an hostile",
      ] {
        client.line(command)
      }
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(!client.isClosed, "the event was ended by a participant")
    },
    Attack("answers where nothing is asked") { arena in
      let client = try await arena.seated("answerer")
      for line in ["pass", "/pass", "/done", "/reveal", "/reveal", "/stay", "a", "1", "done"] {
        client.line(line)
      }
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(!client.isClosed, "the connection was ended")
    },
  ]
}
