import ArgumentParser
import Foundation
import Records
import TextProtocol

/// What `parlor key` and `parlor invite` share.
enum RegisterFile {
  /// Does something with the register; what goes wrong ends the command in words.
  static func explaining(_ work: () throws -> Void) throws {
    do {
      try work()
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

  /// A name for a key: whoever facilitates where a plan names nobody is called `host`.
  static func staffName(_ typed: String) throws -> Nickname {
    do { return try Nickname(staff: typed) } catch {
      throw Failure(code: .usage, text: "'\(typed)' is no name. \(error.text)")
    }
  }

  static func date(_ milliseconds: Int64) -> String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1_000).formatted(.iso8601)
  }
}
