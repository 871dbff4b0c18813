/// Writes Aiken, which knows choices with one right one and nothing else.
public enum AikenWriter {
  public static func write(_ items: [QuestionImport.Item]) -> QuestionExport {
    var export = QuestionExport()
    for item in items {
      let question = item.question
      guard let (labels, right) = choices(question.key) else {
        export.skip(item, "Aiken has only choices with one right one")
        continue
      }
      let ask = PlainText.joinedLines(question.ask)
      if AikenLine.answer(ask) != nil {
        export.skip(item, "Aiken would take the question for the line of its answer")
        continue
      }
      var remarks: [String] = []
      if question.because != nil { remarks.append("Aiken has no explanation; it is left out") }
      if question.source != nil { remarks.append("Aiken has no source; it is left out") }
      let lines = labels.map(PlainText.joinedLines)
      if ask != question.ask || lines != labels {
        remarks.append("its lines are joined, since Aiken takes one")
      }
      var text = export.text.isEmpty ? "" : "\n"
      text += ask + "\n"
      for (index, line) in lines.enumerated() { text += "\(AikenLine.letter(index)). \(line)\n" }
      export.add(text + "ANSWER: \(AikenLine.letter(right))\n", item, remarks: remarks)
    }
    return export
  }

  private static func choices(_ key: QuizQuestion.Key) -> (labels: [String], right: Int)? {
    switch key {
    case .truth(let isTrue): (["True", "False"], isTrue ? 0 : 1)
    case .choices(let labels, let right): right.count == 1 ? (labels, right[0]) : nil
    case .order, .typed, .number, .nearest: nil
    }
  }
}
