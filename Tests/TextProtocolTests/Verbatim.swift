import Messages
import TextProtocol

/// Messages with a text of the test's own in place of a sentence.
extension Message {
  static func notice(code: NoticeCode, text: String) -> Message {
    .notice(Notice(code, text))
  }
  static func error(code: ErrorCode, text: String) -> Message { .error(Refusal(code, text)) }
}

extension Notice {
  init(_ code: NoticeCode, _ text: String) { self.init(code, .plainVerbatim(text: text)) }
}

extension Refusal {
  init(_ code: ErrorCode, _ text: String) { self.init(code, .plainVerbatim(text: text)) }
}
