import EventPlan
import EventRuntime
import GRDB

extension Records {
  public func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void
  ) {
    guard !calls.isClosed else { return done(.failure(WriteFailure("the records are closed"))) }
    let work: @Sendable (Database) -> Void = { [self] db in
      do {
        done(.success(try purge(terms, others, wall, in: db)))
      } catch {
        done(.failure(WriteFailure(error)))
      }
      erase(in: db)
    }
    if isImmediate {
      writer.writeWithoutTransaction(work)
    } else {
      writer.asyncWriteWithoutTransaction(work)
    }
  }

  private func purge(
    _ terms: [String: Keeping], _ others: Keeping, _ wall: Int64, in db: Database
  ) throws -> Purged {
    var purged = Purged()
    try db.inTransaction(.immediate) {
      purged = try Purge.run(terms, others: others, at: wall, in: db)
      try beforeCommit()
      return .commit
    }
    if !purged.isEmpty { eraser.demand() }
    return purged
  }
}
