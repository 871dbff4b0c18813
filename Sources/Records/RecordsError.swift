import GRDB

/// Why records could not be opened or used, as one sentence that says what to do.
public struct RecordsError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// There is no such file to read.
    case missing
    /// The folder of the file is not there.
    case folderMissing
    /// The file or its folder cannot be read or written.
    case notAccessible
    /// The file is not a database, or one of another program.
    case notRecords
    /// The file was written by a newer version.
    case newer
    /// The file was written by an older version and nobody has migrated it yet.
    case older
    /// Another house has the file open.
    case inUse
    /// The file has a second name, under which others would not see what a house writes.
    case linked
    /// The file is not where it was any more.
    case moved
    /// The file that was to be made is there already.
    case exists
    /// The disk is full or fails.
    case diskTrouble
    /// The file is damaged.
    case damaged
  }

  public let kind: Kind
  public let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// What an error met while the records at a path were used means; nil when it is none of theirs.
  public init?(_ error: any Error, at path: String) {
    switch error {
    case let error as RecordsError: self = error
    case let error as DatabaseError: self = DatabaseFile(path: path).translate(error)
    default: return nil
    }
  }
}
