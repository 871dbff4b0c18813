import ActivityKit
import Names
import TextProtocol

/// A name as it is compared, worked out once.
struct FoldedName {
  let key: String
  let likeness: Likeness

  init(_ name: String) {
    key = Nickname.key(of: name)
    likeness = Likeness(of: name)
  }

  init(_ name: Nickname) { (key, likeness) = (name.key, name.likeness) }
}

/// Who goes by which name in a room. Each name is folded once, when somebody comes; a typed one is found
/// without going through those of the others.
struct RoomNames {
  /// Whose a name is: a seat, or below zero the connection of somebody who is just coming in.
  typealias Owner = Int

  private var owners: [String: Owner] = [:]
  /// By what the names look like. Of two from before this was asked, either.
  private var looks: [Likeness: Owner] = [:]
  /// For suggestions: seats in the order in which they came, and by the first word of longer names.
  private var spellings: [(seat: Int, name: FoldedName, word: Spelling.Word)] = []
  private var longer: [String: [Int]] = [:]

  /// Nobody's name is longer in any spelling, and folding what is costs time.
  private static let longest = 4 * Nickname.maxBytes

  func owner(of typed: String) -> Owner? {
    typed.utf8.count <= Self.longest ? owners[Nickname.key(of: typed)] : nil
  }

  /// Whether somebody sits here, or is just coming in, whose name is the same or looks the same.
  /// - Parameter seat: whose it may be.
  func isTaken(_ name: FoldedName, besides seat: Int? = nil) -> Bool {
    [owners[name.key], looks[name.likeness]].contains { $0 != nil && $0 != seat }
  }

  /// Keeps a name for somebody who is just coming in.
  mutating func reserve(_ name: FoldedName, for connection: Int) {
    owners[name.key] = -connection
    looks[name.likeness] = -connection
  }

  mutating func release(_ name: FoldedName) {
    owners[name.key] = nil
    looks[name.likeness] = nil
    // Somebody who only wanted to write their own in another way keeps it.
    giveBack()
  }

  mutating func add(_ name: FoldedName, of seat: Int) {
    owners[name.key] = seat
    looks[name.likeness] = seat
    spellings.append((seat, name, Spelling.Word(name.key)))
    if let space = name.key.firstIndex(of: " ") {
      longer[String(name.key[..<space]), default: []].append(seat)
    }
  }

  /// These seats are gone, and their names free.
  mutating func remove(_ seats: Set<Int>) {
    for entry in spellings where seats.contains(entry.seat) {
      if owners[entry.name.key] == entry.seat { owners[entry.name.key] = nil }
      if looks[entry.name.likeness] == entry.seat { looks[entry.name.likeness] = nil }
    }
    spellings.removeAll { seats.contains($0.seat) }
    // What was theirs may be that of somebody else as well.
    giveBack()
    for (word, there) in longer where there.contains(where: seats.contains) {
      let left = there.filter { !seats.contains($0) }
      longer[word] = left.isEmpty ? nil : left
    }
  }

  /// What is nobody's is that of whoever sits here under it.
  private mutating func giveBack() {
    for (seat, name, _) in spellings {
      if owners[name.key] == nil { owners[name.key] = seat }
      if looks[name.likeness] == nil { looks[name.likeness] = seat }
    }
  }

  /// Whether a name of those who are listed begins with a word.
  /// - Parameter isWhole: whether it has to be a whole word of the name; three letters of it will do otherwise.
  func isBegun(by typed: String, isWhole: Bool, among isListed: (Int) -> Bool) -> Bool {
    guard typed.utf8.count <= Self.longest else { return false }
    let key = Nickname.key(of: typed)
    if longer[key, default: []].contains(where: isListed) { return true }
    return !isWhole && key.count >= 3
      && spellings.contains { $0.name.key.hasPrefix(key) && isListed($0.seat) }
  }

  /// The seat whose name was meant by one that is nobody's: the only one that goes on after it, or one
  /// that is spelt almost the same.
  func suggestion(for typed: String, among isListed: @escaping (Int) -> Bool) -> Int? {
    guard typed.utf8.count <= Self.longest else { return nil }
    let key = Nickname.key(of: typed)
    let longer = Array(longer[key, default: []].lazy.filter(isListed).prefix(2))
    if longer.count == 1 { return longer[0] }
    let listed = spellings.lazy.filter { isListed($0.seat) }
    return Spelling.nearest(to: Spelling.Word(key), among: listed, by: \.word)?.seat
  }
}
