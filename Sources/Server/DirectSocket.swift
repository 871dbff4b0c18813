import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The socket of a channel, written to without the channel: a line to a room of a thousand is a thousand
/// system calls, and what a channel does around each costs a fifth as much again.
///
/// Confined to the loop of the channel, and only used while that is active: a channel closes its
/// descriptor and tells its handlers that it is inactive in one step on its loop.
struct DirectSocket {
  private let descriptor: NIOBSDSocket.Handle

  /// nil where the channel has no socket.
  init?(of channel: any Channel) {
    let descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: NIOBSDSocket.Handle.self
    ) { $0 }
    guard let descriptor else { return nil }
    self.descriptor = descriptor
  }

  /// Once it is closed and all has arrived, the connection is no more at once, the other way too.
  func leaveNoHalf() {
    #if os(Linux)
      // tcp(7): what has not arrived is still sent, and then a reset.
      var seconds: Int32 = -1
      setsockopt(
        descriptor, Int32(IPPROTO_TCP), TCP_LINGER2, &seconds, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  /// Writes as much as the system takes now.
  /// - Returns: how many bytes that was: none where the connection is broken, which the channel will
  ///   find out.
  func send(_ bytes: borrowing ByteBuffer) -> Int {
    #if os(Linux)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    return max(0, bytes.withUnsafeReadableBytes { systemSend(descriptor, $0, flags) })
  }
}

private func systemSend(
  _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32
) -> Int {
  send(descriptor, bytes.baseAddress, bytes.count, flags)
}
