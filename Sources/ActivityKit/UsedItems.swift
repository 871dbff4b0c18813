/// What a group has had of a pool of questions, prompts or the like. Stored, it lets nothing repeat until the pool
/// is used up.
public struct UsedItems: Codable, Sendable, Equatable {
  /// Only so many are remembered, the latest.
  public static let most = 5_000

  /// A short sum of each, the longest ago first.
  private var sums: [UInt32] = []

  public init() {}

  /// The places of `items`: first those that the group has not had, in the order given, then the others, those
  /// first that it had longest ago.
  public func freshFirst(_ items: [String]) -> [Int] {
    let ages = Dictionary(sums.enumerated().map { ($1, $0) }) { $1 }
    let last = items.map { ages[Self.sum($0)] ?? -1 }
    return items.indices.sorted { (last[$0], $0) < (last[$1], $1) }
  }

  /// Notes that the group has it now.
  public mutating func note(_ item: String) {
    let sum = Self.sum(item)
    sums.removeAll { $0 == sum }
    sums.append(sum)
    if sums.count > Self.most { sums.removeFirst(sums.count - Self.most) }
  }

  /// FNV-1a of 32 bits (Fowler, Noll, Vo), the same in every process. Where two items share one, the second waits
  /// until the others have had their turn.
  private static func sum(_ item: String) -> UInt32 {
    item.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
