public import EventPlan
import Foundation
public import House
public import Logging
import NIOCore
public import NIOPosix
public import ServiceLifecycle
import TextProtocol
public import Words

/// Listens for connections and serves them until a graceful shutdown.
public struct Server: Service {
  /// Where to listen.
  public struct Address: Sendable, Equatable, CustomStringConvertible {
    public var host: String
    public var port: Int

    public init(host: String, port: Int) {
      self.host = host
      self.port = port
    }

    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    /// Whether only this machine can reach it, as far as the system can tell.
    public var isLoopback: Bool {
      guard let resolved = try? SocketAddress.makeAddressResolvingHost(host, port: port) else {
        return false
      }
      switch resolved {
      case .v4(let address): return UInt32(bigEndian: address.address.sin_addr.s_addr) >> 24 == 127
      case .v6(let address):
        let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
        return bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
      case .unixDomainSocket: return true
      }
    }
  }

  /// An address, and the certificate to show there; plain text where there is none.
  public struct Listener: Sendable {
    public var address: Address
    public var certificate: Certificate?
    /// How the page is served there; nil where lines are taken.
    public var web: Web?

    public init(_ address: Address, certificate: Certificate? = nil, web: Web? = nil) {
      self.address = address
      self.certificate = certificate
      self.web = web
    }
  }

  /// How the page is served.
  public struct Web: Sendable {
    /// Whether all comes from a proxy, whose word on who asks, and whether over https, is taken: the last of
    /// `X-Forwarded-For`, and `X-Forwarded-Proto`.
    public var isBehindProxy: Bool
    /// The origins of other pages that may open a socket, such as `https://parlor.example.org`.
    public var origins: [String]

    public init(isBehindProxy: Bool = false, origins: [String] = []) {
      self.isBehindProxy = isBehindProxy
      self.origins = origins
    }
  }

  /// Why an address cannot be listened on.
  public struct BindFailure: Error {
    public let address: Address
    /// Whether the page was to be served there.
    public var isOfWeb = false
    public let cause: any Error
  }

  /// How many connections of browsers there may be beside the sessions.
  public static let mostPages = WebLimits.connections

  /// Sends messages to the sessions of a server.
  public static func broadcaster(_ words: Words) -> any Broadcaster { Broadcast(words: words) }

  private let house: House
  private let group: MultiThreadedEventLoopGroup
  private let channels: [any Channel]
  private let listening: Listening
  private let log: Logger
  private let closing: @Sendable () -> Void

  /// The listeners in the order they were given; their ports are those that the system chose where
  /// 0 was asked for.
  public let listeners: [Listener]

  /// Binds the addresses. Connections are served from now on.
  /// - Parameters:
  ///   - words: what the house says.
  ///   - closing: called when a graceful shutdown begins.
  /// - Throws: a ``BindFailure`` when an address cannot be bound; then none is.
  public init(
    _ house: House, at listeners: [Listener], limits: HouseLimits = HouseLimits(),
    words: Words, on group: MultiThreadedEventLoopGroup, log: Logger,
    closing: @escaping @Sendable () -> Void = {}
  ) async throws {
    try await self.init(
      house, at: listeners, limits: limits, words: words,
      files: WebFiles(PageTexts(words: words).files(pageFiles)), on: group, log: log,
      closing: closing)
  }

  /// - Parameter files: what the web serves.
  init(
    _ house: House, at listeners: [Listener], limits: HouseLimits, words: Words, files: WebFiles,
    on group: MultiThreadedEventLoopGroup, log: Logger,
    closing: @escaping @Sendable () -> Void = {}
  ) async throws {
    self.house = house
    self.group = group
    self.log = log
    self.closing = closing
    listening = Listening(house, limits, words, files, group)
    var channels: [any Channel] = []
    var bound: [Listener] = []
    for var listener in listeners {
      do {
        let channel = try await listening.bind(listener, group)
        channels.append(channel)
        listener.address.port = channel.localAddress?.port ?? listener.address.port
        bound.append(listener)
      } catch {
        for channel in channels { try? await channel.close() }
        throw BindFailure(
          address: listener.address, isOfWeb: listener.web != nil, cause: error)
      }
    }
    self.channels = channels
    self.listeners = bound
    reportRefusals()
  }

  /// What it has counted since it was opened.
  var figures: ServerFigures { listening.figures }

  /// Once a minute, how many connections were over a limit, or spoke another protocol; nothing when
  /// none did.
  private func reportRefusals() {
    group.next().scheduleRepeatedTask(initialDelay: .minutes(1), delay: .minutes(1)) {
      [listening, log] _ in
      let refused = listening.takeRefused()
      if refused > 0 { log.warning("connections refused", metadata: ["count": "\(refused)"]) }
      let strangers = listening.takeStrangers()
      if !strangers.isEmpty {
        log.info(
          "connections in other protocols",
          metadata: Dictionary(
            uniqueKeysWithValues: strangers.map { ($0.key.rawValue, "\($0.value)") }))
      }
    }
  }

  /// Takes no more connections.
  func close() async {
    for channel in channels { try? await channel.close() }
  }

  /// Serves until a graceful shutdown is asked for, then lets people know, waits until everything
  /// is on disk, and closes.
  public func run() async throws {
    try? await gracefulShutdown()
    log.info("closing")
    closing()
    await close()
    await withCheckedContinuation { continuation in
      house.post { house in house.shutDown { continuation.resume() } }
    }
    // The last words are queued on the loops; they are written before the loops stop.
    for loop in group.makeIterator() { try? await loop.submit {}.get() }
    log.info("closed")
  }
}

extension Server: CustomStringConvertible {
  /// Its addresses, and nothing of what is behind them: services are named in the log.
  public var description: String { listeners.map(\.address.description).joined(separator: ", ") }
}
