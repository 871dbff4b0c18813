import Foundation
import NIOConcurrencyHelpers

/// Somebody in the crash test: joins or returns, answers at random, and remembers what was confirmed.
final class Participant: Sendable {
  /// What this person was told.
  struct Ledger {
    var code: String?
    /// The confirmed answer to each prompt: A is right, B is not.
    var answers: [Int: String] = [:]
    /// Prompts that this person passed once. An answer of before the kill, kept without anybody having
    /// been told, is taken back with that; so here an answer may be gone.
    var passed: Set<Int> = []
    /// Prompts whose answer must be gone: the last that was typed is a pass, and it was confirmed.
    var withdrawn: Set<Int> = []
    private var lastTyped: [Int: String] = [:]
    var points = 0
    /// The newest prompt shown, and the least time that was said to be left.
    var prompt = 0
    var secondsLeft = Int.max
    var isSeated = false
    var problems: [String] = []

    mutating func typed(_ line: String, at prompt: Int) {
      lastTyped[prompt] = line
      if line == "pass" { passed.insert(prompt) } else { withdrawn.remove(prompt) }
    }

    mutating func confirmPass(of prompt: Int) {
      answers[prompt] = nil
      if lastTyped[prompt] == "pass" { withdrawn.insert(prompt) }
    }
  }

  let name: String
  private let ledger = NIOLockedValueBox(Ledger())
  private let client = NIOLockedValueBox<Client?>(nil)
  private let random: NIOLockedValueBox<any RandomNumberGenerator & Sendable>

  init(name: String, random: any RandomNumberGenerator & Sendable) {
    self.name = name
    self.random = NIOLockedValueBox(random)
  }

  var told: Ledger { ledger.withLockedValue { $0 } }

  func connect(port: Int) async throws {
    ledger.withLockedValue { $0.isSeated = false }
    let client = try await Client.connect(port: port) { [weak self] line in self?.receive(line) }
    self.client.withLockedValue { $0 = client }
    client.line("/mode json")
    client.line(told.code.map { "/rejoin \($0)" } ?? "/join quiz as \(name)")
  }

  private func receive(_ line: [UInt8]) {
    guard let message = line.message, let type = message["type"] as? String else { return }
    switch type {
    case "seated":
      let code = message["code"] as? String
      ledger.withLockedValue { ($0.isSeated, $0.code) = (true, code ?? $0.code) }
    case "prompt": prompted(message)
    case "reminder":
      let seconds = message["seconds"] as? Int ?? .max
      ledger.withLockedValue { $0.secondsLeft = min($0.secondsLeft, seconds) }
    case "saved":
      guard let prompt = message["prompt"] as? Int, let text = message["text"] as? String else {
        return
      }
      ledger.withLockedValue { $0.answers[prompt] = text }
    case "passed":
      guard let prompt = message["prompt"] as? Int else { return }
      ledger.withLockedValue { $0.confirmPass(of: prompt) }
    case "award":
      let points = message["points"] as? Int ?? 0
      ledger.withLockedValue { $0.points += points }
    case "error":
      // A name or a seat that is gone means that something confirmed was lost. The other errors
      // come of the race between an answer and the end of its question.
      let code = message["code"] as? String ?? ""
      if ["code_unknown", "name_taken", "not_seated", "not_saved"].contains(code) {
        ledger.withLockedValue { $0.problems.append("\(name): \(message["text"] ?? code)") }
      }
    default: break
    }
  }

  private func prompted(_ message: [String: Any]) {
    guard let id = message["id"] as? Int, let seconds = message["seconds"] as? Int else { return }
    let isAnswered = ledger.withLockedValue { ledger in
      if id < ledger.prompt {
        ledger.problems.append("\(name): prompt \(id) was shown after \(ledger.prompt)")
      } else if id == ledger.prompt, seconds > ledger.secondsLeft {
        ledger.problems.append(
          "\(name): prompt \(id) had \(ledger.secondsLeft) s left, then \(seconds) s")
      }
      ledger.secondsLeft = id == ledger.prompt ? min(ledger.secondsLeft, seconds) : seconds
      ledger.prompt = id
      return ledger.answers[id] != nil
    }
    guard !isAnswered else { return }
    let (delay, answer) = random.withLockedValue { random in
      (Int64.random(in: 0..<150, using: &random), Int.random(in: 0..<10, using: &random))
    }
    // Some pass, some change their mind.
    let lines = answer == 0 ? ["pass"] : answer == 1 ? ["b", "a"] : [answer < 6 ? "a" : "b"]
    Task { [weak self] in
      try await Task.sleep(for: .milliseconds(delay))
      guard let self, let client = client.withLockedValue({ $0 }) else { return }
      ledger.withLockedValue { ledger in
        for line in lines { ledger.typed(line, at: id) }
      }
      lines.forEach(client.line)
    }
  }
}
