import Foundation

/// What an activity keeps from one occurrence of its event to the next, for as long as `keep: { store: … }` says.
///
/// It stands in the plan's order: an activity begins with what was stored last, by itself at an earlier occurrence
/// or by another of its module in this one. An activity that begins again, by `/back`, finds what was there before.
extension Room {
  /// What was stored for all, or of one person; nil where nothing was, or a value of another shape.
  ///
  /// A person's is found again at a later occurrence if they can prove that they are the same: by a key, an
  /// invitation or a personal code. A name proves nothing.
  public func stored<Value: Decodable>(
    _ type: Value.Type = Value.self, of person: Person.ID? = nil
  ) -> Value? {
    kept[person].flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
  }

  /// Keeps a value for all, or of one person, in place of the one before; nil keeps nothing. What tells of a
  /// person belongs to that person's: only so they can be given it, and have it forgotten.
  /// - Parameter value: of at most ``ActivityStore/mostShared`` bytes as JSON, or ``ActivityStore/mostOfPerson``
  ///   of a person. More is a fault, and so is an activity that stores and does not say so by ``Activity/stores``.
  public mutating func store<Value: Encodable>(_ value: Value?, of person: Person.ID? = nil) {
    guard let value else { return keep(nil, of: person) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(value) else {
      return fail("it stored something that JSON has no form for")
    }
    keep(String(decoding: json, as: UTF8.self), of: person)
  }
}
