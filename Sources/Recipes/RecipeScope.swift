public import ActivityKit

/// The names that a step may use, and what they stand for.
public struct RecipeScope: Sendable {
  /// The name of the item within `each`.
  public static let item = "item"

  public let settings: SettingsSchema
  /// The type of the items of the innermost `each`; nil outside of one.
  public private(set) var itemType: SettingType?

  public init(_ settings: SettingsSchema) { self.settings = settings }

  public func within(_ itemType: SettingType) -> RecipeScope {
    var scope = self
    scope.itemType = itemType
    return scope
  }

  /// The type of a setting or of a part of one; nil when there is none of this name.
  public func type(of names: [String]) -> SettingType? {
    guard let first = names.first else { return nil }
    let root = first == Self.item ? itemType : settings.field(first)?.type
    return names.dropFirst().reduce(root) { type, name in
      if case .record(let schema) = type { schema.field(name)?.type } else { nil }
    }
  }

  /// The names that can follow these, for suggestions.
  public func names(after names: [String]) -> [String] {
    guard !names.isEmpty else {
      return settings.names + (itemType == nil ? [] : [Self.item])
    }
    if case .record(let schema) = type(of: names) { return schema.names }
    return []
  }
}
