import ActivityKit
public import Messages

/// What people have written, which whoever leads reads before the room does.
extension EventState {
  func tellHeld(_ time: Duration, in work: inout Work) {
    work.advanced()
    work.notice(.heldToRoom, to: .holders(of: .takePart))
    for message in held(time) { work.say(message, to: .holders(of: .lead)) }
  }

  /// What is held, for whoever leads; why there is nothing to read where nothing is.
  public func held(at now: Duration) -> [Message] {
    stage?.held == nil
      ? [Refusal.noPromptNoPieces.message] : held(remaining(at: now) ?? .zero)
  }

  private func held(_ time: Duration) -> [Message] {
    let pieces = stage?.held?.pieces.map(\.text) ?? []
    return [
      .list(title: .commonHeld, items: pieces, numbered: true, yours: true),
      .notice(
        .heldToLeaders(
          everything: "/pieces all", several: "/pieces 1 3", except: "/pieces not 2",
          nothing: "/pieces none", time: time)),
    ]
  }

  /// The prompt whose answers are held, and how many these are; nil while none are.
  public var heldPrompt: (id: Int, count: Int)? {
    guard let held = stage?.held else { return nil }
    return (held.prompt, held.pieces.count)
  }

  mutating func admit(_ places: [Int], of prompt: Int, in work: inout Work) {
    guard let held = heldPrompt, held.id == prompt else { return work.refuse(.noPromptNoPieces) }
    let places = (0..<held.count).filter(Set(places).contains)
    work.notice(
      .heldLetThrough(shown: places.count, pieces: held.count), to: .holders(of: .lead))
    withStage(in: &work) { $0.release(places, at: $1, among: $2) }
  }
}
