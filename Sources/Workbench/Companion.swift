import ActivityKit
import Foundation

/// Somebody who is there only in a tryout: answers after a while, passes now and then, and speaks when
/// it is their turn.
struct Companion {
  let name: String
  /// What they are about to send, in order of time.
  private var plans: [(at: Duration, line: String)] = []

  init(name: String) { self.name = name }

  /// What they send by now, taken out.
  mutating func line(at now: Duration) -> String? {
    guard let first = plans.first, first.at <= now else { return nil }
    return plans.removeFirst().line
  }

  mutating func hear(_ message: HeardMessage, at now: Duration, using random: inout RandomSource) {
    switch message.type {
    case "prompt":
      let most = min(12, max(2, (message.seconds ?? 20) / 2))
      let time = now + .seconds(Int.random(in: 2...most, using: &random))
      plan(Self.answer(to: message, using: &random), at: time)
      if message.lines != nil { plan("done", at: time + .seconds(1)) }
    case "closed", "regrouped": plans = []
    case "floor" where message.yours == true:
      plan(Self.pick(Self.thoughts, using: &random), at: now + .seconds(3))
      plan("done", at: now + .seconds(7))
    case "breakout":
      plan(Self.pick(Self.greetings, using: &random), at: now + .seconds(4))
    default: break
    }
  }

  private mutating func plan(_ line: String, at time: Duration) { plans.append((time, line)) }

  private static func answer(to prompt: HeardMessage, using random: inout RandomSource) -> String {
    if Int.random(in: 0..<6, using: &random) == 0 { return "pass" }
    switch prompt.kind {
    case "choice", "several":
      return pick(prompt.marks ?? ["pass"], using: &random)
    case "order":
      return (prompt.marks ?? ["pass"]).shuffled(using: &random).joined(separator: ", ")
    case "number":
      let low = Int((prompt.min ?? 0).rounded(.up))
      let high = max(low, Int((prompt.max ?? Double(low + 10)).rounded(.down)))
      return String(Int.random(in: low...high, using: &random))
    case "ready": return "done"
    default: return pick(thoughts, using: &random)
    }
  }

  private static func pick(_ texts: [String], using random: inout RandomSource) -> String {
    texts.randomElement(using: &random) ?? "hello"
  }

  private static let thoughts = [
    "A long walk by the river", "The neighbour's tea on a grey day", "Less than I had hoped for",
    "My grandmother's recipe book", "Finding an hour for myself", "The light early this morning",
    "Something I have not dared yet", "A song that will not leave me",
  ]
  private static let greetings = [
    "Hello! Shall I begin?", "Good to meet you.", "You first, if you like.",
  ]
}

/// What a companion understands of a line in json mode.
struct HeardMessage: Decodable {
  let type: String
  var code: String?
  var kind: String?
  var marks: [String]?
  var min: Double?
  var max: Double?
  var seconds: Int?
  var lines: Int?
  var yours: Bool?

  init?(_ line: String) {
    guard let message = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = message
  }
}
