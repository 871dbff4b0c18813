import House
import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import ServiceLifecycle

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
  }

  /// Sends messages to the sessions of a server.
  public static var broadcaster: any Broadcaster { Broadcast() }

  private let house: House
  private let group: MultiThreadedEventLoopGroup
  private let listener: any Channel
  private let log: Logger
  private let closing: @Sendable () -> Void

  /// The address in use; its port is the one the system chose where 0 was asked for.
  public let address: Address

  /// Binds the address. Connections are served from now on.
  /// - Parameter closing: called when a graceful shutdown begins.
  /// - Throws: an `IOError` when the address cannot be bound.
  public init(
    _ house: House, at address: Address, on group: MultiThreadedEventLoopGroup, log: Logger,
    closing: @escaping @Sendable () -> Void = {}
  ) async throws {
    self.house = house
    self.group = group
    self.log = log
    self.closing = closing
    var mailboxes: [ObjectIdentifier: Mailbox] = [:]
    for loop in group.makeIterator() { mailboxes[ObjectIdentifier(loop)] = Mailbox(loop) }
    let all = mailboxes
    let count = NIOLockedValueBox(0)
    listener = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard let mailbox = all[ObjectIdentifier(channel.eventLoop)] else {
            throw ChannelError.operationUnsupported
          }
          let id = count.withLockedValue { count in
            count += 1
            return count
          }
          try channel.pipeline.syncOperations.addHandler(
            SessionHandler(Session(id: id, mailbox: mailbox), house: house))
        }
      }
      .bind(host: address.host, port: address.port).get()
    self.address = Address(
      host: address.host, port: listener.localAddress?.port ?? address.port)
  }

  /// Serves until a graceful shutdown is asked for, then lets people know, waits until everything
  /// is on disk, and closes.
  public func run() async throws {
    try? await gracefulShutdown()
    log.info("closing")
    closing()
    try? await listener.close()
    await withCheckedContinuation { continuation in
      house.post { house in house.shutDown { continuation.resume() } }
    }
    // The last words are queued on the loops; they are written before the loops stop.
    for loop in group.makeIterator() { try? await loop.submit {}.get() }
    log.info("closed")
  }
}
