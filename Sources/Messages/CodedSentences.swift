/// A sentence of the house's with the code that programs go by.
public struct Notice: Sendable, Hashable {
  public let code: NoticeCode
  public let sentence: Sentence

  public init(_ code: NoticeCode, _ sentence: Sentence) {
    self.code = code
    self.sentence = sentence
  }
}

/// Why something was refused: what a person reads, and the code that programs go by.
public struct Refusal: Error, Sendable, Hashable {
  public let code: ErrorCode
  /// What is wrong and what to do, in a sentence or two.
  public let sentence: Sentence
  /// The line that does what the sentence asks about, where a yes is a reply to it: `/start`.
  public private(set) var offer: String?

  public init(_ code: ErrorCode, _ sentence: Sentence) {
    self.code = code
    self.sentence = sentence
  }

  /// The refusal as it is sent.
  public var message: Message { .error(self) }

  /// The same, where a yes within a minute does what this line does.
  public func offering(_ line: String?) -> Refusal {
    var refusal = self
    refusal.offer = line
    return refusal
  }

  /// Two are the same that say the same.
  public static func == (one: Refusal, other: Refusal) -> Bool {
    one.code == other.code && one.sentence == other.sentence
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(sentence)
  }
}

/// The last thing a session is told, and why it ends.
public struct Goodbye: Sendable, Hashable {
  public let reason: ByeReason
  public let sentence: Sentence

  public init(_ reason: ByeReason, _ sentence: Sentence) {
    self.reason = reason
    self.sentence = sentence
  }
}

/// A question of the sign-in, to be answered by the next line.
public struct DoorQuestion: Sendable, Hashable {
  public let step: SigninStep
  public let sentence: Sentence

  public init(_ step: SigninStep, _ sentence: Sentence) {
    self.step = step
    self.sentence = sentence
  }
}
