import ActivityKit

/// What people write for the words that a plan takes: `no` for `off`, `yes` for `public`.
enum EverydayWords {
  /// The word that was meant, of those that can stand there; nil when nothing is near.
  static func meant(by text: String, among words: [String]) -> String? {
    let lowered = text.lowercased()
    if let same = words.first(where: { $0.lowercased() == lowered }) { return same }
    let dashed = lowered.split { " _".contains($0) }.joined(separator: "-")
    if let same = words.first(where: { $0.lowercased() == dashed }) { return same }
    for (heard, meant) in table where heard.contains(lowered) {
      if let word = meant.first(where: words.contains) { return word }
    }
    return Spelling.nearest(to: text, among: words)
  }

  /// The setting that was meant by another word for it; nil when it is there already.
  static func setting(
    meantBy key: String, among names: [String], isWritten: (String) -> Bool
  ) -> String? {
    let lowered = key.lowercased()
    let meant = settings.first { $0.heard.contains(lowered) }?.meant
    return meant.flatMap { names.contains($0) && !isWritten($0) ? $0 : nil }
  }

  private static let settings: [(heard: Set<String>, meant: String)] = [
    (["question", "q", "query"], "ask"),
    (["options", "answers", "alternatives"], "choices"),
    (["correct", "solution", "correct_answer", "right"], "answer"),
    (["explanation", "explain", "why", "reason"], "because"),
    (["duration", "seconds", "timer", "timeout"], "time"),
  ]

  private static let table: [(heard: Set<String>, meant: [String])] = [
    (
      ["no", "n", "false", "never", "none", "off", "0", "nothing", "disabled", "hidden", "~"],
      ["off", "none", "nobody", "false"]
    ),
    (
      [
        "yes", "y", "true", "on", "1", "all", "everyone", "everybody", "visible", "enabled",
        "shown",
      ],
      ["public", "everyone", "on", "named", "true", "open"]
    ),
    (["own", "self", "each", "mine", "individual", "personal"], ["private"]),
    (["anon", "secret", "hidden", "private"], ["anonymous"]),
    (["name", "names", "public", "real"], ["named"]),
    (
      [
        "host", "hosts", "leader", "leaders", "facilitators", "staff", "admin", "trainer",
        "teacher",
      ],
      ["facilitator"]
    ),
    (["cohost", "co-host", "helper", "moderator", "assistant"], ["co-facilitator"]),
    (["peer", "peer-lead", "mentor", "buddy"], ["peer lead"]),
    (["shuffle", "random", "mixed"], ["shuffled", "random"]),
    (["invite", "invitation", "invitees", "invite-only", "closed", "private", "no"], ["invited"]),
    (["int", "whole"], ["integer"]),
    (["float", "double", "decimal"], ["number"]),
    (["string", "str"], ["text"]),
    (["bool", "boolean"], ["flag"]),
    (["array"], ["list"]),
    (["object", "dict", "mapping"], ["record"]),
    (["enum"], ["word"]),
    (["public", "anyone", "free", "everyone", "all", "yes"], ["open"]),
  ]
}
