import ActivityKit
import YAML

extension ShapeReader {
  private static let limitKeys = [
    "connections", "connections_per_address", "new_connections_per_minute", "seats_per_address",
    "sign_in_time", "idle_time", "lines_per_second", "line_burst", "outbox", "answer_length",
    "tells_per_minute", "wrong_keys_per_minute",
  ]

  /// The limits that are set, over the defaults; one that was refused keeps its default, and the
  /// error is noted.
  mutating func limits(_ entry: Node.Entry) -> HouseLimits {
    var limits = HouseLimits()
    guard mapping(entry, takes: "limits by name, as in { lines_per_second: 5 }") != nil else {
      return limits
    }
    let entries = self.entries(
      of: entry.value, keys: Self.limitKeys, owner: "the limits", at: entry.key.range)
    set(&limits.connections, entries["connections"], 1...1_000_000)
    set(&limits.connectionsPerAddress, entries["connections_per_address"], 1...1_000_000)
    limits.newConnectionsPerMinute = HouseLimits.newConnections(at: limits.connectionsPerAddress)
    set(
      &limits.newConnectionsPerMinute, entries["new_connections_per_minute"], 1...2_000_000)
    limits.seatsPerAddress = HouseLimits.seats(from: limits.connectionsPerAddress)
    set(&limits.seatsPerAddress, entries["seats_per_address"], 1...2_000_000)
    set(&limits.linesPerSecond, entries["lines_per_second"], 1...1_000_000)
    limits.lineBurst = HouseLimits.burst(at: limits.linesPerSecond)
    set(&limits.lineBurst, entries["line_burst"], 1...4_000_000)
    set(&limits.outbox, entries["outbox"], 16_384...67_108_864)
    set(&limits.answerLength, entries["answer_length"], 1...4_096)
    set(&limits.tellsPerMinute, entries["tells_per_minute"], 1...1_000_000)
    set(&limits.wrongKeysPerMinute, entries["wrong_keys_per_minute"], 1...1_000_000)
    if let time = entries["sign_in_time"].flatMap({ duration($0, .seconds(1) ... .hours(1)) }) {
      limits.signInTime = time
    }
    if let entry = entries["idle_time"] { idleTime(&limits, entry) }
    return limits
  }

  private mutating func idleTime(_ limits: inout HouseLimits, _ entry: Node.Entry) {
    let text = entry.value.text ?? ""
    if text == "off" {
      limits.idleTime = nil
    } else if let first = text.first, !first.isNumber {
      diagnostics.error(
        "'idle_time' takes a duration such as 30m or 6h, or off", at: entry.value.range,
        suggestion: EverydayWords.meant(by: text, among: ["off"]))
    } else if let time = duration(entry, .seconds(1) ... .hours(168)) {
      limits.idleTime = time
    }
  }

  private mutating func set(_ limit: inout Int, _ entry: Node.Entry?, _ range: ClosedRange<Int>) {
    if let entry, let number = value(entry, .integer(range))?.integer { limit = number }
  }

  private mutating func duration(
    _ entry: Node.Entry, _ range: ClosedRange<Duration>
  ) -> Duration? {
    value(entry, .duration(range))?.duration
  }
}
