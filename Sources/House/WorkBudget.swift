import Synchronization

/// What somebody may have the house do: so much after a pause, and then at an even rate. Each connection has
/// one, within that of its address. Who has spent it is not refused anything: nothing more is read from
/// them until it is paid off.
///
/// It is counted in units of as much work as a byte of text that is read. Spent on the loop of a connection
/// and by the house.
public final class WorkBudget: Sendable {
  /// What things cost, in units; a byte that is read is one.
  public enum Cost {
    /// A telnet command, besides its bytes.
    public static let command = 64
    /// A character that is taken back.
    public static let erasure = 8
    /// A line, before it is known whether it may come.
    public static let line = 64
    /// A line that the house looks at. What a command costs beside that, it spends itself.
    public static let houseLine = 1_024
    /// A page of the house's own words, such as help.
    static let page = 4_096
    /// Taking a seat or leaving it, with what the others are told.
    static let coming = 4_096
    /// Finding out whose name somebody meant.
    public static let suggestion = 8_192
    /// Each seat that is gone through for a reply.
    public static let seat = 4
    /// What whoever has just come has to pay off before they pass for somebody who types.
    fileprivate static let newcomer = 12_288
  }

  /// However much was spent at once, so long a pause pays it off.
  private static let longestDebt = Duration.seconds(5)

  private let full: Allowance
  private let fullAt = Atomic<Int64>(.min)
  /// What is no more than people type: as many short lines as may come. It is paid off so much more slowly that
  /// whoever sends on and on, a little each time that the others have had their turn, does not pass for them.
  private let typing: Allowance
  private let typedAt = Atomic<Int64>(.min)
  private let whole: WorkBudget?

  /// - Parameters:
  ///   - rate: units a second in the long run.
  ///   - burst: units at once after a pause.
  ///   - whole: the budget that this one is a part of: what is spent is spent there, too.
  public init(rate: Int, burst: Int, within whole: WorkBudget? = nil) {
    full = Allowance(burst: burst, count: rate, in: .seconds(1))
    typing = Allowance(burst: burst / 8, count: rate / 8, in: .seconds(1))
    self.whole = whole
  }

  /// It is that of somebody who has just come.
  /// - Parameter now: in nanoseconds, on a clock that never goes back.
  public func begin(at now: Int64) {
    Self.spend(Cost.newcomer, of: typing, typedAt, at: now)
  }

  /// - Parameter now: in nanoseconds, on a clock that never goes back.
  public func spend(_ units: Int, at now: Int64) {
    whole?.spend(units, at: now)
    Self.spend(units, of: full, fullAt, at: now)
    Self.spend(units, of: typing, typedAt, at: now)
  }

  private static func spend(
    _ units: Int, of full: Allowance, _ fullAt: borrowing Atomic<Int64>, at now: Int64
  ) {
    var old = fullAt.load(ordering: .relaxed)
    while true {
      var allowance = full.filled(at: old)
      allowance.spend(units, at: now, longestDebt: longestDebt)
      let (done, found) = fullAt.compareExchange(
        expected: old, desired: allowance.fullAt, ordering: .relaxed)
      if done { return }
      old = found
    }
  }

  /// Whether something is left, here and in the whole.
  public func hasLeft(at now: Int64) -> Bool {
    full.filled(at: fullAt.load(ordering: .relaxed)).hasLeft(at: now)
      && whole?.hasLeft(at: now) ?? true
  }

  /// Whether nothing is to be paid off, here and in the whole.
  public func isFull(at now: Int64) -> Bool {
    full.filled(at: fullAt.load(ordering: .relaxed)).isFull(at: now)
      && whole?.isFull(at: now) ?? true
  }

  /// Whether no more was spent lately than people type here, and something is left in the whole.
  public func isFresh(at now: Int64) -> Bool {
    typing.filled(at: typedAt.load(ordering: .relaxed)).hasLeft(at: now)
      && whole?.hasLeft(at: now) ?? true
  }

  /// How long it takes until enough is left that going on is worth while, here and in the whole; nil while something
  /// is.
  public func rest(at now: Int64) -> Int64? {
    hasLeft(at: now) ? nil : max(ownRest(at: now), whole?.ownRest(at: now) ?? 0)
  }

  private func ownRest(at now: Int64) -> Int64 {
    full.filled(at: fullAt.load(ordering: .relaxed)).rest(at: now)
  }
}
