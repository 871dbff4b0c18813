extension TelnetCodec {
  mutating func negotiate(_ verb: UInt8, _ option: UInt8) -> [UInt8]? {
    var reply: [UInt8] = []
    let wasSpeaking = speaksTelnet
    speaksTelnet = true
    let aboutThem = verb == TelnetCommand.will || verb == TelnetCommand.wont
    let isOn = verb == TelnetCommand.will || verb == TelnetCommand.do
    if let path = aboutThem ? Self.theirs(option) : Self.ours(option) {
      let before = self[keyPath: path]
      let answer =
        isOn
        ? self[keyPath: path].receivedOn(agreed: true) : self[keyPath: path].receivedOff()
      if let answer { reply += request(answer, option, aboutThem: aboutThem) }
      if !before.isOn, self[keyPath: path].isOn { reply += begin(option, aboutThem: aboutThem) }
      if !aboutThem, option == TelnetOption.echo {
        // An answer to our own request, made to hide typing, is no wish to be echoed to.
        wantsEcho = isOn && (wantsEcho || before == .no)
      }
    } else if isOn {
      reply += request(.off, option, aboutThem: aboutThem)
    }
    if !wasSpeaking {
      // Now that they have spoken of options: two that make the screen better.
      if let answer = theirTerminalType.askOn() {
        reply += request(answer, TelnetOption.terminalType, aboutThem: true)
      }
      if let answer = theirWindowSize.askOn() {
        reply += request(answer, TelnetOption.windowSize, aboutThem: true)
      }
    }
    guard !reply.isEmpty, answers < Self.maxAnswers else { return nil }
    answers += 1
    return reply
  }

  /// Asks the client not to show what is typed (a key), or to show it again. Only a client that has
  /// spoken telnet is asked; the bytes to send are returned.
  mutating func hideTyping(_ hides: Bool) -> [UInt8] {
    guard speaksTelnet, hides != hidesTyping else { return [] }
    hidesTyping = hides
    if wantsEcho { return [] }
    let answer = hides ? ourEcho.askOn() : ourEcho.askOff()
    return answer.map { request($0, TelnetOption.echo, aboutThem: false) } ?? []
  }

  private func request(
    _ request: OptionState.Request, _ option: UInt8, aboutThem: Bool
  ) -> [UInt8] {
    let verb =
      switch (request, aboutThem) {
      case (.on, true): TelnetCommand.do
      case (.off, true): TelnetCommand.dont
      case (.on, false): TelnetCommand.will
      case (.off, false): TelnetCommand.wont
      }
    return [TelnetCommand.escape, verb, option]
  }

  private static func ours(_ option: UInt8) -> WritableKeyPath<Self, OptionState>? {
    switch option {
    case TelnetOption.echo: \.ourEcho
    case TelnetOption.suppressGoAhead: \.ourSuppressGoAhead
    case TelnetOption.charset: \.ourCharset
    default: nil
    }
  }

  private static func theirs(_ option: UInt8) -> WritableKeyPath<Self, OptionState>? {
    switch option {
    case TelnetOption.terminalType: \.theirTerminalType
    case TelnetOption.windowSize: \.theirWindowSize
    case TelnetOption.suppressGoAhead: \.theirSuppressGoAhead
    case TelnetOption.charset: \.theirCharset
    default: nil
    }
  }
}
