import YAML

/// Reads the files of OpenTriviaQA: `#Q` and the question, `^` and the right answer, and the choices,
/// each after its letter.
struct OpenTriviaQAReader {
  private struct Block {
    var text: [String]
    var right: String?
    var choices: [String] = []
    var lines: ClosedRange<Int>
    var fault: (reason: String, line: Int)?
    var bytes = 0
  }

  private var log: ImportLog
  private var block: Block?
  private var strays = LineTally()

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    for number in 1...log.source.lineCount {
      let line = PlainText.trimmed(log.source.line(number))
      if !line.isEmpty { read(line, number) }
    }
    close()
    strays.note(
      "belongs to no question and is left out", "belong to no question and are left out", &log)
    return log
  }

  /// What follows `#Q`.
  static func question(_ line: String) -> String? {
    guard line.startsWithBytes("#Q") || line.startsWithBytes("#q") else { return nil }
    let rest = line.utf8.dropFirst(2)
    guard let mark = rest.first, mark == 0x20 || mark == 0x09 || mark == UInt8(ascii: ":") else {
      return rest.isEmpty ? "" : nil
    }
    return PlainText.trimmed(String(Substring(rest.dropFirst())))
  }

  private mutating func read(_ line: String, _ number: Int) {
    if let text = Self.question(line) {
      close()
      block = Block(text: [text], lines: number...number, bytes: text.utf8.count)
      return
    }
    guard var open = block else { return strays.count(number) }
    // Held twice, its texts would be copied for each line.
    block = nil
    open.lines = open.lines.lowerBound...number
    open.bytes += line.utf8.count
    if open.bytes > ImportBounds.question {
      open.fault = open.fault ?? (ImportLog.tooLong, open.lines.lowerBound)
    } else if line.utf8.first == UInt8(ascii: "^") {
      if open.right != nil { open.fault = open.fault ?? ("it has a second '^'", number) }
      open.right = PlainText.trimmed(String(line.dropFirst()))
    } else if open.right == nil {
      open.text.append(line)
    } else if let text = Self.choice(line, open.choices.count) {
      open.choices.append(text)
    } else {
      let letter = AikenLine.letter(open.choices.count)
      open.fault = open.fault ?? ("a choice '\(letter)' is expected in this line", number)
    }
    block = open
  }

  /// What follows the letter that a choice has by its place.
  private static func choice(_ line: String, _ index: Int) -> String? {
    guard let letter = line.utf8.first, letter & 0xDF == 0x41 + UInt8(clamping: index) else {
      return nil
    }
    let rest = line.utf8.dropFirst()
    guard rest.first == 0x20 || rest.first == 0x09 || rest.isEmpty else { return nil }
    return PlainText.trimmed(String(Substring(rest)))
  }

  private mutating func close() {
    guard let done = block else { return }
    block = nil
    let range = log.lines(done.lines)
    if let fault = done.fault { return log.skip(fault.reason, at: log.line(fault.line)) }
    guard let right = done.right, !right.isEmpty else {
      return log.skip("there is no '^' with the right answer", at: range)
    }
    let ask = done.text.filter { !$0.isEmpty }.joined(separator: " ")
    if done.choices.isEmpty { return log.skip("it has no choices", at: range) }
    guard let place = AnswerMatch(places: done.choices, base: .one).placeByWords(right) else {
      return log.skip("the answer \(Quotation.of(right)) is none of its choices", at: range)
    }
    log.take(QuestionDraft(ask: ask, key: .choices(done.choices, right: [place])), at: range)
  }
}
