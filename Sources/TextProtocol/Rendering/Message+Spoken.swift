import ActivityKit
public import Messages

extension Message {
  /// How long an unhurried voice takes to read it out.
  public var spokenTime: Duration {
    UnhurriedVoice.time(bytes: Renderer(.speech(width: 0)).bytes(self).count)
  }
}
