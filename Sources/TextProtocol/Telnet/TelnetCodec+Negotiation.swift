extension TelnetCodec {
  mutating func negotiate(_ verb: UInt8, _ option: UInt8) -> [UInt8]? {
    let isFirst = !speaksTelnet
    speaksTelnet = true
    let aboutThem = verb == TelnetCommand.will || verb == TelnetCommand.wont
    let isOn = verb == TelnetCommand.will || verb == TelnetCommand.do
    let change = changeState(of: option, aboutThem: aboutThem) { state in
      let before = state
      let answer = isOn ? state.receivedOn(agreed: true) : state.receivedOff()
      return (before: before, answer: answer, hasBegun: !before.isOn && state.isOn)
    }
    if let change, !aboutThem, option == TelnetOption.echo {
      // An answer to our own request, made to hide typing, is no wish to be echoed to.
      wantsEcho = isOn && (wantsEcho || change.before == .no)
    }
    // All that follows is what to say to that.
    guard answers < Self.maxAnswers else { return nil }
    var reply: [UInt8] = []
    if let change {
      if let answer = change.answer { reply += request(answer, option, aboutThem: aboutThem) }
      if change.hasBegun { reply += begin(option, aboutThem: aboutThem) }
    } else if isOn {
      reply += request(.off, option, aboutThem: aboutThem)
    }
    if isFirst {
      // Now that they have spoken of options: two that make the screen better, and one that tells the language.
      if let answer = theirTerminalType.askOn() {
        reply += request(answer, TelnetOption.terminalType, aboutThem: true)
      }
      if let answer = theirWindowSize.askOn() {
        reply += request(answer, TelnetOption.windowSize, aboutThem: true)
      }
      if let answer = theirVariables.askOn() {
        reply += request(answer, TelnetOption.variables, aboutThem: true)
      }
    }
    guard !reply.isEmpty else { return nil }
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

  /// Changes what is agreed of an option, on our side or theirs; nil of one that we do not know.
  private mutating func changeState<Result>(
    of option: UInt8, aboutThem: Bool, _ change: (inout OptionState) -> Result
  ) -> Result? {
    switch (option, aboutThem) {
    case (TelnetOption.echo, false): change(&ourEcho)
    case (TelnetOption.suppressGoAhead, false): change(&ourSuppressGoAhead)
    case (TelnetOption.charset, false): change(&ourCharset)
    case (TelnetOption.terminalType, true): change(&theirTerminalType)
    case (TelnetOption.windowSize, true): change(&theirWindowSize)
    case (TelnetOption.suppressGoAhead, true): change(&theirSuppressGoAhead)
    case (TelnetOption.charset, true): change(&theirCharset)
    case (TelnetOption.variables, true): change(&theirVariables)
    default: nil
    }
  }
}
