/// Sentences that still stand where they are said, and not in the catalogues.
extension Message {
  public static func notice(code: NoticeCode, text: String) -> Message {
    .notice(Notice(code, text))
  }
  public static func error(code: ErrorCode, text: String) -> Message { .error(Refusal(code, text)) }
}

extension Notice {
  public init(_ code: NoticeCode, _ text: String) { self.init(code, .plainVerbatim(text: text)) }
}

extension Refusal {
  public init(_ code: ErrorCode, _ text: String) { self.init(code, .plainVerbatim(text: text)) }
}
