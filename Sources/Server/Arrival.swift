import EventPlan
import House
import Messages
import TextProtocol

/// What is handed to the house of what a connection sends, in order.
enum Arrival: Sendable {
  case line(String)
  case lineTooLong
  case areYouThere
  case stop
  /// The line was refused.
  case tooFast
  /// The connection is to end.
  case flood

  /// Whether somebody has typed a line, of whatever length.
  var isLine: Bool {
    switch self {
    case .line, .lineTooLong: true
    case .areYouThere, .stop, .tooFast, .flood: false
    }
  }

  /// Whether a program asks for a sign of life.
  var isPing: Bool {
    if case .line(let text) = self { PingLine.matches(text) } else { false }
  }

  func hand(to house: isolated House, from id: Int, _ limits: HouseLimits) {
    switch self {
    case .line(let text): house.receive(text, from: id)
    case .lineTooLong: house.refuseLongLine(from: id, limit: ProtocolDecoder.maxLine)
    case .areYouThere: house.confirmPresence(of: id)
    case .stop: house.stop(id)
    case .tooFast:
      house.refuse(.tooFastLines(rate: limits.linesPerSecond, burst: limits.lineBurst), from: id)
    case .flood: house.dismiss(id, .tooFastFlood(rate: limits.linesPerSecond))
    }
  }
}
