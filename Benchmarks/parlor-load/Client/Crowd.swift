import Foundation

/// Many connections to one server, on one thread, at as little cost for each byte as we know how: a
/// load program that is slower than the server would measure itself.
final class Crowd {
  private struct Member {
    var descriptor: Int32
    /// The beginning of a line whose end has not come yet.
    var partial: [UInt8] = []
    /// Whether a request for a socket was answered, so that frames are spoken.
    var hasSocket = false
  }

  private let port: Int
  private let dialect: Dialect
  private let poller = Poller()
  private var members: [Member] = []
  private var chunk = [UInt8](repeating: 0, count: 256 * 1_024)
  /// Connections that the server has ended.
  private(set) var lost = 0
  private(set) var bytesReceived = 0

  init(port: Int, _ dialect: Dialect = .lines) {
    self.port = port
    self.dialect = dialect
  }

  deinit { close() }

  var count: Int { members.count }

  /// Connects one more.
  /// - Returns: its number.
  @discardableResult
  func add() throws -> Int {
    guard let descriptor = Socket.open(to: port) else {
      throw LoadError("connect: \(String(cString: strerror(errno)))")
    }
    guard Socket.isConnected(descriptor, within: 60_000) else {
      Socket.close(descriptor, orderly: false)
      throw LoadError("connect: refused")
    }
    // What is sent waits for room.
    _ = fcntl(descriptor, F_SETFL, 0)
    members.append(Member(descriptor: descriptor))
    poller.add(descriptor, as: members.count - 1)
    return members.count - 1
  }

  /// Sends a text: some lines, or a request for a socket. What one member has under way always fits what the
  /// system buffers. A connection that takes no more counts as lost.
  func send(_ text: String, by number: Int) {
    send(members[number].hasSocket ? WebFrame.lines(text) : Array(text.utf8), by: number)
  }

  private func send(_ bytes: [UInt8], by number: Int) {
    let descriptor = members[number].descriptor
    guard descriptor >= 0,
      Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) != bytes.count
    else { return }
    lost += 1
    end(number)
  }

  /// Waits for bytes, and hands each chunk with the number of who received it.
  func receive(within milliseconds: Int, _ body: (Int, UnsafeRawBufferPointer) -> Void) {
    poller.wait(milliseconds) { number in
      let descriptor = members[number].descriptor
      guard let count = chunk.withUnsafeMutableBytes({ Socket.receive(descriptor, $0) }) else {
        lost += 1
        return end(number)
      }
      bytesReceived += count
      chunk.withUnsafeBytes { body(number, UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Waits for bytes, and hands out the lines that end with them, with who received each, and when.
  func hear(within milliseconds: Int, _ body: (Int, UnsafeRawBufferPointer, UInt64) -> Void) {
    receive(within: milliseconds) { number, chunk in
      let now = ProcessTime.now()
      lines(of: number, in: chunk) { body(number, $0, now) }
    }
  }

  /// Goes on to listen for so many milliseconds.
  func hear(for milliseconds: UInt64, _ body: (Int, UnsafeRawBufferPointer, UInt64) -> Void) {
    let end = ProcessTime.now() + milliseconds * 1_000_000
    while ProcessTime.now() < end { hear(within: 10, body) }
  }

  /// Cuts a chunk into lines, without what lies around them; what is over waits for the next one. With sockets the
  /// first line is the head of the answer to the request.
  func lines(
    of number: Int, in chunk: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    switch dialect {
    case .lines: cutLines(of: number, in: chunk, body)
    case .frames: cutFrames(of: number, in: chunk, body)
    }
  }

  /// How many lines end in a chunk. Whoever only counts lines needs no beginnings of them.
  func lineCount(of number: Int, in chunk: UnsafeRawBufferPointer) -> Int {
    var count = 0
    switch dialect {
    case .lines:
      var rest = chunk[...]
      while let end = Self.lineEnd(in: rest) {
        count += 1
        rest = rest[(end + 1)...]
      }
    case .frames: cutFrames(of: number, in: chunk) { _ in count += 1 }
    }
    return count
  }

  private func cutLines(
    of number: Int, in chunk: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var rest = chunk[...]
    while let end = Self.lineEnd(in: rest) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if members[number].partial.isEmpty {
        body(UnsafeRawBufferPointer(rebasing: line))
      } else {
        members[number].partial.append(contentsOf: line)
        members[number].partial.withUnsafeBytes(body)
        members[number].partial.removeAll(keepingCapacity: true)
      }
    }
    if !rest.isEmpty { members[number].partial.append(contentsOf: rest) }
  }

  private static func lineEnd(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    guard !bytes.isEmpty, let base = bytes.base.baseAddress,
      let found = memchr(base + bytes.startIndex, 0x0A, bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  private func cutFrames(
    of number: Int, in chunk: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    // Taken out: whoever is told of a line may send one.
    var bytes: [UInt8] = []
    swap(&bytes, &members[number].partial)
    if bytes.isEmpty {
      let used = takeFrames(of: number, in: chunk, body)
      bytes.append(contentsOf: chunk[used...])
    } else {
      bytes.append(contentsOf: chunk)
      let used = bytes.withUnsafeBytes { takeFrames(of: number, in: $0, body) }
      bytes.removeFirst(used)
    }
    members[number].partial = bytes
  }

  /// Hands out what is whole.
  /// - Returns: how many bytes that was.
  private func takeFrames(
    of number: Int, in bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) -> Int {
    var used = 0
    if !members[number].hasSocket {
      guard let length = WebRequest.headLength(in: bytes) else { return 0 }
      members[number].hasSocket = true
      used = length
      body(UnsafeRawBufferPointer(rebasing: bytes[..<length]))
    }
    while let frame = WebFrame.first(in: UnsafeRawBufferPointer(rebasing: bytes[used...])) {
      used += frame.count
      switch frame.first {
      case WebFrame.message: body(frame.payload)
      case WebFrame.ping: send(WebFrame.make(WebFrame.pong, Array(frame.payload)), by: number)
      default: break
      }
    }
    return used
  }

  // MARK: Ends

  /// Ends one connection.
  func end(_ number: Int, orderly: Bool = true) {
    guard members[number].descriptor >= 0 else { return }
    poller.remove(members[number].descriptor)
    Socket.close(members[number].descriptor, orderly: orderly)
    members[number] = Member(descriptor: -1)
  }

  /// Ends all connections: with a reset, where that is not orderly.
  func close(orderly: Bool = true) {
    for number in members.indices { end(number, orderly: orderly) }
  }
}
