import ActivityKit

/// Somebody who is there only in a tryout: answers after a while, passes now and then, speaks when it is their turn,
/// and tries the commands of the module.
struct Companion {
  let name: String
  /// What they are about to send, in order of time.
  private var plans: [(at: Duration, line: String)] = []
  /// The prompt that they have passed since what they gave was not taken.
  private var refused: Int?
  /// What the module takes, and when they try one of it.
  private var commands: [HeardMessage.Command] = []
  private var nextCommand = Duration.zero

  init(name: String) { self.name = name }

  /// What they send by now, taken out.
  mutating func line(at now: Duration, using random: inout RandomSource) -> String? {
    if let first = plans.first, first.at <= now { return plans.removeFirst().line }
    guard nextCommand <= now, let command = commands.randomElement(using: &random) else {
      return nil
    }
    nextCommand = now + .seconds(Int.random(in: 15...40, using: &random))
    // What is in capitals is for them to say.
    let isAlone = !command.usage.contains { $0.isUppercase }
    return isAlone ? "/\(command.name)" : "/\(command.name) \(Self.word(using: &random))"
  }

  mutating func hear(_ message: HeardMessage, at now: Duration, using random: inout RandomSource) {
    switch message.type {
    case "prompt": plan(answerTo: message, at: now, using: &random)
    case "closed", "regrouped": plans = []
    case "error":
      // Their own choice, say. Whoever finds nothing that is taken passes.
      guard let prompt = message.prompt, prompt != refused else { break }
      refused = prompt
      plans = []
      plan("pass", at: now + .seconds(1))
    case "activity":
      commands = []
      plan("/help \(Self.ofActivity)", at: now)
    case "help":
      commands = (message.commands ?? []).filter { $0.family == Self.ofActivity }
      nextCommand = now + .seconds(Int.random(in: 5...20, using: &random))
    case "floor" where message.yours == true:
      plan(Self.pick(Self.thoughts, using: &random), at: now + .seconds(3))
      plan("done", at: now + .seconds(7))
    case "breakout":
      plan(Self.pick(Self.greetings, using: &random), at: now + .seconds(4))
    default: break
    }
  }

  private mutating func plan(_ line: String, at time: Duration) { plans.append((time, line)) }

  private mutating func plan(
    answerTo prompt: HeardMessage, at now: Duration, using random: inout RandomSource
  ) {
    // Somebody else is asked, or writes for the group.
    guard prompt.yours != false, prompt.scribe == nil else { return }
    let most = min(12, max(2, (prompt.seconds ?? 20) / 2))
    var time = now + .seconds(Int.random(in: 2...most, using: &random))
    if Int.random(in: 0..<6, using: &random) == 0 { return plan("pass", at: time) }
    for line in Self.lines(answering: prompt, from: Self.thoughts, using: &random) {
      plan(line, at: time)
      time += .seconds(1)
    }
  }

  /// What somebody types, line after line, who answers a prompt.
  /// - Parameter thoughts: what they may say where words are asked for.
  static func lines(
    answering prompt: HeardMessage, from thoughts: [String], using random: inout RandomSource
  ) -> [String] {
    switch prompt.kind {
    case "choice": return [pick(prompt.marks ?? ["pass"], using: &random)]
    case "several", "order":
      let marks = prompt.marks ?? ["pass"]
      let most = min(prompt.pickMax ?? 1, marks.count)
      let count = Int.random(in: min(prompt.pickMin ?? 1, most)...most, using: &random)
      return [marks.shuffled(using: &random).prefix(count).joined(separator: ", ")]
    case "number": return [number(in: prompt, using: &random)]
    case "ready": return ["done"]
    default:
      var lines: [String] = []
      for _ in 0..<(prompt.lines == nil ? 1 : 2) {
        let text = text(for: prompt, from: thoughts, using: &random)
        lines.append(prompt.group == nil ? text : "= \(text)")
      }
      return prompt.lines == nil ? lines : lines + ["done"]
    }
  }

  /// A whole number where one fits.
  private static func number(
    in prompt: HeardMessage, using random: inout RandomSource
  ) -> String {
    let least = prompt.min ?? prompt.max.map { $0 - 10 } ?? 0
    let most = prompt.max ?? least + 10
    let (low, high) = (least.rounded(.up), most.rounded(.down))
    return low > high
      ? least.plain : Double(Int.random(in: Int(low)...Int(high), using: &random)).plain
  }

  /// As many words as are hoped for, and no more characters than fit.
  private static func text(
    for prompt: HeardMessage, from thoughts: [String], using random: inout RandomSource
  ) -> String {
    var text = pick(thoughts, using: &random)
    if let words = prompt.words {
      var all: [Substring] = []
      while all.count < words { all += pick(thoughts, using: &random).split(separator: " ") }
      text = all.prefix(words).joined(separator: " ")
    }
    return String(text.prefix(prompt.maxLength ?? text.count))
  }

  private static func word(using random: inout RandomSource) -> String {
    let words = pick(thoughts, using: &random).lowercased().split(separator: " ").map(String.init)
    return pick(words, using: &random)
  }

  private static func pick(_ texts: [String], using random: inout RandomSource) -> String {
    texts.randomElement(using: &random) ?? "hello"
  }

  /// The family of the commands of an activity, and what lists them.
  private static let ofActivity = "activity"

  static let thoughts = [
    "A long walk by the river", "The neighbour's tea on a grey day", "Less than I had hoped for",
    "My grandmother's recipe book", "Finding an hour for myself", "The light early this morning",
    "Something I have not dared yet", "A song that will not leave me",
  ]
  static let greetings = [
    "Hello! Shall I begin?", "Good to meet you.", "You first, if you like.",
  ]
}
