extension TelnetCodec {
  mutating func negotiate(_ verb: UInt8, _ option: UInt8) -> [UInt8]? {
    let reply = answer(verb, option) + recognise()
    return reply.isEmpty ? nil : reply
  }

  /// The other end has shown that it speaks telnet.
  /// - Returns: what is to be sent to it now.
  mutating func recognise() -> [UInt8] {
    guard !speaksTelnet else { return [] }
    speaksTelnet = true
    return ask() + showOrHideTyping()
  }

  /// Asks for all that is of use, once. BINARY keeps clients from taking the lower seven bits of a byte for
  /// one of their keys. It is asked of their side only: what we send needs none, and clients that are to show
  /// binary leave the ends of lines to us, those that are typed as well. SGA is not asked for: without an echo
  /// it makes clients give up the editing of lines.
  mutating func ask() -> [UInt8] {
    guard !hasAsked else { return [] }
    hasAsked = true
    let wanted: [(option: UInt8, isTheirs: Bool)] = [
      (TelnetOption.binary, true), (TelnetOption.terminalType, true),
      (TelnetOption.windowSize, true), (TelnetOption.variables, true),
      (TelnetOption.charset, false), (TelnetOption.endOfRecord, false),
      (TelnetOption.gmcp, false), (TelnetOption.serverStatus, false),
    ]
    var questions: [UInt8] = []
    for (option, isTheirs) in wanted {
      let question = changeState(of: option, aboutThem: isTheirs) { $0.askOn() }.flatMap { $0 }
      if let question { questions += request(question, option, aboutThem: isTheirs) }
    }
    return questions
  }

  private mutating func answer(_ verb: UInt8, _ option: UInt8) -> [UInt8] {
    // RFC 860: a mark says how far the answers have come, and agrees to nothing. Some clients show nothing
    // until it comes, so it is sent however often they ask.
    if option == TelnetOption.timingMark {
      return verb == TelnetCommand.do ? [TelnetCommand.escape, TelnetCommand.will, option] : []
    }
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
    // Without either of the two, the client would neither show what is typed nor send it key by key.
    let isOfEditing = option == TelnetOption.echo || option == TelnetOption.suppressGoAhead
    let withdrawal = isOfEditing && !aboutThem && !isOn ? edit(false) : []
    // All that follows is what to say to that.
    guard answers < Self.maxAnswers else { return withdrawal }
    var reply: [UInt8] = []
    if let change {
      if let answer = change.answer { reply += request(answer, option, aboutThem: aboutThem) }
      if change.hasBegun { reply += begin(option, aboutThem: aboutThem) }
    } else if isOn {
      reply += request(.off, option, aboutThem: aboutThem)
    }
    if !reply.isEmpty { answers += 1 }
    return reply + withdrawal
  }

  /// Asks the client not to show what is typed (a key), or to show it again. A client that has not spoken
  /// telnet is asked once it does; the bytes to send now are returned.
  mutating func hideTyping(_ hides: Bool) -> [UInt8] {
    guard hides != hidesTyping else { return [] }
    hidesTyping = hides
    return speaksTelnet ? showOrHideTyping() : []
  }

  private mutating func showOrHideTyping() -> [UInt8] {
    if wantsEcho { return [] }
    let answer = hidesTyping || offersEcho ? ourEcho.askOn() : ourEcho.askOff()
    return answer.map { request($0, TelnetOption.echo, aboutThem: false) } ?? []
  }

  /// Offers to show what is typed, as it is edited here, or leaves both to the client. With SGA, clients send each
  /// key as it is struck.
  mutating func edit(_ isOn: Bool) -> [UInt8] {
    guard isOn != offersEcho else { return [] }
    offersEcho = isOn
    let echo = showOrHideTyping()
    guard isOn || offersSuppression else { return echo }
    let answer = isOn ? ourSuppressGoAhead.askOn() : ourSuppressGoAhead.askOff()
    offersSuppression = isOn && answer != nil
    return echo
      + (answer.map { request($0, TelnetOption.suppressGoAhead, aboutThem: false) } ?? [])
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
    case (TelnetOption.binary, false): change(&ourBinary)
    case (TelnetOption.echo, false): change(&ourEcho)
    case (TelnetOption.suppressGoAhead, false): change(&ourSuppressGoAhead)
    case (TelnetOption.endOfRecord, false): change(&ourEndOfRecord)
    case (TelnetOption.charset, false): change(&ourCharset)
    case (TelnetOption.gmcp, false): change(&ourGMCP)
    case (TelnetOption.serverStatus, false): change(&ourServerStatus)
    case (TelnetOption.binary, true): change(&theirBinary)
    case (TelnetOption.terminalType, true): change(&theirTerminalType)
    case (TelnetOption.windowSize, true): change(&theirWindowSize)
    case (TelnetOption.suppressGoAhead, true): change(&theirSuppressGoAhead)
    case (TelnetOption.charset, true): change(&theirCharset)
    case (TelnetOption.variables, true): change(&theirVariables)
    default: nil
    }
  }
}
