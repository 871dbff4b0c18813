import ActivityKit

/// What to talk about, dealt over the rounds: all of it if it fits, otherwise a draw.
struct PromptDeck: Codable, Sendable, Equatable {
  private var prompts: [Text]
  private let share: Int
  private let needed: Int

  /// - Parameter atOnce: the most that is offered in one round.
  init(_ prompts: [Text], rounds: Int, atOnce: Int) {
    self.prompts = prompts
    self.rounds = max(1, rounds)
    share = max(1, min(atOnce, prompts.count / self.rounds))
    needed = self.rounds * share
  }

  let rounds: Int

  /// Draws the prompts if there are more than the rounds will use. The others are let go, since a snapshot
  /// carries what is left of a long list.
  mutating func draw(using random: inout RandomSource) {
    guard prompts.count > needed else { return }
    prompts = Array(prompts.shuffled(using: &random).prefix(needed))
  }

  /// What is offered in a round, counted from 0. With fewer prompts than rounds they come again.
  subscript(round: Int) -> [Text] {
    prompts.isEmpty ? [] : (0..<share).map { prompts[(round * share + $0) % prompts.count] }
  }
}
