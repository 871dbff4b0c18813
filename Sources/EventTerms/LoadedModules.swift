public import ActivityKit

/// The modules that a house has, as far as their activities can be made of one line.
public struct LoadedModules: Sendable, Equatable {
  /// Why no activity can be made.
  public enum Misfit: Error, Sendable, Equatable {
    case unknown
    /// These settings have no default.
    case lacks([String])
    case takesNoValue
    /// The value, or all of it together.
    case unfit
  }

  private let modules: [ModuleDefinition]

  public init(_ modules: [ModuleDefinition]) { self.modules = modules }

  /// Its title is made of the module's name.
  /// - Parameter typed: what the setting is that stands for the rest, as in `break 5m`; nil where all have their
  ///   defaults.
  public func activity(
    of name: String, value typed: String?
  ) throws(Misfit) -> PlannedActivity {
    guard let module = modules.first(where: { $0.name == name }) else { throw .unknown }
    var values: [String: SettingValue] = [:]
    if let typed {
      guard let field = module.settings.shortForm else { throw .takesNoValue }
      guard let value = field.type.value(typed) else { throw .unfit }
      values[field.name] = value
    }
    let lacking = module.settings.fields.filter { $0.isRequired && values[$0.name] == nil }
    guard lacking.isEmpty else { throw .lacks(lacking.map(\.name)) }
    var problems: [SettingsProblem] = []
    let activity = module.make(Settings(values), &problems)
    if problems.contains(where: { $0.severity == .error }) { throw .unfit }
    return PlannedActivity(
      title: Phrase.title(of: module.name), module: module, activity: activity)
  }

  public static func == (one: Self, other: Self) -> Bool {
    one.modules.map(\.name) == other.modules.map(\.name)
      && one.modules.map(\.version) == other.modules.map(\.version)
  }
}

extension SettingType {
  /// What somebody typed, where it fits; nil of what no line can hold.
  fileprivate func value(_ typed: String) -> SettingValue? {
    switch self {
    case .text(let most): typed.count <= most && !typed.isEmpty ? .text(typed) : nil
    case .integer(let range): Int(typed).flatMap { range.contains($0) ? .integer($0) : nil }
    case .number(let range): Double(typed).flatMap { range.contains($0) ? .number($0) : nil }
    case .duration(let range):
      (try? DurationText.parse(typed)).flatMap { range.contains($0) ? .duration($0) : nil }
    case .flag: ["true": true, "false": false][typed].map(SettingValue.flag)
    case .word(let words): words.contains(typed) ? .text(typed) : nil
    case .either(let types): types.lazy.compactMap { $0.value(typed) }.first
    case .list, .record: nil
    }
  }
}
