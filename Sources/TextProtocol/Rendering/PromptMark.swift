/// What follows a question, so that a client knows where it ends and may show it apart or read it out at once.
public enum PromptMark: Sendable, Hashable, CaseIterable {
  case none
  /// GA (RFC 854), where the client did not want it suppressed.
  case goAhead
  /// EOR (RFC 885), where it was agreed on.
  case endOfRecord

  var bytes: [UInt8] {
    switch self {
    case .none: []
    case .goAhead: [TelnetCommand.escape, TelnetCommand.goAhead]
    case .endOfRecord: [TelnetCommand.escape, TelnetCommand.endOfRecord]
    }
  }
}
