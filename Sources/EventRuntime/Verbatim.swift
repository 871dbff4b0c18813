import Messages

/// Refusals whose sentences still stand where they are said, and not in the catalogues.
extension Outcome {
  static func refused(_ code: ErrorCode, _ text: String) -> Outcome {
    .refused(Refusal(code, text))
  }
}

extension LiveEvent.Reply {
  static func refused(_ code: ErrorCode, _ text: String) -> LiveEvent.Reply {
    .refused(Refusal(code, text))
  }
}

extension Utterance {
  static func refused(_ code: ErrorCode, _ text: String) -> Utterance {
    .refused(Refusal(code, text))
  }
}
