/// Settings that fit their declaration, with defaults filled in where they are read.
public struct Settings: Sendable {
  /// Where in the activity's settings these stand: empty for the activity itself.
  public let path: SettingsPath
  private let values: [String: SettingValue]

  public init(_ values: [String: SettingValue] = [:], path: SettingsPath = SettingsPath()) {
    self.values = values
    self.path = path
  }

  public subscript<Value>(_ setting: Setting<Value>) -> Value {
    setting.read(values[setting.field.name] ?? setting.field.fallback)
  }

  /// Whether the setting was written out.
  public func has<Value>(_ setting: Setting<Value>) -> Bool { values[setting.field.name] != nil }

  /// The value by name, or nil when it was not written: for readers that have no typed declaration.
  public func value(_ name: String) -> SettingValue? { values[name] }

  /// A problem with the value of `name` here, or with the item at `index` of it.
  public func problem(_ name: String, at index: Int? = nil, _ message: String) -> SettingsProblem {
    var path = path.appending(.key(name))
    if let index { path = path.appending(.index(index)) }
    return SettingsProblem(path: path, message: message)
  }

  /// The same for what perhaps is not meant as it is written: the plan holds, and its author is told.
  public func warning(_ name: String, at index: Int? = nil, _ message: String) -> SettingsProblem {
    var problem = problem(name, at: index, message)
    problem.severity = .warning
    return problem
  }
}

/// A value that fits its ``SettingType``.
public enum SettingValue: Sendable {
  case text(String)
  /// A text that the author of a recipe or a program wrote in several languages, by their tags.
  case translations([String: String])
  case integer(Int)
  case number(Double)
  case duration(Duration)
  case flag(Bool)
  case list([SettingValue])
  case record(Settings)

  /// A text as people read it.
  public var wording: Text? {
    if case .translations(let texts) = self {
      Text(translations: texts)
    } else {
      text.map { Text($0) }
    }
  }

  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  public var duration: Duration? { if case .duration(let time) = self { time } else { nil } }
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  public var list: [SettingValue] { if case .list(let list) = self { list } else { [] } }
  public var record: Settings? { if case .record(let record) = self { record } else { nil } }

  public var number: Double? {
    if case .number(let number) = self { number } else { integer.map { Double($0) } }
  }
}

/// The way from an activity's settings down to one value.
public struct SettingsPath: Sendable, Equatable {
  public enum Step: Sendable, Equatable {
    case key(String)
    case index(Int)
  }

  public let steps: [Step]

  public init(_ steps: [Step] = []) { self.steps = steps }

  public func appending(_ step: Step) -> SettingsPath { SettingsPath(steps + [step]) }
}

/// Something wrong with settings that their declaration alone could not tell. The reader of the plan
/// adds file, line and column.
public struct SettingsProblem: Sendable, Equatable {
  public enum Severity: Sendable {
    /// The plan is refused.
    case error
    /// The plan holds, but perhaps not as meant.
    case warning
  }

  public let path: SettingsPath
  /// What is wrong, in the form "answer 'Lyma' is not one of the choices (Quito, Lima)".
  public let message: String
  public var severity: Severity

  public init(path: SettingsPath, message: String, severity: Severity = .error) {
    self.path = path
    self.message = message
    self.severity = severity
  }
}
