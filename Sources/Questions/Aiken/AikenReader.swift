import YAML

/// Reads Aiken: the question, its choices as `A. …` or `A) …`, and `ANSWER: A`.
///
/// The letters may be small or in parentheses, the question may take several lines, and several
/// letters after `ANSWER:` make several choices right.
struct AikenReader {
  private struct Block {
    var text: [String] = []
    var choices: [String] = []
    var lines: ClosedRange<Int>
    /// Why it cannot be read, once that is known.
    var fault: (reason: String, line: Int)?
    /// A line after the choices that is none: perhaps the next question.
    var stray: (lines: [String], line: Int)?
    /// A line that would be the next choice if a blank followed its letter.
    var unfinished: (mark: String, line: Int)?
    var bytes = 0

    /// What is wrong with it: if a choice lacks its blank, that is why the rest does not fit.
    var cause: (reason: String, line: Int)? {
      unfinished.map { ("there is no blank after '\($0.mark)'", $0.line) } ?? fault
    }
  }

  private var log: ImportLog
  private var block: Block?
  private var isAfterBlank = false

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    for number in 1...log.source.lineCount {
      let line = PlainText.trimmed(log.source.line(number))
      if line.isEmpty {
        if block?.stray != nil || block?.fault != nil { finish(block) }
        isAfterBlank = true
      } else {
        read(line, number)
        isAfterBlank = false
      }
    }
    finish(block)
    return log
  }

  private mutating func read(_ line: String, _ number: Int) {
    if let answer = AikenLine.answer(line) { return close(answer, number) }
    guard var open = block else {
      block = Block(text: [line], lines: number...number)
      return
    }
    // Held twice, its texts would be copied for each line.
    block = nil
    open.bytes += line.utf8.count
    if open.bytes > ImportBounds.question {
      open.fault = open.fault ?? (ImportLog.tooLong, open.lines.lowerBound)
    }
    if let choice = AikenLine.unfinishedChoice(line), open.unfinished == nil,
      choice.index == open.choices.count
    {
      open.unfinished = (choice.mark, number)
    }
    if let choice = AikenLine.choice(line) {
      if let stray = open.stray, choice.index == 0 {
        // The stray line was the next question, so this one has no answer.
        finish(open)
        block = Block(text: stray.lines, choices: [choice.text], lines: stray.line...number)
        return
      }
      if choice.index == open.choices.count {
        open.choices.append(choice.text)
      } else if open.choices.isEmpty {
        open.text.append(line)
      } else {
        let expected = AikenLine.letter(open.choices.count)
        let reason = "choice '\(AikenLine.letter(choice.index))' stands where '\(expected)' belongs"
        open.fault = open.fault ?? (reason, number)
      }
    } else if isAfterBlank {
      finish(open)
      block = Block(text: [line], lines: number...number)
      return
    } else if open.choices.isEmpty {
      open.text.append(line)
    } else {
      open.fault = open.fault ?? ("this line is neither a choice nor 'ANSWER:'", number)
      if open.stray == nil {
        open.stray = ([line], number)
      } else {
        open.stray?.lines.append(line)
      }
    }
    open.lines = open.lines.lowerBound...number
    block = open
  }

  /// Ends a question that has no `ANSWER:`.
  private mutating func finish(_ unfinished: Block?) {
    block = nil
    guard let open = unfinished else { return }
    let last = open.stray.map { max(open.lines.lowerBound, $0.line - 1) } ?? open.lines.upperBound
    let range = log.lines(open.lines.lowerBound...last)
    if open.choices.isEmpty, open.unfinished == nil {
      log.skip("there are no choices under this line", at: range)
    } else if let fault = open.cause, open.stray == nil || open.unfinished != nil {
      log.skip(fault.reason, at: log.line(fault.line))
    } else {
      log.skip("there is no 'ANSWER:' after its choices", at: range)
    }
  }

  private mutating func close(_ answer: String, _ number: Int) {
    guard let open = block else {
      return log.skip("there is no question before this 'ANSWER:'", at: log.line(number))
    }
    block = nil
    if open.fault != nil || open.choices.isEmpty, let fault = open.cause {
      return log.skip(fault.reason, at: log.line(fault.line))
    }
    guard let right = AikenLine.right(answer, among: open.choices) else {
      return log.skip(
        "\(Quotation.of(answer)) is none of the letters of its choices", at: log.line(number))
    }
    let draft = QuestionDraft(
      ask: open.text.joined(separator: " "), key: .choices(open.choices, right: right))
    log.take(draft, at: log.lines(open.lines.lowerBound...number))
  }
}
