import ActivityKit
import YAML

extension HouseLimits: PlanMapping {
  static let owner = "the limits"
  static let takes = "limits by name, as in { lines_per_second: 5 }"

  static let keys: [PlanKey<HouseLimits>] = [
    .integer(
      "connections", in: 1...1_000_000, \.connections,
      PlanWords(
        "connections at a time, in all",
        more: " (fewer if the system allows fewer open files; the log says so)")),
    .integer(
      "connections_per_address", in: 1...1_000_000, \.connectionsPerAddress,
      PlanWords("connections at a time from one address", more: "; of IPv6, from one /64")),
    .integer(
      "new_connections_per_minute", in: 1...2_000_000, \.newConnectionsPerMinute,
      "new connections from one address, at once and then in a minute",
      following: "twice `connections_per_address`"
    ) { 2 * $0.connectionsPerAddress },
    .integer(
      "seats_per_address", in: 1...2_000_000, \.seatsPerAddress,
      PlanWords(
        "new seats that people of one address may take, at once and then in ten minutes",
        more: ". People who come by a key, an invitation or a personal code, or back to a seat, "
          + "are not counted"),
      following: "twice `connections_per_address`"
    ) { 2 * $0.connectionsPerAddress },
    .duration(
      "sign_in_time", in: .seconds(1) ... .hours(1), \.signInTime,
      PlanWords(
        "how long a connection without a seat may stay without a line",
        more: ", from when what the house said last could be read")),
    PlanKey(
      "idle_time",
      PlanWords(
        "how long somebody with a seat may stay without a line, or `off`",
        more: "; the seat is kept"),
      absent: .code(HouseLimits().idleTime?.short ?? "off"),
      schema: { _ in .object(["anyOf": [SchemaPart.duration.reference, ["enum": ["off"]]]]) },
      read: { $0.idleTime(&$2, $1) }),
    .integer(
      "lines_per_second", in: 1...1_000_000, \.linesPerSecond,
      "lines that a connection may send in the long run"),
    .integer(
      "line_burst", in: 1...4_000_000, \.lineBurst,
      "lines that it may send at once after a pause", following: "four seconds' worth"
    ) { 4 * $0.linesPerSecond },
    .integer(
      "outbox", in: 16_384...67_108_864, \.outbox,
      "bytes that may wait for a client that reads too slowly"),
    .integer(
      "answer_length", in: 1...4_096, \.answerLength,
      PlanWords(
        "characters of an answer in words", more: ", also where the activity would take more")),
    .integer(
      "tells_per_minute", in: 1...1_000_000, \.tellsPerMinute,
      "private messages, reports and calls for help that a person may send, at once and then in a minute"
    ),
    .integer(
      "wrong_keys_per_minute", in: 1...1_000_000, \.wrongKeysPerMinute,
      "wrong keys, codes and code words that the house looks at from one address, at once and then in a minute"
    ),
  ]
}

extension ShapeReader {
  fileprivate mutating func idleTime(_ limits: inout HouseLimits, _ entry: Node.Entry) {
    let text = entry.value.text ?? ""
    if text == "off" {
      limits.idleTime = nil
    } else if let first = text.first, !first.isNumber {
      diagnostics.error(
        "'idle_time' takes a duration such as 30m or 6h, or off", at: entry.value.range,
        suggestion: EverydayWords.meant(by: text, among: ["off"]))
    } else if let time = value(entry, .duration(.seconds(1) ... .hours(168)))?.duration {
      limits.idleTime = time
    }
  }
}
