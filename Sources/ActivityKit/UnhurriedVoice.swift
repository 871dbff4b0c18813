/// A voice at an unhurried pace, and eyes that follow it.
package enum UnhurriedVoice {
  private static let wordsPerMinute = 180
  /// Five letters and a space.
  private static let bytesPerWord = 6

  /// How long it takes to read out so many words.
  package static func time(words: Int) -> Duration {
    .milliseconds(words * 60_000 / wordsPerMinute)
  }

  /// How long it takes to read out a text of so many bytes.
  package static func time(bytes: Int) -> Duration {
    .milliseconds(bytes * 60_000 / (wordsPerMinute * bytesPerWord))
  }
}
