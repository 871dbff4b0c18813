import ActivityKit

extension PlanSchema {
  /// What is kept of events, and for how long.
  static let keepKeys = [
    ("attendance", "When people were there."), ("answers", "What people answered."),
    ("scores", "The points people were given."),
    ("moderation", "What was done to keep the room safe."),
  ].map { name, help in
    Key(
      name: name,
      schema: .object([
        "anyOf": [
          ["enum": ["none", "until end"]], ["type": "string", "pattern": "^[0-9]{1,4}[dwy]$"],
        ]
      ]).described("\(help) none, until end, or a time from the end such as 30d."))
  }

  var keep: Key {
    Key(
      name: "keep",
      schema: object(Self.keepKeys).orInclude(if: true).described("How long things are kept."))
  }

  /// What an event says about the privacy of its people.
  static let eventPrivacyKeys = [
    Key(
      name: "real_names",
      schema: SettingType.flag
        .described("Whether people are asked for the names they are known by.")),
    Key(
      name: "tally_floor",
      schema: SettingType.integer(1...100)
        .described("Below so many answers the counts of an anonymous prompt stay hidden.")),
  ]
}
