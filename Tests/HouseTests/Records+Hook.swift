import GRDB

@testable import Records

/// What happens at the end of each transaction, which fails when it throws.
private final class CommitHook: TransactionObserver {
  private let willCommit: () throws -> Void

  init(_ willCommit: @escaping () throws -> Void) { self.willCommit = willCommit }

  func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
  func databaseDidChange(with event: DatabaseEvent) {}
  func databaseWillCommit() throws { try willCommit() }
  func databaseDidCommit(_ db: Database) {}
  func databaseDidRollback(_ db: Database) {}
}

extension Records {
  /// On a disk that may fail: each transaction does if the hook throws.
  static func inMemory(_ willCommit: @escaping () throws -> Void) throws -> Records {
    let records = try Records.inMemory()
    records.writer.add(transactionObserver: CommitHook(willCommit), extent: .databaseLifetime)
    return records
  }
}
