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
    (["public", "anyone", "free", "everyone", "all", "yes"], ["open"]),
  ]
}
