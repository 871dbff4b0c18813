import ActivityKit
import Messages
import TextProtocol

/// Somebody of the cast: what they know from what they were sent.
struct SimulatedPerson {
  let member: CastMember
  var connection: SimulatedConnection?
  /// The code of the seat that they took last.
  var code: String?
  /// Whether they are asked to agree to something.
  var isAskedToAgree = false
  /// The question that is open to them.
  var prompt: OpenPrompt?

  init(_ member: CastMember) { self.member = member }

  static let key = "open-sesame"

  var joining: String {
    let proof = member.role == .participant ? EveningPlan.codeWord : Self.key
    return "/join \(member.event) as \(member.name) key \(proof)"
  }

  /// Some events have no code word, and say so.
  var joiningWithoutProof: String { "/join \(member.event) as \(member.name)" }

  mutating func read(_ message: Message) {
    if case .seated(let seat) = message {
      code = seat.code ?? code
      isAskedToAgree = false
    }
    if case .signin(let question) = message { isAskedToAgree = question.step == .agreement }
    if case .prompt(let open) = message { prompt = open }
    if case .closed = message { prompt = nil }
    if case .bye = message { lose() }
  }

  mutating func lose() {
    (connection, prompt, isAskedToAgree) = (nil, nil, false)
  }

  /// A line that answers what they are asked, mostly.
  func answer(_ text: String, dice: UInt64) -> String {
    var random = RandomSource(seed: dice)
    let isNonsense = Int.random(in: 0..<12, using: &random) == 0
    guard let prompt, !isNonsense else { return text }
    switch prompt.kind {
    case .text: return Int.random(in: 0..<8, using: &random) == 0 ? "/answer \(text)" : text
    case .number:
      let range = prompt.range ?? 0...100
      return String(Int.random(in: Int(range.lowerBound)...Int(range.upperBound), using: &random))
    case .ready: return "done"
    case .choice, .several, .order:
      let letters = prompt.marks.typed.shuffled(using: &random)
      return letters.prefix(prompt.pick.upperBound).joined(separator: " ")
    }
  }
}
