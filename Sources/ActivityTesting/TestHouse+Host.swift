import ActivityKit
import House
import Names
import Records
import TextProtocol

/// What the host does from the command line while the house is open. Codes and keys are given instead
/// of made, so that a transcript can use them.
extension TestHouse {
  /// `invite EVENT NAME CODE`, `revoke EVENT NAME`, `key NAME KEY ROLE`, `revoke-key NAME`,
  /// `write FILE VERSION`, `delete FILE`, `reload`, or `clock STEP`, such as `+1h` or `-90s`.
  func carryOut(hostCommand words: [String]) throws {
    // The host and the house go by one clock.
    let editor = records.editor { [dispatcher] in dispatcher.wallClock }
    switch (words.first, words.count) {
    case ("invite", 4):
      try editor.invite(
        Nickname(words[2]), to: words[1], codeHash: RejoinCode.hash(words[3]))
    case ("revoke", 3):
      guard try editor.revokeInvitation(of: words[2], to: words[1]) else {
        throw TranscriptError("\(words[2]) is not invited to \(words[1])")
      }
    case ("key", 4...):
      let role = words.dropFirst(3).joined(separator: " ")
      guard let role = Role(rawValue: role) else { throw TranscriptError("no such role: \(role)") }
      try editor.keep(words[2], of: Nickname(words[1]), role: role)
    case ("revoke-key", 2):
      guard try editor.revokeKey(of: words[1]) else {
        throw TranscriptError("\(words[1]) has no key")
      }
    case ("write", 3): try files?.write(words[1], as: words[2])
    case ("delete", 2): try files?.delete(words[1])
    case ("reload", 1): reload()
    case ("clock", 2): dispatcher.setClock(by: try Self.step(words[1]))
    default:
      throw TranscriptError("this is nothing that the host does: \(words.joined(separator: " "))")
    }
  }

  /// `+1h` or `-1h`
  private static func step(_ text: String) throws -> Duration {
    guard let sign = text.first, "+-".contains(sign),
      let size = try? DurationText.parse(String(text.dropFirst()))
    else { throw TranscriptError("'\(text)' is no step of a clock; write one such as +1h or -90s") }
    return sign == "-" ? .zero - size : size
  }
}
