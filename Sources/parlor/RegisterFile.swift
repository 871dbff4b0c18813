import ArgumentParser
import Foundation
import Records
import TextProtocol

/// What `parlor key` and `parlor invite` share.
enum RegisterFile {
  /// Opens the register, with errors in words.
  static func editing(_ database: String, _ work: (RegisterEditor) throws -> Void) throws {
    do {
      try work(try RegisterEditor.open(path: database))
    } catch let error as RecordsError {
      throw error.failure.exit()
    } catch let error as Failure {
      throw error.exit()
    }
  }

  static func nickname(_ typed: String) throws -> Nickname {
    do { return try Nickname(typed) } catch {
      throw Failure(code: .usage, text: "'\(typed)' is no name. \(error.text)")
    }
  }

  static func date(_ milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1_000).formatted(.iso8601)
  }
}
