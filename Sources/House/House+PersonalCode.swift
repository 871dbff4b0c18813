import EventRuntime
import Messages
import TextProtocol

/// A code that somebody keeps, and that proves at later events who they are.
extension House {
  func makePersonalCode(_ attendee: Attendee) {
    let code = RejoinCode.makeLong(using: &entropy)
    submit(.keepCode(seat: attendee.seat, hash: RejoinCode.hash(code)), for: attendee) {
      attendee.visitor.notice(.personalCodeMade(code: code))
    }
  }
}
