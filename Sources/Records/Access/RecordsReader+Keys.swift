import ActivityKit
import EventRuntime
import GRDB

extension RecordsReader {
  /// Whether a key that was made with `parlor key` is that of a facilitator.
  /// - Parameter name: in the form in which names are compared.
  public func isFacilitator(_ name: String, with key: String) throws -> Bool {
    guard let kept = try database.read({ try RegisterTables.key(of: name, in: $0) }),
      kept.holder.role == .facilitator
    else { return false }
    return try kept.hash.matches(key)
  }
}
