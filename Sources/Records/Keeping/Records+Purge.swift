public import EventRuntime
public import EventTerms
import GRDB

extension Records {
  public func purge(
    _ terms: [String: Keeping], others: Keeping, at wall: Int64,
    then done: @escaping @Sendable (Result<Purged, WriteFailure>) -> Void
  ) {
    // After the writes that were handed in before: an end among them is one to purge.
    write([]) { [self] _ in
      guard !calls.isClosed else { return done(.failure(WriteFailure("the records are closed"))) }
      scheduler.write(to: writer, { [self] in purge(terms, others, wall, in: $0) }, then: done)
    }
  }

  private func purge(
    _ terms: [String: Keeping], _ others: Keeping, _ wall: Int64, in db: Database
  ) -> Result<Purged, WriteFailure> {
    do {
      var purged = Purged()
      var before = 0
      try db.inTransaction(.immediate) {
        let clock = try HouseTable.see(wall, in: db)
        before = db.totalChangesCount
        purged = try Purge.run(terms, others: others, at: clock.trusted ?? wall, in: db)
        purged.isClockDoubted = clock.doubted != nil
        return .commit
      }
      try requireFiles(db)
      if db.totalChangesCount > before {
        eraser.demand()
        erase(in: db)
      }
      return .success(purged)
    } catch {
      return .failure(WriteFailure(error))
    }
  }
}
