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
  /// Addresses, and names, that are remembered at most.
  static let most = 4_096

  private struct Count {
    var wrong: Int
    var since: Duration
  }

  private let perMinute: Int
  private var addresses: [Int: Allowance] = [:]
  private var names: [String: Count] = [:]

  /// - Parameter perMinute: wrong guesses of one address, at once and then in a minute.
  init(perMinute: Int) { self.perMinute = perMinute }

  /// Takes one from what an address may guess. It is taken before the guess is looked at, so that
  /// guesses at the same time count as much as those one after another.
  /// - Returns: whether the guess is looked at now.
  mutating func take(from address: Int, at now: Duration) -> Bool {
    var allowance = addresses[address] ?? fresh
    let isTaken = allowance.take(at: now.nanoseconds)
    addresses[address] = allowance
    forget(at: now)
    return isTaken
  }

  /// Whether one is left, without taking it.
  func mayTake(from address: Int, at now: Duration) -> Bool {
    var allowance = addresses[address] ?? fresh
    return allowance.take(at: now.nanoseconds)
  }

  /// Gives back what was taken: the guess was right, or was not looked at.
  mutating func giveBack(to address: Int) { addresses[address]?.giveBack() }

  /// Whether from this address came something wrong that is not forgotten yet, or is looked at now,
  /// besides the one guess that asks.
  func hasGuessed(_ address: Int, at now: Duration) -> Bool {
    addresses[address].map { !$0.isFull(at: now.nanoseconds, butFor: 1) } ?? false
  }

  /// How long the answer to a guess at this name is held back.
  func delay(of name: String, at now: Duration) -> Duration {
    let over = wrong(name, at: now) - Self.free
    guard over > 0 else { return .zero }
    return min(Self.longest, .milliseconds(250 << min(over - 1, 8)))
  }

  /// A guess at this name has come in; it counts as wrong until it was right.
  mutating func noteGuess(at name: String, at now: Duration) {
    names[name] = Count(wrong: min(wrong(name, at: now) + 1, 64), since: now)
    forget(at: now)
  }

  mutating func noteRight(_ name: String) {
    guard let count = names[name] else { return }
    names[name] = count.wrong > 1 ? Count(wrong: count.wrong - 1, since: count.since) : nil
  }

  private var fresh: Allowance { Allowance(burst: perMinute, count: perMinute, in: .minutes(1)) }

  private func wrong(_ name: String, at now: Duration) -> Int {
    guard let count = names[name] else { return 0 }
    return max(0, count.wrong - Int((now - count.since) / Self.forgetting))
  }

  /// How many are remembered.
  var remembered: (addresses: Int, names: Int) { (addresses.count, names.count) }

  /// What is over is forgotten when there is too much; when nothing is over, everything but the last.
  private mutating func forget(at now: Duration) {
    if addresses.count > Self.most {
      addresses = addresses.filter { !$0.value.isFull(at: now.nanoseconds) }
      if addresses.count > Self.most { addresses = [:] }
    }
    if names.count > Self.most {
      names = names.filter { wrong($0.key, at: now) > 0 }
      if names.count > Self.most { names = [:] }
    }
  }
}

extension Duration {
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
