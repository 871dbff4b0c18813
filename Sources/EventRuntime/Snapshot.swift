import ActivityKit
import Foundation

/// The state of an occurrence as bytes.
enum Snapshot {
  /// Raised when the shape of ``EventState`` changes so that an older one cannot be read.
  static let format = 1

  private struct Envelope<State: Codable>: Codable {
    let format: Int
    let state: State
  }

  private struct Label: Codable {
    let format: Int
  }

  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  static func encode(_ state: EventState) throws -> [UInt8] {
    return [UInt8](try JSONEncoder().encode(Envelope(format: format, state: state)))
  }

  /// - Throws: ``Unreadable`` when another format or no snapshot at all is given.
  static func decode(_ bytes: [UInt8], modules: [ModuleDefinition]) throws -> EventState {
    let decoder = JSONDecoder()
    decoder.userInfo[.modules] = modules
    do {
      let label = try decoder.decode(Label.self, from: Data(bytes))
      guard label.format == format else {
        throw Unreadable(
          description: "its snapshot has format \(label.format), and this program reads \(format)")
      }
      return try decoder.decode(Envelope<EventState>.self, from: Data(bytes)).state
    } catch let error as DecodingError {
      throw Unreadable(description: "its snapshot cannot be read: \(error)")
    }
  }
}
