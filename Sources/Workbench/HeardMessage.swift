import ActivityKit
import Foundation
import Messages

/// What a companion understands of a line in json mode.
struct HeardMessage: Decodable {
  struct Command: Decodable {
    let name: String
    let usage: String
    let family: String
  }

  let type: String
  var code: String?
  var kind: String?
  var marks: [String]?
  var pickMin: Int?
  var pickMax: Int?
  var min: Double?
  var max: Double?
  var seconds: Int?
  var words: Int?
  var lines: Int?
  var maxLength: Int?
  var yours: Bool?
  /// How the answer of a small group is made, where it answers as one.
  var group: String?
  /// Who writes for the group.
  var scribe: String?
  /// The prompt that a refused line was to answer.
  var prompt: Int?
  var commands: [Command]?

  init?(_ line: String) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let message = try? decoder.decode(Self.self, from: Data(line.utf8)) else {
      return nil
    }
    self = message
  }

  /// A prompt, as json mode has it.
  init(_ open: OpenPrompt) {
    type = "prompt"
    kind = open.kind.rawValue
    marks = open.marks.typed
    (pickMin, pickMax) = (open.pick.lowerBound, open.pick.upperBound)
    (min, max) = (open.range?.lowerBound, open.range?.upperBound)
    seconds = open.seconds
    (words, lines, maxLength) = (open.words, open.lines, open.maxLength)
    group = open.group.map { "\($0)" }
    if case .scribe(let name)? = open.group { scribe = name }
  }
}
