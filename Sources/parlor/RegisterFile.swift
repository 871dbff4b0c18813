import ArgumentParser
import Foundation
import Messages
import Names
import Records
import TextProtocol
import Words

/// What `parlor key` and `parlor invite` share.
enum RegisterFile {
  static func nickname(_ typed: String) throws -> Nickname {
    do { return try Nickname(typed, forms: SpeechForms(Words.shipped)) } catch {
      throw Failure(
        code: .usage, text: "'\(typed)' is no name. \(Voice.english.text(error.sentence))")
    }
  }

  /// A name for a key: whoever facilitates where a plan names nobody is called `host`.
  static func staffName(_ typed: String) throws -> Nickname {
    do { return try Nickname(staff: typed, forms: SpeechForms(Words.shipped)) } catch {
      throw Failure(
        code: .usage, text: "'\(typed)' is no name. \(Voice.english.text(error.sentence))")
    }
  }

  /// Tells moments of the register as reports tell theirs, in the zone of the house.
  static func clock(_ database: String) throws -> HouseTime {
    HouseTime(try HouseZone.of(RecordsReader.open(path: database), at: database))
  }
}
