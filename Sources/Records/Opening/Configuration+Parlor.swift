import GRDB

extension Configuration {
  /// For the house that writes.
  static var ofHouse: Configuration {
    var configuration = Configuration()
    configuration.label = "records"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          -- What is deleted is overwritten, so that nothing of it can be read in the file.
          PRAGMA secure_delete = ON;
          -- After a burst the write-ahead log is cut to this again.
          PRAGMA journal_size_limit = 8388608;
          PRAGMA temp_store = MEMORY;
          """)
    }
    return configuration
  }

  /// For those who only read, while a house may be writing.
  ///
  /// GRDB makes a connection read-only for each read. One that is so from the start cannot clear
  /// away the log and the index of writes, so it is taken only where nothing else is allowed.
  static func ofReader(mayWrite: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "records (reading)"
    configuration.readonly = !mayWrite
    configuration.busyMode = .timeout(5)
    return configuration
  }
}
