import Words

/// A line while it is typed: characters as a terminal shows them, and where the next one goes.
struct EditedText: Sendable {
  struct Cell: Sendable {
    let character: Character
    let columns: Int

    init(_ character: Character) {
      self.character = character
      columns = Columns.count(of: character)
    }

    /// Whether words are made of it.
    var isInWord: Bool { character.isLetter || character.isNumber || character == "_" }
  }

  /// A character of more scalars is shown as several, so that no key takes long.
  private static let maxScalars = 24

  /// What is before the cursor.
  private var left: [Cell] = []
  /// What is behind it, from the end on.
  private var right: [Cell] = []
  /// The columns of all of it.
  private(set) var columns = 0
  /// Its bytes.
  private(set) var length = 0
  /// From where on it has changed since that was last taken.
  private var change: Int?
  /// How many characters were gone through so far.
  private(set) var steps = 0

  var cursor: Int { left.count }
  var count: Int { left.count + right.count }
  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Cell {
    index < left.count ? left[index] : right[right.count - 1 - (index - left.count)]
  }

  var text: String {
    var text = String(left.map(\.character))
    text.append(contentsOf: right.reversed().map(\.character))
    return text
  }

  /// How many columns some of its characters take.
  func columns(_ range: Range<Int>) -> Int { range.reduce(0) { $0 + self[$1].columns } }

  /// Whether they take no more than so many; it does not look further than needed.
  func fits(_ range: Range<Int>, in most: Int) -> Bool {
    var columns = 0
    for index in range {
      columns += self[index].columns
      if columns > most { return false }
    }
    return true
  }

  mutating func takeChange() -> Int? {
    defer { change = nil }
    return change
  }

  private mutating func noteChange(at index: Int) { change = min(change ?? index, index) }

  // MARK: What is typed

  /// Types a scalar; it may join the character before it.
  mutating func insert(_ scalar: Unicode.Scalar) {
    if !scalar.isASCII, let last = left.last, let joined = Self.join(last.character, scalar) {
      left.removeLast()
      add(-1, last)
      append(Cell(joined))
    } else {
      append(Cell(Character(scalar)))
    }
    noteChange(at: left.count - 1)
  }

  private static func join(_ character: Character, _ scalar: Unicode.Scalar) -> Character? {
    guard character.unicodeScalars.count < maxScalars else { return nil }
    var text = String(character)
    text.unicodeScalars.append(scalar)
    return text.count == 1 ? text.first : nil
  }

  private mutating func append(_ cell: Cell) {
    left.append(cell)
    add(1, cell)
  }

  private mutating func add(_ sign: Int, _ cell: Cell) {
    columns += sign * cell.columns
    length += sign * cell.character.utf8.count
  }

  /// Has this in place of all there was.
  mutating func replace(with text: String) {
    clear()
    for scalar in text.unicodeScalars { insert(scalar) }
    steps += count
  }

  mutating func clear() {
    left.removeAll(keepingCapacity: true)
    right.removeAll(keepingCapacity: true)
    (columns, length, change) = (0, 0, 0)
  }

  // MARK: Going about

  mutating func move(to index: Int) {
    let index = min(max(index, 0), count)
    steps += abs(index - left.count)
    while left.count > index { right.append(left.removeLast()) }
    while left.count < index { left.append(right.removeLast()) }
  }

  /// Takes out what is between the cursor and a place.
  /// - Returns: what that was.
  @discardableResult
  mutating func erase(to index: Int) -> String {
    let index = min(max(index, 0), count)
    let erased: [Cell]
    if index < left.count {
      erased = Array(left[index...])
      left.removeSubrange(index...)
    } else {
      let rest = right.count - (index - left.count)
      erased = right[rest...].reversed()
      right.removeSubrange(rest...)
    }
    guard !erased.isEmpty else { return "" }
    steps += erased.count
    for cell in erased { add(-1, cell) }
    noteChange(at: left.count)
    return String(erased.map(\.character))
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var index = cursor
    while index > 0, !left[index - 1].isInWord { index -= 1 }
    while index > 0, left[index - 1].isInWord { index -= 1 }
    return index
  }

  /// Where the word behind the cursor ends.
  var wordEnd: Int {
    var index = cursor
    while index < count, !self[index].isInWord { index += 1 }
    while index < count, self[index].isInWord { index += 1 }
    return index
  }

  /// Where what is before the cursor begins, up to a blank.
  var blankStart: Int {
    var index = cursor
    while index > 0, left[index - 1].character.isWhitespace { index -= 1 }
    while index > 0, !left[index - 1].character.isWhitespace { index -= 1 }
    return index
  }
}
