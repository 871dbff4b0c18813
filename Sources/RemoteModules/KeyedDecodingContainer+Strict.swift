import ActivityKit
import Foundation
import Names

/// Whatever key there is.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
  init(intValue: Int) { (stringValue, self.intValue) = (String(intValue), intValue) }
}

/// A verb of an object, the keys that go with it, and how it is read.
struct LineVerb<Key: CodingKey & Sendable, Value>: Sendable {
  let key: Key
  let others: [Key]
  let read: @Sendable (KeyedDecodingContainer<Key>) throws -> Value

  init(
    _ key: Key, _ others: [Key] = [],
    read: @escaping @Sendable (KeyedDecodingContainer<Key>) throws -> Value
  ) {
    (self.key, self.others, self.read) = (key, others, read)
  }
}

extension Decoder {
  /// An object with these keys only.
  func known<Key: CodingKey & CaseIterable>(
    _ type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    let known = Set(Key.allCases.map(\.stringValue))
    let all = try container(keyedBy: AnyKey.self).allKeys
    guard all.allSatisfy({ known.contains($0.stringValue) }) else {
      throw ModuleNonsense("\(ModuleLineReader.place(codingPath)) has a key that is not known")
    }
    return try container(keyedBy: type)
  }
}

extension KeyedDecodingContainer where Key: CaseIterable & Hashable & Sendable {
  /// What the one verb of an object says.
  func read<Value>(_ verbs: [LineVerb<Key, Value>]) throws -> Value {
    let there = verbs.filter { contains($0.key) }
    guard there.count == 1 else {
      throw ModuleNonsense("\(ModuleLineReader.place(codingPath)) does not have one verb")
    }
    let verb = there[0]
    if let key = allKeys.first(where: { $0 != verb.key && !verb.others.contains($0) }) {
      throw misfit(key)
    }
    return try verb.read(self)
  }

  /// - Parameter bound: what it takes, where that can be said in a few words.
  func misfit(_ key: Key, _ bound: String? = nil) -> ModuleNonsense {
    let bound = bound.map { ": \($0)" } ?? ""
    return ModuleNonsense(
      "\(ModuleLineReader.place(codingPath + [key])) does not fit there\(bound)")
  }

  func number(_ key: Key, in range: ClosedRange<Int>) throws -> Int {
    let number = try decode(Int.self, forKey: key)
    guard range.contains(number) else {
      throw misfit(key, "it takes \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  func seconds(_ key: Key, from least: Double) throws -> Duration {
    let seconds = try decode(Double.self, forKey: key)
    guard (least...86_400).contains(seconds) else {
      throw misfit(key, "it takes \(Int(least)) to 86400 seconds")
    }
    return .milliseconds(Int64((seconds * 1_000).rounded()))
  }

  /// A line of text that may be shown to anyone, in one language or several.
  func text(_ key: Key, most: Int = ModuleLimits.text) throws -> Text {
    try clean(decode(ModuleText.self, forKey: key), key, most)
  }

  /// A text with a line for each of its lines that is not empty.
  func lines(_ key: Key) throws -> [Text] {
    switch try decode(ModuleText.self, forKey: key) {
    case .one(let text): try lines(of: text, key).map(Text.verbatim)
    case .translations(let texts):
      [
        Text(
          translations: try texts.mapValues {
            try lines(of: $0, key).joined(separator: "\n")
          })
      ]
    }
  }

  func texts(_ key: Key, most: Int, length: Int = ModuleLimits.text) throws -> [Text] {
    let texts = try decode([ModuleText].self, forKey: key)
    guard texts.count <= most else {
      throw misfit(key, "it takes at most \(most), and these are \(texts.count)")
    }
    return try texts.map { try clean($0, key, length) }
  }

  private func lines(of text: String, _ key: Key) throws -> [String] {
    try text.split(whereSeparator: \.isNewline)
      .map { try clean(String($0), key, ModuleLimits.text) }.filter { !$0.isEmpty }
  }

  private func clean(_ text: ModuleText, _ key: Key, _ most: Int) throws -> Text {
    switch text {
    case .one(let text): Text(try clean(text, key, most))
    case .translations(let texts):
      Text(translations: try texts.mapValues { try clean($0, key, most) })
    }
  }

  private func clean(_ text: String, _ key: Key, _ most: Int) throws -> String {
    // Told by bytes first: to count characters of something long takes long.
    guard text.utf8.count <= most * 16 else {
      throw misfit(
        key, "it takes at most \(most) characters, and this has \(text.utf8.count) bytes")
    }
    let clean = Hygiene.clean(text)
    guard clean.count <= most else {
      throw misfit(key, "it takes at most \(most) characters, and this has \(clean.count)")
    }
    return clean
  }

  func person(_ key: Key) throws -> Person.ID {
    Person.ID(try number(key, in: 1...1_000_000))
  }

  /// One person or several.
  func people(_ key: Key) throws -> [Person.ID] {
    if let one = try? decode(Int.self, forKey: key) { return [Person.ID(one)] }
    return try decode([Int].self, forKey: key).map { Person.ID($0) }
  }
}

/// A text of a module: a string, or an object with one for each of some languages.
private enum ModuleText: Decodable {
  case one(String)
  case translations([String: String])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .one(text)
      return
    }
    // The house quotes nothing of a module, so no key of this object either.
    guard let texts = try? value.decode([String: String].self) else {
      throw ModuleNonsense("\(ModuleLineReader.place(decoder.codingPath)) is of the wrong kind")
    }
    guard (1...ModuleLimits.languages).contains(texts.count), texts.keys.allSatisfy(Text.isTag)
    else {
      throw ModuleNonsense(
        "\(ModuleLineReader.place(decoder.codingPath)) takes a text, or one for each of up to "
          + "\(ModuleLimits.languages) languages by their tags, such as 'en' and 'pt-br'")
    }
    self = .translations(texts)
  }
}
