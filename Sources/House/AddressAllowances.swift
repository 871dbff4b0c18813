/// How often something may happen from one address. It outlasts the connections, is bounded in size, and
/// forgets.
struct AddressAllowances {
  /// Addresses that are remembered at most.
  static let most = 4_096

  private let fresh: Allowance
  private var allowances: [Int: Allowance] = [:]

  /// - Parameter count: how often, at once and then in `time`.
  init(_ count: Int, in time: Duration) { fresh = Allowance(burst: count, count: count, in: time) }

  /// Takes one, if one is left.
  mutating func take(from address: Int, at now: Duration) -> Bool {
    var allowance = allowances[address] ?? fresh
    let isTaken = allowance.take(at: now.nanoseconds)
    allowances[address] = allowance
    forget(at: now)
    return isTaken
  }

  /// Whether one is left, without taking it.
  func mayTake(from address: Int, at now: Duration) -> Bool {
    var allowance = allowances[address] ?? fresh
    return allowance.take(at: now.nanoseconds)
  }

  mutating func giveBack(to address: Int) { allowances[address]?.giveBack() }

  /// Whether more is taken than so many.
  func hasTaken(_ address: Int, moreThan count: Int64, at now: Duration) -> Bool {
    allowances[address].map { !$0.isFull(at: now.nanoseconds, butFor: count) } ?? false
  }

  var count: Int { allowances.count }

  /// What is over is forgotten when there is too much; when nothing is over, everything.
  private mutating func forget(at now: Duration) {
    guard allowances.count > Self.most else { return }
    allowances = allowances.filter { !$0.value.isFull(at: now.nanoseconds) }
    if allowances.count > Self.most { allowances = [:] }
  }
}
