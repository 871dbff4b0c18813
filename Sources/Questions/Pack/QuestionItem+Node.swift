public import YAML

extension QuestionImport.Item {
  /// The question as if it had been written in our own format, each part at its place in its file.
  public var node: Node {
    var entries: [Node.Entry] = []
    func add(_ key: String, _ content: Node.Content) {
      entries.append(
        Node.Entry(
          key: Node(.scalar(key, .plain), range: range), value: Node(content, range: range)))
    }
    func text(_ text: String) -> Node.Content { .scalar(text, .quoted) }
    func list(_ texts: [String]) -> Node.Content {
      .sequence(texts.map { Node(text($0), range: range) })
    }
    add("ask", text(question.ask))
    switch question.key {
    case .truth(let isTrue): add("answer", text(isTrue ? "true" : "false"))
    case .choices(let labels, let right):
      add("choices", list(labels))
      add("answer", right.count == 1 ? text(labels[right[0]]) : list(right.map { labels[$0] }))
    case .order(let labels): add("order", list(labels))
    case .typed(let answer, let accept):
      add("answer", text(answer))
      if !accept.isEmpty || question.isTypedTruth { add("accept", list(accept)) }
    case .number(let number, let within):
      add("answer", text(number))
      add("within", text(PlainNumber.text(within)))
    case .nearest(let number):
      add("answer", text(number))
      add("nearest", text("true"))
    }
    if !question.reject.isEmpty { add("reject", list(question.reject)) }
    if let spelling = question.spelling { add("spelling", text(spelling)) }
    if let because = question.because { add("because", text(because)) }
    if let source = question.source { add("source", text(source)) }
    return Node(.mapping(entries), range: range)
  }
}
