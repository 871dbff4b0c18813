/// One setting, declared once: its name, type, bounds, default and one line of help.
///
/// A module keeps its declarations as static constants and reads with them, so that a misspelt name
/// does not compile:
///
/// ```swift
/// static let time = Setting.duration("time", default: .seconds(20), in: .seconds(5)...(.minutes(10)),
///   "How long a question is open.")
/// …
/// time = settings[Self.time]
/// ```
public struct Setting<Value: Sendable>: Sendable {
  public let field: SettingsSchema.Field
  let read: @Sendable (SettingValue?) -> Value

  /// For types that the ready-made declarations do not cover. `read` gets the checked value, or the
  /// fallback, or nil for an optional setting that is absent.
  public init(_ field: SettingsSchema.Field, read: @escaping @Sendable (SettingValue?) -> Value) {
    self.field = field
    self.read = read
  }

  /// The same setting with its value turned into something else.
  public func map<Other>(_ turn: @escaping @Sendable (Value) -> Other) -> Setting<Other> {
    Setting<Other>(field) { [read] in turn(read($0)) }
  }
}

extension Setting {
  private static func make(
    _ name: String, _ type: SettingType, _ fallback: SettingValue?, required: Bool,
    or alternative: String? = nil, _ help: String,
    _ read: @escaping @Sendable (SettingValue?) -> Value
  ) -> Self {
    Setting(
      SettingsSchema.Field(
        name: name, type: type, fallback: fallback, isRequired: required, or: alternative,
        help: help),
      read: read)
  }
}

extension Setting where Value == Int {
  public static func integer(
    _ name: String, default value: Int, in range: ClosedRange<Int>, _ help: String
  ) -> Self {
    make(name, .integer(range), .integer(value), required: false, help) { $0?.integer ?? value }
  }
}

extension Setting where Value == Int {
  /// A whole number that must be given.
  public static func integer(_ name: String, in range: ClosedRange<Int>, _ help: String) -> Self {
    make(name, .integer(range), nil, required: true, help) { $0?.integer ?? range.lowerBound }
  }
}

extension Setting where Value == Double? {
  public static func optionalNumber(
    _ name: String, in range: ClosedRange<Double>, _ help: String
  ) -> Self {
    make(name, .number(range), nil, required: false, help) { $0?.number }
  }
}

extension Setting where Value == Int? {
  public static func optionalInteger(
    _ name: String, in range: ClosedRange<Int>, _ help: String
  ) -> Self {
    make(name, .integer(range), nil, required: false, help) { $0?.integer }
  }
}

extension Setting where Value == Bool {
  public static func flag(_ name: String, default value: Bool, _ help: String) -> Self {
    make(name, .flag, .flag(value), required: false, help) { $0?.flag ?? value }
  }
}

extension Setting where Value == Duration {
  public static func duration(
    _ name: String, default value: Duration, in range: ClosedRange<Duration>, _ help: String
  ) -> Self {
    make(name, .duration(range), .duration(value), required: false, help) { $0?.duration ?? value }
  }
}

extension Setting where Value == Duration {
  /// A duration that must be given.
  public static func duration(
    _ name: String, in range: ClosedRange<Duration>, _ help: String
  ) -> Self {
    make(name, .duration(range), nil, required: true, help) { $0?.duration ?? range.lowerBound }
  }
}

extension Setting where Value == Duration? {
  public static func optionalDuration(
    _ name: String, in range: ClosedRange<Duration>, _ help: String
  ) -> Self {
    make(name, .duration(range), nil, required: false, help) { $0?.duration }
  }
}

extension Setting where Value == String {
  /// A text that must be given.
  public static func text(_ name: String, maxLength: Int = 1_000, _ help: String) -> Self {
    make(name, .text(maxLength: maxLength), nil, required: true, help) { $0?.text ?? "" }
  }

  /// A text with a default.
  public static func text(
    _ name: String, default value: String, maxLength: Int = 1_000, _ help: String
  ) -> Self {
    make(name, .text(maxLength: maxLength), .text(value), required: false, help) {
      $0?.text ?? value
    }
  }
}

extension Setting where Value == String? {
  public static func optionalText(_ name: String, maxLength: Int = 1_000, _ help: String) -> Self {
    make(name, .text(maxLength: maxLength), nil, required: false, help) { $0?.text }
  }
}

extension Setting where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  public static func word(_ name: String, default value: Value, _ help: String) -> Self {
    make(
      name, .word(Value.allCases.map(\.rawValue)), .text(value.rawValue), required: false, help
    ) { $0?.text.flatMap(Value.init(rawValue:)) ?? value }
  }
}

extension Setting where Value == [String] {
  /// A list of texts; required when `count` starts above 0.
  public static func texts(
    _ name: String, count: ClosedRange<Int>, maxLength: Int = 1_000, _ help: String
  ) -> Self {
    let required = count.lowerBound > 0
    return make(
      name, .list(.text(maxLength: maxLength), count: count), required ? nil : .list([]),
      required: required, help
    ) { $0?.list.compactMap(\.text) ?? [] }
  }

  /// A list of texts with a default.
  public static func texts(
    _ name: String, default value: [String], count: ClosedRange<Int>, maxLength: Int = 1_000,
    _ help: String
  ) -> Self {
    make(
      name, .list(.text(maxLength: maxLength), count: count), .list(value.map(SettingValue.text)),
      required: false, help
    ) { $0?.list.compactMap(\.text) ?? value }
  }
}

extension Setting where Value == [Settings] {
  /// A list of mappings, each with settings of its own; required when `count` starts above 0.
  /// - Parameter alternative: the setting that may be given in place of a required one.
  public static func records(
    _ name: String, of schema: SettingsSchema, count: ClosedRange<Int>,
    or alternative: String? = nil, _ help: String
  ) -> Self {
    let required = count.lowerBound > 0
    return make(
      name, .list(.record(schema), count: count), required ? nil : .list([]), required: required,
      or: alternative, help
    ) { $0?.list.compactMap(\.record) ?? [] }
  }
}

// MARK: What recipes say, which may be in several languages

extension Setting where Value == Text {
  /// A text that must be given.
  public static func wording(_ name: String, maxLength: Int = 1_000, _ help: String) -> Self {
    make(name, .text(maxLength: maxLength), nil, required: true, help) { $0?.wording ?? "" }
  }
}

extension Setting where Value == Text? {
  public static func optionalWording(
    _ name: String, maxLength: Int = 1_000, _ help: String
  ) -> Self {
    make(name, .text(maxLength: maxLength), nil, required: false, help) { $0?.wording }
  }
}

extension Setting where Value == [Text] {
  /// A list of texts; none when absent.
  public static func wordings(
    _ name: String, count: ClosedRange<Int>, maxLength: Int = 1_000, _ help: String
  ) -> Self {
    make(
      name, .list(.text(maxLength: maxLength), count: count), .list([]), required: false, help
    ) { $0?.list.compactMap(\.wording) ?? [] }
  }

  /// One text, or a list of them; required.
  public static func wordingOrWordings(
    _ name: String, count: ClosedRange<Int>, maxLength: Int = 1_000, _ help: String
  ) -> Self {
    let text = SettingType.text(maxLength: maxLength)
    return make(name, .either([text, .list(text, count: count)]), nil, required: true, help) {
      $0?.wording.map { [$0] } ?? $0?.list.compactMap(\.wording) ?? []
    }
  }
}
