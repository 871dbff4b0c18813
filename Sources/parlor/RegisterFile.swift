import ArgumentParser
import Foundation
import Records
import TextProtocol

/// What `parlor key` and `parlor invite` share.
enum RegisterFile {
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
