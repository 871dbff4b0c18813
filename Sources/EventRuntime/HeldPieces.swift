import ActivityKit

/// What was given to prompts that have closed, until whoever leads has read it and said what the activity gets.
struct HeldPieces: Codable, Sendable {
  /// An answer, without its author.
  struct Piece: Codable, Sendable {
    let answer: Answer.ID
    let text: Text
  }

  /// The number of the first of the prompts.
  let prompt: Int
  /// In the order in which whoever leads reads them: of those without an author not that in which they came.
  let pieces: [Piece]
}

extension LivePrompt {
  /// What the activity may not see is not for others either.
  fileprivate var isHeld: Bool { prompt.isHeld && !prompt.privacy.withholdsAnswers }
}

extension Stage {
  /// How long it is held, without an `/extend`. What nobody has let through by then stays back.
  static let holding = Duration.minutes(5)

  var held: HeldPieces? { if case .held(let held) = scene { held } else { nil } }

  /// The answers that whoever leads has still to read.
  var unread: Set<Answer.ID> {
    switch scene {
    case .held(let held): Set(held.pieces.map(\.answer))
    case .prompt(let asking): Set(held(of: asking).map(\.answer))
    case .quiet, .alone, .breakout, .floor: []
    }
  }

  /// What is to be read first of all that was given to prompts.
  func held(of asking: Asking) -> [HeldPieces.Piece] {
    asking.prompts.filter(\.isHeld).flatMap { pieces(of: $0) }
  }

  private func pieces(of open: LivePrompt) -> [HeldPieces.Piece] {
    open.indices.map { index in
      HeldPieces.Piece(
        answer: answers[index].id, text: answers[index].confirmed(in: open.prompt.question))
    }
  }

  /// The order in which pieces without a name came would tell whose they are.
  private func shuffledPieces(of asking: Asking) -> [HeldPieces.Piece] {
    asking.prompts.filter(\.isHeld).flatMap { open in
      let given = pieces(of: open)
      return open.prompt.privacy.hidesAuthor ? given.shuffled(using: &random) : given
    }
  }

  /// Instead of the cue of prompts that are held, if somebody has answered them.
  /// - Returns: whether they are held now.
  func hold(at now: Duration, among company: Company, into output: inout [StageOutput]) -> Bool {
    guard let asking, let step else { return false }
    let pieces = shuffledPieces(of: asking)
    guard !pieces.isEmpty else { return false }
    closeScene(among: company, into: &output, isHolding: true)
    scene = .held(HeldPieces(prompt: asking.id, pieces: pieces))
    pend(step.cue, after: Self.holding, at: now, reminders: [])
    self.step?.named = NamedStep(name: .commonReadFirst)
    output.append(.held(Self.holding))
    return true
  }

  /// The activity gets those of the pieces that are held, by their places, and goes on.
  func release(_ places: [Int], at now: Duration, among company: Company) -> [StageOutput] {
    guard let held else { return [] }
    let back = held.pieces.indices.filter { !places.contains($0) }.map { held.pieces[$0] }
    scene = .quiet
    return keepBack(back) + fire(at: now, among: company)
  }

  /// Authors are told, as far as they are known. Nobody puts a name to what the room does not see.
  func keepBack(_ pieces: [HeldPieces.Piece]) -> [StageOutput] {
    guard !pieces.isEmpty else { return [] }
    let back = Set(pieces.map(\.answer))
    answers.removeAll { back.contains($0.id) }
    let authors = Set(pieces.compactMap { authorship.author(of: $0.answer) })
    for piece in pieces { authorship.noteWithdrawal(of: piece.answer) }
    return authors.isEmpty ? [] : [.keptBack(authors.sorted())]
  }
}
