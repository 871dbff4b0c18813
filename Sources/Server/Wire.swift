import Messages
import NIOCore

/// A transport, as a session has it: what lies between the bytes of a connection and the lines of its session. It
/// belongs to one ``SessionHandler``, and is confined to the same loop.
protocol Wire: AnyObject {
  /// What the client has told of itself.
  var habits: ClientHabits { get }

  /// The connection is there.
  func begin(_ handler: SessionHandler, on channel: any Channel)

  /// TLS is agreed on: what comes from now on is for the session.
  func handshakeIsOver(_ handler: SessionHandler)

  /// Takes in bytes in their turn.
  func takeIn(_ bytes: ByteBuffer, for handler: SessionHandler, at now: NIODeadline)

  /// Nothing more comes: hands over what still waits.
  func finish(_ handler: SessionHandler)

  /// Comes by once a second.
  func sweep(_ handler: SessionHandler, at now: NIODeadline)
}

/// What a client has told of itself without words.
struct ClientHabits: Sendable {
  /// The language that it asks for.
  var wish: Language?
  /// The time zone that it tells of, as it names it.
  var zone: String?
  var hasScreenReader = false
  /// Whether its terminal can show bold and underlined text.
  var showsStyles = false
  /// Whether it keeps the slash for itself.
  var keepsSlash = false
}
