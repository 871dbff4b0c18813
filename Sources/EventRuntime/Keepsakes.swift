import ActivityKit
import EventTerms
public import Messages

/// What people have written in answers, so that each can have their own again.
///
/// Whose an answer without a name is, is known in memory only, and never encoded; nor is anything where the event
/// keeps no answers. What nobody may keep is not here.
struct Keepsakes: Codable, Sendable {
  private struct Piece: Codable, Sendable {
    let prompt: Int
    let activity: String
    var text: String
  }

  /// By seat, in the order in which the prompts came; nil where there is none.
  private var named: [Int: [Piece]]?
  /// The same of what was written without a name, and of what no disk may keep.
  private var unnamed: [Int: [Piece]] = [:]

  private enum CodingKeys: String, CodingKey { case named = "keepsakes" }

  /// So many are remembered of a person, the latest.
  private static let most = 40

  /// - Parameter isKept: whether the event keeps answers.
  mutating func note(
    _ answer: Answer, to open: LivePrompt, of activity: String, by seat: Int, isKept: Bool
  ) {
    guard case .text(let rule) = open.prompt.question.kind, rule.key == nil,
      let text = answer.text
    else { return }
    let piece = Piece(prompt: open.id, activity: activity, text: text)
    change(of: seat, where: open.prompt.privacy, isKept: isKept) { pieces in
      if let index = pieces.firstIndex(where: { $0.prompt == piece.prompt }) {
        pieces[index] = piece
      } else {
        pieces = Array((pieces + [piece]).suffix(Self.most))
      }
    }
  }

  /// An answer was taken back.
  mutating func remove(_ open: LivePrompt, of seat: Int) {
    unnamed[seat]?.removeAll { $0.prompt == open.id }
    named?[seat]?.removeAll { $0.prompt == open.id }
  }

  private mutating func change(
    of seat: Int, where privacy: Privacy, isKept: Bool, _ act: (inout [Piece]) -> Void
  ) {
    switch privacy {
    case .nobody: break
    case .named where isKept, .facilitator where isKept:
      var pieces = named ?? [:]
      act(&pieces[seat, default: []])
      named = pieces
    case .named, .anonymous, .facilitator: act(&unnamed[seat, default: []])
    }
  }

  /// What somebody wrote is by another seat.
  mutating func move(_ seat: Int, to other: Int) {
    if let pieces = unnamed.removeValue(forKey: seat) { unnamed[other, default: []] += pieces }
    if let pieces = named?.removeValue(forKey: seat) { named?[other, default: []] += pieces }
  }

  /// What somebody has written and not without a name, as far as the event keeps it.
  func namedTexts(of seat: Int) -> [String] { (named?[seat] ?? []).map(\.text) }

  /// The texts of a person, each behind the activity that it was written in.
  func texts(of seat: Int) -> [Text] {
    ((named?[seat] ?? []) + (unnamed[seat] ?? [])).sorted { $0.prompt < $1.prompt }
      .map { Text("\($0.activity): \($0.text)") }
  }
}

extension EventState {
  mutating func noteKeepsake(
    _ answer: Answer, by person: Person.ID, to open: LivePrompt, in work: Work
  ) {
    keepsakes.note(
      answer, to: open, of: runningTitle, by: person.seat,
      isKept: work.event.keep[.answers] != .none)
  }

  /// What somebody has written in this event, for them alone.
  public func keepsake(of number: Int) -> Message {
    let texts = keepsakes.texts(of: number)
    return texts.isEmpty
      ? .notice(.keepsake)
      : .list(title: .commonKeepsake, items: texts, numbered: false, yours: true)
  }
}
