/// How deep a line stands among the lines around it, of those with something in them.
struct LineSurroundings {
  /// From 1.
  let number: Int
  private let lines: [String]
  private let above: Int?
  private let below: Int?

  init(_ lines: [String], _ number: Int) {
    (self.lines, self.number) = (lines, number)
    above = Self.next(in: lines, from: number, by: -1)
    below = Self.next(in: lines, from: number, by: 1)
  }

  /// How many spaces begin the line.
  var depth: Int { Self.depth(lines[number - 1]) }

  /// Whether the line below is indented more.
  var isOpening: Bool { below.map { Self.depth(lines[$0 - 1]) > depth } ?? false }

  /// Where the line may stand: where the line below does if the one above opens something, else where
  /// the keys of the lines above do, the nearest first. Empty where neither tells, as where they are
  /// indented by tabs too.
  var depthsAround: [Int] {
    guard let above, !Self.hasTab(lines[above - 1]) else { return [] }
    let column = Self.keyColumn(lines[above - 1])
    let next = below.flatMap { Self.hasTab(lines[$0 - 1]) ? nil : Self.depth(lines[$0 - 1]) }
    let opens = Self.opens(lines[number - 1])
    if Self.opens(lines[above - 1]) {
      return next.map { $0 > column && !opens ? [$0] : [] } ?? []
    }
    var columns = [column]
    var number = Self.next(in: lines, from: above, by: -1)
    while let current = number, let last = columns.last, last > 0, above - current < 500 {
      let column = Self.keyColumn(lines[current - 1])
      if column < last, !Self.hasTab(lines[current - 1]) { columns.append(column) }
      number = Self.next(in: lines, from: current, by: -1)
    }
    // The line below must have its place too.
    return columns.filter { column in next.map { opens ? $0 > column : $0 <= column } ?? true }
  }

  /// The column of the keys of an item of a list, whose `-` stands at another: where the line would
  /// belong to the item above. Nil where no item is above, or it has the line's key already.
  func keysOfItem(at dash: Int) -> Int? {
    let key = lines[number - 1].drop { $0 == " " }.prefix { $0 != ":" }
    var number = above
    while let current = number, self.number - current < 500 {
      let line = lines[current - 1]
      let (depth, column) = (Self.depth(line), Self.keyColumn(line))
      if depth < dash { return nil }
      let isOwn = depth == dash && column > dash
      if isOwn || depth == dash + 2, line.dropFirst(column).hasPrefix("\(key):") { return nil }
      if isOwn { return column }
      number = Self.next(in: lines, from: current, by: -1)
    }
    return nil
  }

  /// The line and those below it that stand as it does and are no keys.
  var unindentedText: [Int] {
    var (numbers, next) = ([Int](), Optional(number))
    while let current = next, numbers.count < 100 {
      let line = lines[current - 1]
      guard Self.depth(line) == depth, line.prefixMatch(of: /\ *[a-z_-]+:( |$)/) == nil else {
        break
      }
      numbers.append(current)
      next = Self.next(in: lines, from: current, by: 1)
    }
    return numbers
  }

  /// Whether the lines around are indented by spaces.
  var isAmongSpaces: Bool {
    [above, below].contains { $0.map { lines[$0 - 1].first == " " } == true }
  }

  /// The lines between this one and a key above that opens something, which stand as that key does
  /// while this one stands deeper; in order.
  var shallowAbove: [Int] {
    var (numbers, number) = ([Int](), above)
    while let current = number, numbers.count < 20 {
      let line = lines[current - 1]
      guard !Self.hasTab(line), Self.depth(line) < depth || Self.opens(line) else { return [] }
      if Self.opens(line) {
        let isOne = numbers.allSatisfy { Self.depth(lines[$0 - 1]) == Self.keyColumn(line) }
        return isOne && Self.keyColumn(line) < depth ? numbers.reversed() : []
      }
      guard line.prefixMatch(of: /\ *[a-z_]+: +[^ |>&*!#]/) != nil else { return [] }
      numbers.append(current)
      number = Self.next(in: lines, from: current, by: -1)
    }
    return []
  }

  /// Whether the line is a key with a value, and the one below a key two columns deeper: both are of
  /// one item.
  var isFirstOfItem: Bool {
    guard let below, lines[number - 1].prefixMatch(of: /\ *[a-z_-]+: +[^ |>&*!#\[{]/) != nil else {
      return false
    }
    let next = lines[below - 1]
    return Self.depth(next) == depth + 2 && next.prefixMatch(of: /\ *[a-z_-]+:( |$)/) != nil
  }

  private static func next(in lines: [String], from number: Int, by step: Int) -> Int? {
    var number = number + step
    while lines.indices.contains(number - 1) {
      let content = lines[number - 1].drop { $0 == " " || $0 == "\t" }
      if !content.isEmpty, content.first != "#" { return number }
      number += step
    }
    return nil
  }

  private static func depth(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  private static func hasTab(_ line: String) -> Bool {
    line.prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }

  /// Where the key of a line stands, after the `-` of a list.
  private static func keyColumn(_ line: String) -> Int {
    line.prefixMatch(of: /\ *(?:- +)*/)?.0.count ?? 0
  }

  /// Whether a key ends the line, so that its value stands below.
  private static func opens(_ line: String) -> Bool {
    line.wholeMatch(of: /\ *(?:- +)*[^ "'#][^#"':]*:[ \t]*(?:#.*)?/) != nil
  }
}
