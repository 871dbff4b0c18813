import Messages

extension Message {
  /// How long an unhurried voice takes to read it out: 180 words a minute, each of five letters and a space.
  public var spokenTime: Duration {
    let letters = Renderer(.speech(width: 0)).bytes(self).count
    return .milliseconds(Int64(letters) * 60_000 / (180 * 6))
  }
}
