import EventPlan
import EventTerms
import House
import Logging
import NIOPosix
import Records
import Words

@testable import Server

/// A house whose page is served over loopback.
struct WebStand {
  let server: Server

  static let files = WebFiles([
    (name: "app.js", text: "import './talk.js'\n"),
    (name: "index.html", text: "<script src=\"/static/app.js\" type=\"module\"></script>\n"),
  ])

  /// - Parameters:
  ///   - limits: the house's own.
  ///   - files: what is served.
  init(
    _ web: Server.Web = Server.Web(), limits: HouseLimits = HouseLimits(),
    files: WebFiles = WebStand.files
  ) async throws {
    let plan = HousePlan(
      name: "Test House", facilitators: [], limits: limits,
      events: [PlannedEvent(slug: "one", title: "One", agenda: [])])
    let records = try Records.inMemory()
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let house = House(
      HouseOptions(plan: plan, modules: [], keys: [:], version: "test"),
      journal: records, register: records, broadcaster: Server.broadcaster(.shipped),
      dispatcher: EventLoopDispatcher(Exchange.group.next()), log: log)
    server = try await Server(
      house, at: [Server.Listener(Server.Address(host: "127.0.0.1", port: 0), web: web)],
      limits: limits, words: .shipped, files: files, on: Exchange.group, log: log)
  }

  private var place: Exchange.Place { .port(port) }

  var port: Int { server.listeners[0].address.port }

  /// What is answered to a request, until the connection closes.
  /// - Parameter isLast: whether nobody comes after that.
  func ask(
    _ request: String, closesHalf: Bool = false, isLast: Bool = true
  ) async throws -> String {
    let reply = try await Exchange.over(place, sending: request, closesHalf: closesHalf)
    if isLast { await server.close() }
    return reply
  }

  /// What is answered to a request for a socket and the frames that follow it, until the connection closes.
  func open(_ headers: [String] = [], _ frames: [[UInt8]]) async throws -> WebReply {
    let request =
      [
        "GET /socket HTTP/1.1", "Host: house", "Connection: keep-alive, Upgrade",
        "Upgrade: websocket", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: parlor.json.1",
      ] + headers + ["", ""]
    let reply = try await Exchange.bytes(
      over: place, sending: Array(request.joined(separator: "\r\n").utf8) + frames.joined(),
      closesHalf: false)
    await server.close()
    return WebReply(reply)
  }
}

/// What comes over a socket.
struct WebReply {
  struct Frame: Equatable {
    /// The byte with the opcode.
    var first: UInt8
    var payload: [UInt8]

    var text: String { String(decoding: payload, as: UTF8.self) }
  }

  /// What stands before the frames.
  let head: String
  private(set) var frames: [Frame] = []

  init(_ bytes: [UInt8]) {
    let blank = Array("\r\n\r\n".utf8)
    let end = bytes.indices.first { bytes[$0...].starts(with: blank) } ?? bytes.count
    head = String(decoding: bytes.prefix(end + blank.count), as: UTF8.self)
    var rest = bytes.dropFirst(end + blank.count)
    while let first = rest.popFirst(), var count = rest.popFirst().map(Int.init) {
      if count == 126 {
        count = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(2)
      }
      frames.append(Frame(first: first, payload: Array(rest.prefix(count))))
      rest = rest.dropFirst(count)
    }
  }

  /// The messages of the house, in order.
  var messages: [String] { frames.filter { $0.first == 0x81 }.map(\.text) }

  /// The code that the house has closed with.
  var closing: Int? {
    guard let last = frames.last, last.first == 0x88, last.payload.count == 2 else { return nil }
    return Int(last.payload[0]) << 8 | Int(last.payload[1])
  }
}

/// Frames as a client sends them.
enum ClientFrame {
  private static let mask: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]

  /// - Parameters:
  ///   - first: the byte with the opcode: 0x81 is a text in one frame.
  ///   - isMasked: as all that a client sends is to be.
  static func make(
    _ first: UInt8, _ payload: [UInt8], isMasked: Bool = true
  ) -> [UInt8] {
    let bit: UInt8 = isMasked ? 0x80 : 0
    let length: [UInt8] =
      payload.count < 126
      ? [bit | UInt8(payload.count)]
      : [bit | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
    guard isMasked else { return [first] + length + payload }
    return [first] + length + mask + zip(payload, payload.indices).map { $0 ^ mask[$1 % 4] }
  }

  static func text(_ text: String) -> [UInt8] { make(0x81, Array(text.utf8)) }

  /// The client has said all.
  static let close = make(0x88, [0x03, 0xE8])
}
