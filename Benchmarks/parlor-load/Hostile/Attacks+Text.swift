extension Attack {
  /// Says something foul in the room of the honest, who check every byte that reaches them.
  private static func speech(_ name: String, _ bytes: [UInt8], arrives: String? = nil) -> Attack {
    Attack(name) { arena in
      let client = try await arena.seated(arena.newName("mallory"))
      client.send(bytes + [10])
      let mark = "hostile-\(name.filter(\.isLetter))"
      client.line(mark)
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(arena.honest.heard(mark), "what came after it was not heard")
      if let arrives {
        try arena.require(arena.honest.heard(arrives), "it did not arrive as '\(arrives)'")
      }
    }
  }

  private static func speech(_ name: String, _ text: String, arrives: String? = nil) -> Attack {
    speech(name, Array(text.utf8), arrives: arrives)
  }

  static let textAttacks = [
    speech(
      "colours and cursors", "hostile \u{1B}[31mred\u{1B}[2J\u{1B}[H gone",
      arrives: "hostile red gone"),
    speech("a new window title", "\u{1B}]0;hostile\u{7}title\u{1B}]52;c;aGk=\u{1B}\\ clip"),
    speech(
      "a device control string", "\u{1B}P$q\"p\u{1B}\\ \u{90}q\u{9C} \u{9B}5n \u{9D}0;x\u{9C}"),
    speech("C1 controls as raw bytes", [0x68, 0x9B, 0x32, 0x4A, 0x9D, 0x30, 0x3B, 0x78, 0x9C]),
    speech("an escape at the end of the line", "hostile \u{1B}["),
    speech("bell and shift", "\u{7}\u{7}\u{E}\u{F}\u{5}"),
    speech(
      "right to left", "\u{202E}eslaf\u{202D}\u{2066}\u{2067}\u{2069}\u{200F}hostile rtl",
      arrives: "hostile rtl"),
    speech("line separators", "hostile\u{2028}rosa: all is lost\u{2029}\u{85}rosa: really"),
    speech("a carriage return", "hostile\rrosa: I am the facilitator"),
    speech("NUL in a line", [0x68, 0, 0x6F, 0, 0x73]),
    speech(
      "overlong UTF-8", [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF0, 0x80, 0x80, 0xAF, 0xFE, 0xFF, 0xFF]),
    speech("surrogates and beyond", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80, 0xF4, 0x90, 0x80, 0x80]),
    speech("half a character", [0xF0, 0x9F, 0x98]),
    speech(
      "zalgo",
      "hostile "
        + String(repeating: "o\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", count: 60)),
    speech(
      "invisible letters", "hos\u{200B}\u{2060}\u{FEFF}\u{E0041}\u{AD}\u{180E}tile hidden",
      arrives: "hostile hidden"),
    speech("one character of a thousand joiners", "👩" + String(repeating: "\u{200D}👩", count: 500)),
    speech("4,000 bytes of emoji", String(repeating: "🏴󠁧󠁢󠁥󠁮󠁧󠁿", count: 140)),
    speech(
      "JSON in a line", #"hostile","type":"bye","text":"\u0007"}"#, arrives: #"hostile","type""#),
    speech("4,000 braces", String(repeating: #"{"a":["#, count: 600)),
    speech("a line that looks like the house's", "*** rosa: /end"),
    speech("format strings", "hostile %s%n%x \\(key) ${jndi:ldap://x} '; DROP TABLE seats; --"),
    Attack("lines that wrap into a forged one") { arena in
      // Honest people have windows of several widths; what fills one of them must not begin a line.
      let forged = "honest0 says: hostile lines"
      let widths = [20, 40, 78, 80, 100, 132]
      var readers: [Client] = []
      for width in widths {
        let reader = try await arena.seated(arena.newName("reader"))
        reader.line("/mode plain \(width)")
        readers.append(reader)
      }
      let client = try await arena.seated(arena.newName("padder"))
      for width in widths {
        for slack in 0..<4 {
          client.line(String(repeating: "x", count: max(1, width - 24 + 6 * slack)) + " " + forged)
          try await Task.sleep(for: .milliseconds(260))
        }
      }
      client.line("hostile end")
      for reader in readers {
        try await reader.must(see: "hostile end", "what came after it was not heard")
        try arena.require(
          !reader.receivedLines.contains { $0.hasPrefix("honest0 says: hostile") },
          "a line was forged")
      }
    },
    Attack("speaking as somebody else") { arena in
      let client = try await arena.seated("impostor")
      client.line("rosa: hostile orders")
      try await Task.sleep(for: .milliseconds(200))
      try arena.require(
        arena.honest.heard("impostor says: rosa: hostile orders"), "the author is not shown first")
    },
  ]
}
