import Foundation

/// Sockets of this machine, as cheap as can be. Addresses are IPv4, as numbers.
enum Socket {
  static let loopback: UInt32 = 0x7F00_0001

  #if os(Linux)
    private static let quietly = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    private static let stream = Int32(SOCK_STREAM.rawValue)
    /// Leaves the choice of a port until the other end is known: there are more of them then.
    private static let bindAddressNoPort: Int32 = 24
  #else
    private static let quietly = Int32(MSG_DONTWAIT)
    private static let stream = SOCK_STREAM
  #endif

  /// Begins to connect to a port of this machine.
  /// - Parameters:
  ///   - source: an address of this machine.
  ///   - receiveBuffer: how many bytes the system may keep of what nobody has read; nil leaves that to it.
  static func open(
    from source: UInt32 = loopback, to port: Int, receiveBuffer: Int32? = nil
  ) -> Int32? {
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var yes: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
    #if os(Linux)
      setsockopt(descriptor, Int32(IPPROTO_IP), bindAddressNoPort, &yes, 4)
    #endif
    if var receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4)
    }
    let bound = withAddress(source, 0) { bind(descriptor, $0, $1) } == 0
    let connecting = withAddress(loopback, port) { connect(descriptor, $0, $1) } == 0
    guard bound, connecting || errno == EINPROGRESS else {
      close(descriptor, orderly: false)
      return nil
    }
    return descriptor
  }

  /// Whether a connection that was begun is there in time.
  static func isConnected(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    guard poll(&state, 1, milliseconds) > 0 else { return false }
    var (error, length): (Int32, socklen_t) = (0, 4)
    getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length)
    // One that was ended at once has been there.
    return error == 0 || error == ECONNRESET
  }

  /// Listens on a free port of this machine.
  static func listen() -> (descriptor: Int32, port: Int)? {
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0, withAddress(loopback, 0, { bind(descriptor, $0, $1) }) == 0,
      Foundation.listen(descriptor, 1_024) == 0
    else { return nil }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let named = withUnsafeMutableBytes(of: &address) {
      getsockname(descriptor, $0.assumingMemoryBound(to: sockaddr.self).baseAddress, &length)
    }
    return named == 0 ? (descriptor, Int(UInt16(bigEndian: address.sin_port))) : nil
  }

  /// Reads what is there.
  /// - Returns: how many bytes; nil when the connection is over.
  static func receive(_ descriptor: Int32, _ chunk: UnsafeMutableRawBufferPointer) -> Int? {
    let count = recv(descriptor, chunk.baseAddress, chunk.count, Int32(MSG_DONTWAIT))
    if count > 0 { return count }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : nil
  }

  /// Sends what the system takes now.
  /// - Returns: how many bytes; nil when the connection is over.
  static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int? {
    let count = Foundation.send(descriptor, bytes.baseAddress, bytes.count, quietly)
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  static func close(_ descriptor: Int32, orderly: Bool) {
    if !orderly {
      var lingering = linger(l_onoff: 1, l_linger: 0)
      setsockopt(
        descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
    }
    Foundation.close(descriptor)
  }

  private static func withAddress(
    _ host: UInt32, _ port: Int, _ body: (UnsafePointer<sockaddr>?, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = host.bigEndian
    return withUnsafeBytes(of: &address) {
      body($0.assumingMemoryBound(to: sockaddr.self).baseAddress, socklen_t($0.count))
    }
  }
}
