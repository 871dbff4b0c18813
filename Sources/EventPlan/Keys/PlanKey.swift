import ActivityKit
import YAML

/// A key of a mapping in the plan, declared once: how it is read, within which bounds, what holds without
/// it, and what editors and `docs/plan.md` tell of it.
struct PlanKey<Target>: Sendable {
  typealias Path<Value> = WritableKeyPath<Target, Value> & Sendable

  let name: String
  let help: PlanWords
  /// What holds without the key; nil for one that is required.
  private(set) var absent: PlanWords?
  /// What editors check, besides the help.
  let schema: @Sendable (PlanSchema) -> JSONValue
  /// What other keys, declared before this one, make of its value before it is read.
  private(set) var follow: (@Sendable (inout Target) -> Void)?
  /// Puts the value where it belongs, or notes an error.
  let read: @Sendable (inout ShapeReader, Node.Entry, inout Target) -> Void

  var isRequired: Bool { absent == nil }

  init(
    _ name: String, _ help: PlanWords, absent: PlanWords?,
    schema: @escaping @Sendable (PlanSchema) -> JSONValue,
    read: @escaping @Sendable (inout ShapeReader, Node.Entry, inout Target) -> Void
  ) {
    self.name = name
    self.help = help
    self.absent = absent
    self.schema = schema
    self.read = read
  }

  /// The same key, with what is done before it is read.
  func following(_ follow: @escaping @Sendable (inout Target) -> Void) -> Self {
    var key = self
    key.follow = follow
    return key
  }

  /// - Parameter absent: nil where it is required.
  static func text(
    _ name: String, maxLength: Int, isOneLine: Bool = false, _ help: PlanWords, absent: PlanWords?,
    put: @escaping @Sendable (inout Target, String) -> Void
  ) -> Self {
    let type = SettingType.text(maxLength: maxLength)
    return Self(
      name, help, absent: absent, schema: { _ in type.jsonSchema(isOneLine: isOneLine) },
      read: {
        if let text = $0.value($1, type, isOneLine: isOneLine)?.text { put(&$2, text) }
      })
  }
}

extension PlanKey where Target: PlanMapping {
  /// One of a kind that settings have too. Its default stands where its value does.
  private init<Value>(
    _ name: String, _ type: SettingType, _ path: Path<Value>, _ help: PlanWords,
    absent: (Value) -> PlanWords, value: @escaping @Sendable (SettingValue) -> Value?
  ) {
    self.init(
      name, help, absent: absent(Target()[keyPath: path]), schema: { _ in type.jsonSchema() },
      read: {
        if let value = $0.value($1, type).flatMap(value) { $2[keyPath: path] = value }
      })
  }

  static func integer(
    _ name: String, in range: ClosedRange<Int>, _ path: Path<Int>, _ help: PlanWords
  ) -> Self {
    Self(name, .integer(range), path, help, absent: { PlanWords("\($0)") }, value: \.integer)
  }

  /// One that follows from another where it is not set.
  /// - Parameters:
  ///   - words: how it follows.
  ///   - rule: the same.
  static func integer(
    _ name: String, in range: ClosedRange<Int>, _ path: Path<Int>, _ help: PlanWords,
    following words: String, _ rule: @escaping @Sendable (Target) -> Int
  ) -> Self {
    var key = integer(name, in: range, path, help)
    key.absent = PlanWords(words, more: ": \(rule(Target()))")
    return key.following { $0[keyPath: path] = rule($0) }
  }

  static func duration(
    _ name: String, in range: ClosedRange<Duration>, _ path: Path<Duration>, _ help: PlanWords
  ) -> Self {
    Self(name, .duration(range), path, help, absent: { .code($0.short) }, value: \.duration)
  }

  /// One that has no default.
  static func duration(
    _ name: String, in range: ClosedRange<Duration>, _ path: Path<Duration?>, _ help: PlanWords,
    absent: PlanWords
  ) -> Self {
    Self(
      name, help, absent: absent, schema: { _ in SettingType.duration(range).jsonSchema() },
      read: { $2[keyPath: path] = $0.value($1, .duration(range))?.duration })
  }

  static func flag(_ name: String, _ path: Path<Bool>, _ help: PlanWords) -> Self {
    Self(name, .flag, path, help, absent: { .code("\($0)") }, value: \.flag)
  }

  static func word<Word: RawRepresentable<String> & SendableMetatype>(
    _ name: String, of words: [Word], _ path: Path<Word>, _ help: PlanWords
  ) -> Self {
    Self(
      name, .word(words.map(\.rawValue)), path, help, absent: { .code($0.rawValue) },
      value: { $0.text.flatMap { Word(rawValue: $0) } })
  }

  /// A mapping with keys of its own.
  static func mapping<Part: PlanMapping>(
    _ name: String, _ path: Path<Part>, _ help: PlanWords, absent: PlanWords?
  ) -> Self {
    Self(
      name, help, absent: absent, schema: { $0.object(Part.self).orInclude(if: true) },
      read: { _ = $0.read($1, into: &$2[keyPath: path]) })
  }
}
