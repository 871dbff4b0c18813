import EventRuntime
import TextProtocol

/// A code that somebody keeps, and that proves at later events who they are.
extension House {
  func makePersonalCode(_ room: LiveRoom, _ seat: Int, _ visitor: Visitor) {
    let code = RejoinCode.makeLong(using: &entropy)
    submit(.keepCode(seat: seat, hash: RejoinCode.hash(code)), to: room, for: visitor) { reply in
      guard reply == .done else { return }
      visitor.notice(.personalCodeMade(code: code))
    }
  }
}
