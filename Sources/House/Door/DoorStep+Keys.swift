import ActivityKit
import EventRuntime
import Messages
import Names
import TextProtocol

/// The staff sign in with keys.
extension DoorStep {
  mutating func askKey(of name: String, for event: String?) {
    move(to: .asksKey(name: name, event: event))
    conceal(true)
    ask()
  }

  mutating func takeKey(_ typed: String, of name: String, for event: String?) {
    conceal(false)
    guard !typed.allSatisfy(\.isWhitespace) else { return askName(for: event) }
    move(to: .asksKey(name: name, event: event))
    let given = Door.KeyGiven(typed: typed.withoutBlanksAround, name: name, event: event)
    // Whoever has had it right lately waits behind nobody who guesses.
    let isKept = house.staff[given.nameKey]?.key == nil
    act(isKept ? .lookUp(.recentKey(given)) : .weigh(.key(given)))
  }

  mutating func takeRecentKey(_ given: Door.KeyGiven, _ holder: KeyHolder?) {
    if let holder { admit(holder, given) } else { act(.weigh(.key(given))) }
  }

  mutating func look(at given: Door.KeyGiven) {
    guard let member = house.staff[given.nameKey], let key = member.key,
      Secret.matches(given.typed, key) || Secret.matches(given.written ?? given.typed, key)
    else { return act(.lookUp(.key(given))) }
    act(.acquit(.key(given)))
    admit(member.name, .key(member.role, person: nil), to: given.event)
  }

  mutating func takeKey(_ given: Door.KeyGiven, _ holder: KeyHolder?) {
    if let holder {
      act(.acquit(.key(given)))
      admit(holder, given)
    } else if Nickname.key(of: given.typed) == given.nameKey {
      // Nobody guesses that: it is the name once more.
      act(.acquit(.key(given)))
      askKey(of: given.name, for: given.event)
    } else if !countWrong() {
      refuse(.keyWrongTryAgain)
      askKey(of: given.name, for: given.event)
    }
  }

  private mutating func admit(_ holder: KeyHolder, _ given: Door.KeyGiven) {
    act(.trust)
    // The plan has the last word on roles.
    let role = house.staff[given.nameKey]?.role ?? holder.role
    admit(holder.name, .key(role, person: holder.person), to: given.event)
  }

  private mutating func admit(_ name: String, _ proof: Guest.Proof, to event: String?) {
    releaseName()
    (door.guest.name, door.guest.proof) = (name, proof)
    goOn(to: event)
  }
}
