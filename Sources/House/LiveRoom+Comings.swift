import ActivityKit
import EventRuntime
import Logging
import Messages
import TextProtocol
import Words

/// What the event says, in the order in which the room is to hear it: who comes and goes, and whose hands
/// are up, may wait.
extension LiveRoom: LiveEvent.Listener {
  func say(_ message: Message, to recipients: Recipients) {
    defer { tellNewsSoon() }
    tellHeldComings()
    guard !gather(message, recipients) else { return }
    if case .floor = message, case .everyoneBut(let seat) = recipients.all { tellComing(of: seat) }
    send(message, to: recipients)
    tellOwnChoices(of: message, to: recipients)
  }

  /// Whoever has written one of the choices that they read reads which: the others have it in the same list, so
  /// that all can talk of them by their letters.
  func tellOwnChoices(of message: Message, to recipients: Recipients) {
    guard case .prompt(let prompt) = message, prompt.isYours else { return }
    for (seat, typed) in live.state.ownChoices(of: prompt.id) where reaches(recipients, seat) {
      occupants[seat]?.notice(.ownChoiceWritten(choices: typed))
    }
  }

  func tellRun(to seats: [Int]) {
    let parts = house?.assumeIsolated { [occurrence] in $0.runSheet(of: occurrence)?.parts } ?? []
    for seat in seats {
      let news = parts.filter { runTold[seat]?.contains($0) != true }
      runTold[seat] = parts
      if let line = Sentence.following(news) {
        say(.notice(Notice(.run, line)), to: .seats([seat]))
      }
    }
  }

  func log(_ note: Sentence) { log(Voice.english.text(note)) }

  func log(_ text: String) {
    house?.log.warning(
      "\(text)", metadata: ["event": "\(slug)", "occurrence": "\(occurrence)"])
  }

  func didWrite() { house?.assumeIsolated { [occurrence] in $0.follow(occurrence) } }

  /// Holds back for a moment what comes too often: comings and goings, but for those of the staff, and hands.
  /// In a quiet time comings and goings wait for its end.
  /// - Returns: whether it was held back.
  private func gather(_ message: Message, _ recipients: Recipients) -> Bool {
    if case .hands = message, case .holders = recipients { return gatherHands(message) }
    guard let coming = Coming(message, to: recipients),
      live.state.seat(coming.seat)?.role.takesPart == true
    else { return false }
    if live.state.isQuietTime {
      comings.isHeld = true
    } else {
      switch comings.flurry.note(at: dispatcher.now) {
      case .tell: return false
      case .gather: break
      case .gatherUntil(let end):
        at(end) { room in
          room.comings.flurry.end(at: room.dispatcher.now)
          // A quiet time may have begun meanwhile.
          if room.live.state.isQuietTime {
            room.comings.isHeld = true
          } else {
            room.tellComings()
          }
        }
      }
    }
    comings.add(coming)
    return true
  }

  private func gatherHands(_ message: Message) -> Bool {
    switch hands.note(at: dispatcher.now) {
    case .tell:
      handsTold = message
      return false
    case .gather: return true
    case .gatherUntil(let end):
      at(end) { $0.tellHands() }
      return true
    }
  }

  private func at(_ moment: Duration, _ act: @escaping @Sendable (LiveRoom) -> Void) {
    let room = Confined(self, to: dispatcher)
    _ = dispatcher.schedule(at: moment) { room.here(act) }
  }

  /// The quiet time is over, and this is the first that is said after it.
  private func tellHeldComings() {
    if comings.isHeld, !live.state.isQuietTime { tellComings() }
  }

  /// Tells what has gathered so far.
  func tellComings() {
    for (message, recipients) in comings.take(isHushed: live.state.isHushed) {
      send(message, to: recipients)
    }
  }

  /// Somebody is about to be heard, whose coming may not have been told yet. In a quiet time that of the
  /// others still waits.
  func tellComing(of seat: Int) {
    guard comings.concern(seat) else { return }
    guard live.state.isQuietTime else { return tellComings() }
    for (message, recipients) in comings.take(of: seat, isHushed: live.state.isHushed) {
      send(message, to: recipients)
    }
  }

  /// Hands that are down again are as if they had not been up.
  private func tellHands() {
    hands.end(at: dispatcher.now)
    let now = live.hands
    guard now != handsTold else { return }
    handsTold = now
    send(now, to: .holders(of: .hands))
  }
}
