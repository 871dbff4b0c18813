import GRDB

/// Somebody in the records, as far as they are known to be one person. Times are milliseconds since
/// 1970.
public struct KnownPerson: Sendable, Equatable {
  public struct Visit: Sendable, Equatable, StoredRow {
    public var occurrence: Int64
    public var event: String
    public var title: String
    public var openedAt: Int64
    /// The name they went by.
    public var name: String
    public var isLive: Bool
  }

  /// The number of the person in the records.
  public var id: Int64
  /// The name they first came with.
  public var name: String
  /// Their seats, oldest first.
  public var visits: [Visit]
}
