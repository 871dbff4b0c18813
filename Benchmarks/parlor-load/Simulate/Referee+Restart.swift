import ActivityKit
import EventRuntime
import EventTerms
import Foundation
import House

/// What a new house has made of what the one before left on disk.
extension Referee {
  mutating func rose(
    _ glimpses: [House.Glimpse], kept: [Int64: Ledger.Kept], before: [Int64: House.Glimpse]
  ) {
    let found = Dictionary(glimpses.map { ($0.occurrence, $0) }) { first, _ in first }
    for (occurrence, saved) in kept.sorted(by: { $0.key < $1.key }) where saved.isLive {
      guard let mirror = mirrors[occurrence], mirror.state.phase != .ended else { continue }
      guard let glimpse = found[occurrence] else {
        fail(.restart, "a live occurrence was not taken up")
        continue
      }
      rules[occurrence]?.carryOut(until: glimpse.state.lastEntry)
      check(glimpse, mirror, saved, before[occurrence])
    }
  }

  private mutating func check(
    _ glimpse: House.Glimpse, _ mirror: Mirror, _ saved: Ledger.Kept, _ before: House.Glimpse?
  ) {
    if glimpse.now != saved.saved.clock {
      fail(.restart, "the clock stands at \(glimpse.now), and \(saved.saved.clock) was saved")
    }
    if let before, before.now < glimpse.now {
      fail(.restart, "the clock stood at \(before.now), and stands at \(glimpse.now)")
    }
    if let before, let since = soundSince[glimpse.event.slug], now - since > .seconds(5),
      before.state.wake != nil,
      !before.isWaitingForPeople, !before.cannotSave,
      before.now - glimpse.now > .milliseconds(1_050)
    {
      fail(.restart, "\(before.now - glimpse.now) of the clock are lost")
    }
    checkSecrets(saved)
    mirrors[glimpse.occurrence]?.event = glimpse.event
    guard let state = mirror.takenUp(by: glimpse.event) else {
      // What began or ended with the last entry does so by the plan of today.
      mirrors[glimpse.occurrence]?.state = glimpse.state
      mirrors[glimpse.occurrence]?.isBlurred = true
      return
    }
    mirrors[glimpse.occurrence]?.state = state
    checkState(glimpse.occurrence, glimpse.state)
  }

  /// No snapshot tells who wrote what without a name, unless the question is open still.
  mutating func checkSecrets(_ saved: Ledger.Kept) {
    guard let bytes = saved.snapshot?.state,
      let object = try? JSONSerialization.jsonObject(with: Data(bytes))
    else { return }
    if Self.findsAuthor(in: object) {
      fail(.anonymity, "a snapshot tells who wrote what without a name")
    }
  }

  static func findsAuthor(in value: Any) -> Bool {
    if let list = value as? [Any] { return list.contains(where: findsAuthor) }
    guard let object = value as? [String: Any] else { return false }
    if object["isSecret"] as? Bool == true, object["isSigned"] as? Bool == false,
      object["person"] != nil
    {
      return true
    }
    return object.values.contains(where: findsAuthor)
  }

  /// Once a prompt without names has closed, nothing that was written tells who answered it.
  mutating func checkErasure(_ kept: [Int64: Ledger.Kept]) {
    for (occurrence, glimpse) in current where glimpse.isSettled {
      guard let saved = kept[occurrence], let mirror = mirrors[occurrence] else { continue }
      let open = Set(glimpse.state.openPrompts.map(\.id))
      let isSecret = { (prompt: Int) in
        !open.contains(prompt) && [.anonymous, .nobody].contains(mirror.privacy[prompt])
      }
      if let told = saved.entries.compactMap(\.input.answeredPrompt).first(where: isSecret) {
        fail(.anonymity, "the journal tells who answered prompt \(told), which has closed")
      }
      if let told = saved.residue.first(where: isSecret) {
        fail(.anonymity, "who answered prompt \(told) was deleted, and can be read still")
      }
    }
  }
}

extension Input {
  /// The prompt that it tells who answered.
  var answeredPrompt: Int? {
    switch self {
    case .answer(_, let prompt, _, _), .withdraw(_, let prompt): prompt
    case .pass(_, let prompt): prompt
    case .join, .enter, .keepCode, .setLanguage, .setPace, .setScreen, .clearAway, .drop, .leave,
      .undo, .done, .reveal, .call, .stay, .stop, .ignore, .control, .moderate, .group, .tick,
      .replied:
      nil
    }
  }
}
