/// How lines lie in the bytes of a connection.
enum Dialect {
  /// Each ends in LF.
  case lines
  /// A request for a socket and its answer come first, then each is a frame of WebSocket.
  case frames
}
