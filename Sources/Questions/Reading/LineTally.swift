/// How many lines have something, and which is the first: said once instead of for each.
struct LineTally {
  private var lines = 0
  private var first = 0

  mutating func count(_ line: Int) {
    if lines == 0 { first = line }
    lines += 1
  }

  func note(_ one: String, _ many: String, _ log: inout ImportLog) {
    guard lines > 0 else { return }
    log.note(
      lines == 1
        ? "this line \(one)"
        : "this and \(lines - 1) more \(lines == 2 ? "line" : "lines") \(many)",
      at: log.line(first))
  }
}
