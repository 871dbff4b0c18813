/// What a group has had of a pool of questions, prompts or the like. Stored, it lets nothing repeat until the pool
/// is used up.
public struct UsedItems: Codable, Sendable, Equatable {
  /// Only so many are remembered, the latest.
  public static let most = 5_000

  /// A sum of each, the longest ago first. Where two items share one, the second waits until the others have had
  /// their turn.
  private var sums: [UInt32] = []

  public init() {}

  /// The places of `items`: first those that the group has not had, in the order given, then the others, those
  /// first that it had longest ago.
  public func freshFirst(_ items: [String]) -> [Int] {
    let ages = Dictionary(sums.enumerated().map { ($1, $0) }) { $1 }
    let last = items.map { ages[ShortSum.small(of: $0.utf8)] ?? -1 }
    return items.indices.sorted { (last[$0], $0) < (last[$1], $1) }
  }

  /// Notes that the group has it now.
  public mutating func note(_ item: String) {
    let sum = ShortSum.small(of: item.utf8)
    sums.removeAll { $0 == sum }
    sums.append(sum)
    if sums.count > Self.most { sums.removeFirst(sums.count - Self.most) }
  }
}
