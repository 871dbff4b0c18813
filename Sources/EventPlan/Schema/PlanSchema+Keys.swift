import ActivityKit
import Foundation

extension PlanSchema {
  static let houseKeys = [
    Key(
      name: "name",
      schema: SettingType.text(maxLength: 80)
        .described("The name people are welcomed with.", isOneLine: true),
      isRequired: true),
    Key(
      name: "time_zone",
      schema: .object([
        "anyOf": [
          ["enum": .texts((["UTC"] + TimeZone.knownTimeZoneIdentifiers).sorted())],
          ["type": "string", "pattern": "/"],
        ]
      ]).described("Where its times hold, such as Europe/Berlin; UTC when absent.")),
  ]

  static let facilitatorKeys = [
    Key(
      name: "key",
      schema: [
        "type": "string", "pattern": "^ *env +[A-Za-z_][A-Za-z0-9_]* *$",
        "description": "env NAME: the variable that holds the key; made at each start when absent.",
      ]),
    Key(
      name: "role",
      schema: SettingType.word(Role.allCases.filter { $0 != .participant }.map(\.rawValue))
        .described("What they may do; facilitator when absent.")),
  ]

  static let keepKeys = ["attendance", "answers", "scores", "moderation"].map { name in
    Key(
      name: name,
      schema: [
        "type": "string", "pattern": "^(none|until end|[0-9]{1,4}[dwy])$",
        "description": "none, until end, or a time after the end such as 30d, 2w or 1y.",
      ])
  }

  static let accessKeys = [
    Key(
      name: "code",
      schema: [
        "type": ["string", "number", "boolean"], "pattern": #"^[^/\s]\S{3,39}$"#,
        "description": "One word that lets people in.",
      ],
      isRequired: true)
  ]

  static let agreement = SettingType.text(maxLength: 4_000)
    .described("What people agree to before they come in.")

  var keep: JSONValue {
    object(Self.keepKeys).orInclude(if: true)
      .described("How long things are kept after the end.")
  }

  static let limitKeys = [
    limit("connections", 1...1_000_000, "Connections at a time, in all."),
    limit(
      "connections_per_address", 1...1_000_000, "Connections at a time from one address."),
    limit(
      "new_connections_per_minute", 1...2_000_000,
      "New connections from one address, at once and then in a minute."),
    limit(
      "seats_per_address", 1...2_000_000,
      "New seats that people of one address may take, at once and in ten minutes."),
    Key(
      name: "sign_in_time",
      schema: SchemaPart.duration.reference
        .described("How long a connection without a seat may stay without a line.")),
    Key(
      name: "idle_time",
      schema: .object(["anyOf": [SchemaPart.duration.reference, ["enum": ["off"]]]])
        .described("How long somebody with a seat may stay without a line, or off.")),
    limit("lines_per_second", 1...1_000_000, "Lines a connection may send in the long run."),
    limit("line_burst", 1...4_000_000, "Lines it may send at once after a pause."),
    limit("outbox", 16_384...67_108_864, "Bytes that may wait for a slow client."),
    limit("answer_length", 1...4_096, "Characters of an answer in words."),
    limit(
      "wrong_keys_per_minute", 1...1_000_000,
      "Wrong keys and codes an address may try before it waits."
    ),
    limit("tells_per_minute", 1...1_000_000, "Private messages a person may send."),
  ]

  private static func limit(_ name: String, _ range: ClosedRange<Int>, _ help: String) -> Key {
    Key(name: name, schema: SettingType.integer(range).described(help))
  }

  private static let timePattern =
    "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]$"

  var eventKeys: [Key] {
    [
      Key(
        name: "title",
        schema: SettingType.text(maxLength: 80)
          .described("One line; made of the event's short name when absent.", isOneLine: true)),
      Key(
        name: "about",
        schema: SettingType.text(maxLength: 2_000)
          .described("What to expect, in a sentence or two.")),
      Key(
        name: "starts",
        schema: .object([
          "anyOf": [
            ["enum": ["on demand"]],
            [
              "type": "string",
              "pattern": .text(Self.timePattern),
            ],
          ]
        ]).described("on demand, or a local time: 2026-12-04 19:00.")),
      Key(
        name: "capacity",
        schema: SettingType.integer(1...100_000)
          .described("How many participants may have a seat; 40 when absent.")),
      Key(
        name: "scores",
        schema: SettingType.word(ScoreVisibility.allCases.map(\.rawValue))
          .described("Who sees scores; public when absent.")),
      Key(
        name: "crisis_line",
        schema: SettingType.text(maxLength: 200)
          .described("Where somebody finds help at once, outside the house.", isOneLine: true)),
      Key(
        name: "access",
        schema: .object([
          "anyOf": [
            ["type": "string", "pattern": #"^ *(open|invited|code +[^/\s]\S{3,39}) *$"#],
            object(Self.accessKeys), SchemaPart.include.reference,
          ]
        ]).described("Who may come: open, invited or 'code WORD'; open when absent.")),
      Key(name: "agreement", schema: Self.agreement),
      Key(name: "keep", schema: keep),
      Key(
        name: "real_names",
        schema: SettingType.flag.described("Whether people come under their real names.")),
      Key(
        name: "tally_floor",
        schema: SettingType.integer(1...100)
          .described("Below so many answers the counts of an anonymous prompt stay hidden.")),
      Key(
        name: "agenda",
        schema: .object([
          "type": "array", "minItems": 1, "maxItems": 200, "items": agendaItem.orInclude(if: true),
        ]).orInclude(if: true).described("The activities, in order."),
        isRequired: true),
    ]
  }

  private var agendaItem: JSONValue {
    var properties: [String: JSONValue] = [
      "title": SettingType.text(maxLength: 80)
        .described("One line; made of the module's name when absent.", isOneLine: true)
    ]
    for module in modules {
      let settings = module.settings.jsonSchema.orInclude(if: true)
      let needsNone = module.settings.fields.allSatisfy { !$0.isRequired }
      properties[module.name] = (needsNone ? settings.orNull() : settings)
        .described(module.summary)
    }
    return JSONValue.mapping(properties).with([
      "oneOf": .list(modules.map { ["required": [.text($0.name)]] })
    ])
  }
}
