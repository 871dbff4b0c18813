import EventRuntime
import GRDB

extension DatabaseError {
  /// What happened, as the middle of a sentence.
  var words: String {
    switch resultCode {
    case .SQLITE_FULL: "the disk is full"
    case .SQLITE_IOERR: "the disk reported an error (SQLite's \(extendedResultCode.rawValue))"
    case .SQLITE_BUSY, .SQLITE_LOCKED: "another program has locked it"
    case .SQLITE_READONLY, .SQLITE_PERM: "it cannot be written to"
    case .SQLITE_CANTOPEN: "it cannot be opened"
    case .SQLITE_CORRUPT: "it is damaged"
    case .SQLITE_NOTADB: "it is not a database"
    case .SQLITE_NOMEM: "there is not enough memory"
    default: "SQLite refused, with its error \(extendedResultCode.rawValue)"
    }
  }
}

extension WriteFailure {
  private init(because why: String) { self.init("nothing was written to the database: \(why)") }

  init(_ error: any Error) {
    switch error {
    case let failure as WriteFailure: self = failure
    case let error as RecordsError: self.init(error.description)
    default: self.init(because: Self.words(error))
    }
  }

  /// What an error says, and nothing of the statement that met it.
  static func words(_ error: any Error) -> String {
    (error as? DatabaseError)?.words ?? "\(error)"
  }
}

/// Whether only the call that met the error is to blame for it; otherwise the disk or the database is
/// in trouble, and any call would fail.
func blamesCall(_ error: any Error) -> Bool {
  switch error {
  case is WriteFailure, is EncodingError: true
  case let error as DatabaseError:
    switch error.resultCode {
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE, .SQLITE_ERROR: true
    default: false
    }
  default: false
  }
}
