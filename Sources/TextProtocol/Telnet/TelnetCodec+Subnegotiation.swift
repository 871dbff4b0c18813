extension TelnetCodec {
  private static let isValue: UInt8 = 0
  private static let sendValue: UInt8 = 1
  private static let informOfValue: UInt8 = 2
  private static let charsetRequest: UInt8 = 1
  private static let charsetAccepted: UInt8 = 2
  private static let charsetRejected: UInt8 = 3
  private static let charsetTableIs: UInt8 = 4
  private static let charsetTableRejected: UInt8 = 5

  /// What follows when an option has come on.
  mutating func begin(_ option: UInt8, aboutThem: Bool) -> [UInt8] {
    switch (option, aboutThem) {
    case (TelnetOption.terminalType, true):
      (terminalType, terminalTypesAsked) = (nil, 1)
      return TelnetCommand.frame(option, [Self.sendValue])
    case (TelnetOption.variables, true):
      return TelnetCommand.frame(option, [Self.sendValue] + TelnetVariables.wanted)
    case (TelnetOption.charset, false):
      return TelnetCommand.frame(option, [Self.charsetRequest] + ";UTF-8".utf8)
    case (TelnetOption.gmcp, false):
      supported = nil
      return []
    case (TelnetOption.serverStatus, false):
      wantsStatus = !hasToldStatus
      hasToldStatus = true
      return []
    default: return []
    }
  }

  mutating func endSubnegotiation() -> Token? {
    defer { dropSubnegotiation() }
    guard !isOverlong, let option = subnegotiation.first else { return nil }
    let body = subnegotiation.dropFirst()
    switch option {
    case TelnetOption.windowSize where theirWindowSize.isOn && body.count == 4:
      let size = body.map(Int.init)
      let (columns, rows) = (size[0] << 8 | size[1], size[2] << 8 | size[3])
      guard (columns, rows) != window else { return nil }
      window = (columns, rows)
      return .windowSize(columns: columns, rows: rows)
    case TelnetOption.terminalType where theirTerminalType.isOn && body.first == Self.isValue:
      let name = body.dropFirst().prefix(40).filter { (0x20..<0x7F).contains($0) }
      return takeTerminalType(String(decoding: name, as: UTF8.self))
    case TelnetOption.variables where theirVariables.isOn:
      return takeVariables(body)
    case TelnetOption.charset where theirCharset.isOn || ourCharset.isOn:
      return answerCharset(Array(body)).map(Token.reply)
    case TelnetOption.gmcp where ourGMCP.isOn:
      takeSupport(body)
      return nil
    default: return nil
    }
  }

  /// RFC 1091: a client of several names tells the next one each time it is asked, and at their end the last one
  /// again. By MTTS the third says what it can do.
  private mutating func takeTerminalType(_ name: String) -> Token? {
    guard !name.isEmpty, name != terminalType else { return nil }
    terminalType = name
    let abilities = TerminalAbilities(name: name)
    if abilities?.showsStyles ?? TerminalAbilities.showsStyles(name: name) { showsStyles = true }
    if abilities?.knowsUTF8 == true { knowsUTF8 = true }
    guard terminalTypesAsked < Self.maxTerminalTypes, answers < Self.maxAnswers else {
      return .terminalType(name, next: nil)
    }
    terminalTypesAsked += 1
    answers += 1
    return .terminalType(
      name, next: TelnetCommand.frame(TelnetOption.terminalType, [Self.sendValue]))
  }

  /// What is told first counts: a client that changes it over and over makes no work for the house.
  private mutating func takeVariables(_ body: ArraySlice<UInt8>) -> Token? {
    guard language == nil || zone == nil || !hasScreenReader,
      body.first == Self.isValue || body.first == Self.informOfValue
    else { return nil }
    let variables = TelnetVariables(body.dropFirst())
    if variables.abilities?.showsStyles == true { showsStyles = true }
    if variables.wantsNoColours { wantsNoColours = true }
    if variables.knowsUTF8 { knowsUTF8 = true }
    let newLanguage = language == nil ? variables.language : nil
    let newZone = zone == nil ? variables.zone : nil
    let tellsOfReader = !hasScreenReader && variables.hasScreenReader
    guard newLanguage != nil || newZone != nil || tellsOfReader else { return nil }
    language = language ?? newLanguage
    zone = zone ?? newZone
    hasScreenReader = hasScreenReader || tellsOfReader
    return .variables(newLanguage, zone: newZone, hasScreenReader: tellsOfReader)
  }

  /// Nothing else that a client may say by GMCP concerns the house.
  private mutating func takeSupport(_ message: ArraySlice<UInt8>) {
    guard answers < Self.maxAnswers else { return }
    answers += 1
    commands += Self.commandsOfMessage
    if let support = GMCPSupport(message) { supported = support.changed(supported) }
  }

  /// RFC 2066: takes UTF-8 out of the sets that are offered, and no translation table.
  private mutating func answerCharset(_ body: [UInt8]) -> [UInt8]? {
    guard answers < Self.maxAnswers else { return nil }
    switch body.first {
    case Self.charsetRequest:
      answers += 1
      var offer = body.dropFirst()
      if offer.starts(with: "[TTABLE]".utf8) { offer = offer.dropFirst(9) }
      guard let separator = offer.popFirst() else {
        return TelnetCommand.frame(TelnetOption.charset, [Self.charsetRejected])
      }
      let utf8 = offer.split(separator: separator).first { name in
        let name = String(decoding: name, as: UTF8.self).uppercased()
        return name == "UTF-8" || name == "UTF8"
      }
      if utf8 != nil { knowsUTF8 = true }
      return TelnetCommand.frame(
        TelnetOption.charset, utf8.map { [Self.charsetAccepted] + $0 } ?? [Self.charsetRejected])
    // What was offered is UTF-8 alone.
    case Self.charsetAccepted:
      knowsUTF8 = true
      return nil
    case Self.charsetTableIs:
      answers += 1
      return TelnetCommand.frame(TelnetOption.charset, [Self.charsetTableRejected])
    default: return nil
    }
  }
}
