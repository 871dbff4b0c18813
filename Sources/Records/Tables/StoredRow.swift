import EventRuntime
import GRDB

/// A row of a table or a query. Its properties are its columns: `joinedAt` is `joined_at`. A date is
/// stored in milliseconds since 1970.
protocol StoredRow: Decodable, FetchableRecord {}

// Public since some rows are; nobody else sees the protocol.
extension StoredRow {
  public static var databaseColumnDecodingStrategy: DatabaseColumnDecodingStrategy {
    .convertFromSnakeCase
  }

  public static func databaseDateDecodingStrategy(
    for column: String
  ) -> DatabaseDateDecodingStrategy {
    .millisecondsSince1970
  }
}

/// A row that is inserted whole.
protocol InsertedRow: StoredRow, Encodable, PersistableRecord {}

extension InsertedRow {
  static var databaseColumnEncodingStrategy: DatabaseColumnEncodingStrategy { .convertToSnakeCase }
}

extension Moment {
  /// Nil unless there are both columns.
  init?(_ elapsed: Int64?, _ wall: Int64?) {
    guard let elapsed, let wall else { return nil }
    self.init(elapsed: elapsed, wall: wall)
  }
}
