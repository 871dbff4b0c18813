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

extension KeyedDecodingContainer where Key: CaseIterable & Hashable {
  /// The one verb of an object, and the keys that go with it.
  func verb(_ verbs: [Key: [Key]]) throws -> (Key, [Key]) {
    let there = allKeys.filter { verbs[$0] != nil }
    guard there.count == 1, let others = verbs[there[0]] else {
      throw ModuleNonsense("\(ModuleLineReader.place(codingPath)) does not have one verb")
    }
    return (there[0], others)
  }

  func allow(_ others: [Key], besides verb: Key) throws {
    if let key = allKeys.first(where: { $0 != verb && !others.contains($0) }) { throw misfit(key) }
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

  /// A line of text that may be shown to anyone.
  func text(_ key: Key, most: Int = ModuleLimits.text) throws -> String {
    try clean(decode(String.self, forKey: key), key, most)
  }

  /// A text with a line for each of its lines that is not empty.
  func lines(_ key: Key) throws -> [String] {
    try decode(String.self, forKey: key).split(whereSeparator: \.isNewline)
      .map { try clean(String($0), key, ModuleLimits.text) }.filter { !$0.isEmpty }
  }

  func texts(_ key: Key, most: Int, length: Int = ModuleLimits.text) throws -> [String] {
    let texts = try decode([String].self, forKey: key)
    guard texts.count <= most else {
      throw misfit(key, "it takes at most \(most), and these are \(texts.count)")
    }
    return try texts.map { try clean($0, key, length) }
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

  /// One person or several.
  func people(_ key: Key) throws -> [Person.ID] {
    if let one = try? decode(Int.self, forKey: key) { return [Person.ID(one)] }
    return try decode([Int].self, forKey: key).map { Person.ID($0) }
  }
}
