import ActivityKit
import EventRuntime

/// Slows down those who guess keys and codes: an address is looked at only so often, and a name that is
/// guessed at answers later and later, up to a bound, to everybody. Nobody is shut out.
///
/// It outlasts the connections, is bounded in size, and forgets.
struct GuessBrake {
  /// Wrong guesses at one name that cost no delay.
  static let free = 3
  /// The longest that an answer is held back.
  static let longest = Duration.seconds(4)
  /// The time in which one wrong guess at a name is forgotten.
  static let forgetting = Duration.seconds(20)
  /// Names, and trusted addresses, that are remembered at most.
  static let most = 4_096
  /// So many wrong keys do not yet cost an address the trust that it has earned.
  static let slips: Int64 = 3
  /// How long an address is trusted after somebody sat down there, or had a key right.
  static let trusting = Duration.hours(24)

  private struct Count {
    var wrong: Int
    var since: Duration
  }

  private var addresses: AddressAllowances
  /// Wrong guesses, each of which is forgotten after a minute.
  private var wrong = AddressAllowances(60, in: .minutes(60))
  private var trusted: [Int: Duration] = [:]
  private var names: [String: Count] = [:]

  /// - Parameter perMinute: wrong guesses of one address, at once and then in a minute.
  init(perMinute: Int) { addresses = AddressAllowances(perMinute, in: .minutes(1)) }

  /// Takes one from what an address may guess. It is taken before the guess is looked at, so that
  /// guesses at the same time count as much as those one after another.
  /// - Returns: whether the guess is looked at now.
  mutating func take(from address: Int, at now: Duration) -> Bool {
    addresses.take(from: address, at: now)
  }

  /// Whether one is left, without taking it.
  func mayTake(from address: Int, at now: Duration) -> Bool {
    addresses.mayTake(from: address, at: now)
  }

  /// Gives back what was taken: the guess was right, or was not looked at.
  mutating func giveBack(to address: Int) { addresses.giveBack(to: address) }

  /// A guess from this address was wrong.
  mutating func noteWrong(from address: Int, at now: Duration) {
    _ = wrong.take(from: address, at: now)
  }

  /// Somebody sat down there, or had a key right.
  mutating func noteTrust(in address: Int, at now: Duration) {
    trusted[address] = now
    guard trusted.count > Self.most else { return }
    trusted = trusted.filter { now - $0.value < Self.trusting }
    if trusted.count > Self.most { trusted = [address: now] }
  }

  /// How far an address is trusted to mean its keys.
  func trust(in address: Int, at now: Duration) -> KeyTrust {
    if let since = trusted[address], now - since < Self.trusting {
      return wrong.hasTaken(address, moreThan: Self.slips, at: now) ? .doubtful : .proven
    }
    return wrong.hasTaken(address, moreThan: 0, at: now) ? .doubtful : .unknown
  }

  /// How long the answer to a guess at this name is held back.
  func delay(of name: String, at now: Duration) -> Duration {
    let over = wrongCount(of: name, at: now) - Self.free
    guard over > 0 else { return .zero }
    return min(Self.longest, .milliseconds(250 << min(over - 1, 8)))
  }

  /// A guess at this name has come in; it counts as wrong until it was right.
  mutating func noteGuess(at name: String, at now: Duration) {
    names[name] = Count(wrong: min(wrongCount(of: name, at: now) + 1, 64), since: now)
    forget(at: now)
  }

  mutating func noteRight(_ name: String) {
    guard let count = names[name] else { return }
    names[name] = count.wrong > 1 ? Count(wrong: count.wrong - 1, since: count.since) : nil
  }

  private func wrongCount(of name: String, at now: Duration) -> Int {
    guard let count = names[name] else { return 0 }
    return max(0, count.wrong - Int((now - count.since) / Self.forgetting))
  }

  /// How many are remembered.
  var remembered: (addresses: Int, names: Int) { (addresses.count, names.count) }

  /// What is over is forgotten when there is too much; when nothing is over, everything but the last.
  private mutating func forget(at now: Duration) {
    if names.count > Self.most {
      names = names.filter { wrongCount(of: $0.key, at: now) > 0 }
      if names.count > Self.most { names = [:] }
    }
  }
}

extension Duration {
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
