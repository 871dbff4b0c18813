import EventPlan
import NIOCore
import NIOHTTP1

/// The bounds of the web that are the same in every house.
enum WebLimits {
  /// Connections that have not become sessions.
  static let connections = 1_024
  /// A page is a few connections of a browser, beside the one that becomes a session.
  fileprivate static let connectionsPerSession = 8
  /// Bytes of a request's fields in all, and of one.
  static let headers = 16_384
  static let header = 8_192
  /// How many fields a request may have.
  static let fields = 64
  /// Requests over one connection.
  static let requests = 100
  /// How long a request may take to come, from when nothing else was under way.
  static let requestTime = TimeAmount.seconds(10)
  /// How long an answer may take to be read.
  static let answerTime = TimeAmount.seconds(30)
  /// Bytes of a message of WebSocket, and how many frames it may come in.
  static let message = 16_384
  static let frames = 256
  /// How long a session may be silent before it gets a ping.
  static let pingInterval = TimeAmount.seconds(30)
}

extension HouseLimits {
  /// Those of browsers that load the page.
  var ofPages: HouseLimits {
    var limits = ofProxy
    limits.connectionsPerAddress = connectionsPerAddress * WebLimits.connectionsPerSession
    limits.newConnectionsPerMinute = newConnectionsPerMinute * WebLimits.connectionsPerSession
    return limits
  }

  /// Those of a proxy, over whose connections everybody comes.
  var ofProxy: HouseLimits {
    var limits = self
    limits.connections = WebLimits.connections
    limits.connectionsPerAddress = WebLimits.connections
    limits.newConnectionsPerMinute = 60 * WebLimits.connections
    return limits
  }
}

extension WebLimits {
  /// One that takes requests within the limits, and hands on what follows the last of them.
  static func makeDecoder() -> HTTPRequestDecoder {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = WebLimits.header
    limits.maxHeaderListSize = WebLimits.headers
    limits.maxHeaderFieldCount = WebLimits.fields
    return HTTPRequestDecoder(
      leftOverBytesStrategy: .forwardBytes, informationalResponseStrategy: .drop,
      limitConfiguration: limits)
  }
}
