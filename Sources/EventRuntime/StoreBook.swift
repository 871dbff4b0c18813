import ActivityKit

/// What the activities of an event keep for its next occurrence: as it was when this one was opened, and as they
/// have changed it since. Stored beside the other parts of a state, so that a replay begins with the same.
struct StoreBook: Codable, Sendable {
  /// Which activities share what they store: those of one module, under one name in the plan.
  struct Key: Codable, Sendable, Equatable {
    let module: String
    let name: String

    /// Neither has a space in it.
    fileprivate var text: String { "\(module) \(name)" }

    init(module: String, name: String) { (self.module, self.name) = (module, name) }

    fileprivate init(text: String) {
      module = String(text.prefix { $0 != " " })
      name = String(text.dropFirst(module.count + 1))
    }
  }

  /// What was there before a run stored something else.
  private struct Before: Codable, Sendable {
    let run: Int
    let key: Key
    var person: Person.ID?
    let value: String?
  }

  /// By the texts of their keys.
  private var stores: [String: ActivityStore] = [:]
  /// What was stored of people who have no seat yet, by their numbers in the records.
  private var awaited: [Int: [String: String]] = [:]
  /// The latest last.
  private var befores: [Before] = []
  /// Whether the records did not tell what was there: then nothing is written in its place. nil where they did.
  private var isUnread: Bool?

  var isBlank: Bool {
    stores.isEmpty && awaited.isEmpty && befores.isEmpty && isUnread == nil
  }

  init() {}

  init(_ values: [StoredValue]) {
    for value in values {
      let key = Key(module: value.module, name: value.name).text
      if let person = value.person {
        awaited[Int(person), default: [:]][key] = value.value
      } else {
        stores[key, default: ActivityStore()][nil] = value.value
      }
    }
  }

  /// Of an event of which the records did not tell what was stored.
  static var unread: StoreBook {
    var book = StoreBook()
    book.isUnread = true
    return book
  }

  subscript(key: Key) -> ActivityStore { stores[key.text] ?? ActivityStore() }

  /// Somebody of whom something was stored before has taken a seat.
  mutating func seat(_ person: Int64, in seat: Int) {
    for (key, value) in awaited.removeValue(forKey: Int(person)) ?? [:] {
      stores[key, default: ActivityStore()][Person.ID(seat)] = value
    }
  }

  /// Somebody has another seat: what was stored of them belongs to that one. What was stored of that one stays.
  mutating func move(_ person: Person.ID, to other: Person.ID) -> [Fact] {
    var facts: [Fact] = []
    for text in stores.keys.sorted() {
      guard let value = stores[text]?[person] else { continue }
      stores[text]?[person] = nil
      let key = Key(text: text)
      if stores[text]?[other] != nil {
        befores.removeAll { $0.person == person && $0.key == key }
      } else if let fact = put(value, of: other, in: key) {
        facts.append(fact)
      }
    }
    for index in befores.indices where befores[index].person == person {
      befores[index].person = other
    }
    return facts
  }

  /// - Returns: nil where nothing is to be written.
  mutating func store(_ value: String?, of person: Person.ID?, in key: Key, run: Int) -> Fact? {
    if !befores.contains(where: { $0.run == run && $0.key == key && $0.person == person }) {
      befores.append(Before(run: run, key: key, person: person, value: self[key][person]))
    }
    return put(value, of: person, in: key)
  }

  /// Takes back what these runs have stored, before they are played again.
  mutating func withdraw(_ runs: [Int]) -> [Fact] {
    let undone = befores.filter { runs.contains($0.run) }
    befores.removeAll { runs.contains($0.run) }
    return undone.reversed().compactMap { put($0.value, of: $0.person, in: $0.key) }
  }

  private mutating func put(_ value: String?, of person: Person.ID?, in key: Key) -> Fact? {
    stores[key.text, default: ActivityStore()][person] = value
    guard isUnread == nil else { return nil }
    return .stored(module: key.module, name: key.name, seat: person?.seat, value: value)
  }
}

/// A value that activities of an event have stored, as the records hold it.
public struct StoredValue: Sendable, Equatable {
  /// The word of the module, and the name of the store in the plan, which may be empty.
  public let module: String
  public let name: String
  /// Whose it is, by their number in the records; nil for all.
  public let person: Int64?
  public let value: String

  public init(module: String, name: String, person: Int64?, value: String) {
    self.module = module
    self.name = name
    self.person = person
    self.value = value
  }
}
