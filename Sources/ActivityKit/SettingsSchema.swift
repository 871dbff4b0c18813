/// The settings that a module (or a part of one, such as a question) takes, in the order that the
/// documentation lists them.
public struct SettingsSchema: Sendable {
  public struct Field: Sendable {
    public let name: String
    public let type: SettingType
    /// What holds when the setting is absent; nil for a required or an optional one.
    public let fallback: SettingValue?
    public let isRequired: Bool
    /// The setting that may be given in place of a required one.
    public let alternative: String?
    /// One line of help.
    public let help: String

    public init(
      name: String, type: SettingType, fallback: SettingValue?, isRequired: Bool,
      or alternative: String? = nil, help: String
    ) {
      self.name = name
      self.type = type
      self.fallback = fallback
      self.isRequired = isRequired
      self.alternative = alternative
      self.help = help
    }
  }

  public let fields: [Field]
  /// The setting that a value stands for which is no mapping: `break: 5m`. Nil where each is written by its name.
  public private(set) var shortForm: Field?

  public init(_ fields: [Field]) { self.fields = fields }

  /// The schema made of typed declarations: `SettingsSchema(Self.time, Self.questions)`.
  public init<each Value>(_ settings: repeat Setting<each Value>) {
    var fields: [Field] = []
    repeat fields.append((each settings).field)
    self.fields = fields
  }

  /// The same, where a text, a number or a list may stand for one of the settings.
  public func shortened<Value>(to setting: Setting<Value>) -> SettingsSchema {
    var schema = self
    schema.shortForm = setting.field
    return schema
  }

  public var names: [String] { fields.map(\.name) }

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// The type of a setting with its bounds.
public indirect enum SettingType: Sendable {
  /// Text of 1 to `maxLength` characters. YAML's `yes`, `no` or `1:30` stay the text they are.
  case text(maxLength: Int)
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// A duration with its unit: `20s`, `3m`, `1h30m`.
  case duration(ClosedRange<Duration>)
  /// `true` or `false`.
  case flag
  /// One of these words.
  case word([String])
  /// A list; a single value is not taken for a list of one.
  case list(SettingType, count: ClosedRange<Int>)
  /// A mapping with settings of its own.
  case record(SettingsSchema)
  /// The first of these that fits the shape (text, list or mapping) of what was written.
  case either([SettingType])
}
