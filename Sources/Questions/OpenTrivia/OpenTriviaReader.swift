import YAML

/// Reads what Open Trivia DB answers: an object with `results`, or that list alone.
struct OpenTriviaReader {
  private let file: String
  private let encoding: OpenTriviaEncoding

  static func read(into log: inout ImportLog) {
    var parser = JSONParser(log.source.bytes)
    let root: JSONValue
    do { root = try parser.parse() } catch {
      return log.refuse(error.message, at: SourceRange(file: log.source.file, at: error.position))
    }
    guard let items = items(of: root, &log) else { return }
    let reader = OpenTriviaReader(file: log.source.file, encoding: OpenTriviaEncoding(items))
    for item in items { reader.read(item, &log) }
  }

  private static func items(of root: JSONValue, _ log: inout ImportLog) -> [JSONValue]? {
    let place = SourceRange(file: log.source.file, at: root.start)
    if let code = root["response_code"]?.text, code != "0" {
      let meaning =
        switch code {
        case "1": "it had not as many questions as were asked for"
        case "2": "what it was asked was not valid"
        case "3", "4": "its token was unknown, or used up"
        case "5": "it was asked too often"
        default: "something went wrong"
        }
      log.refuse("this answer of Open Trivia DB has no questions: \(meaning)", at: place)
      return nil
    }
    guard let items = root["results"]?.array ?? root.array else {
      log.refuse("a list of questions under 'results' is missing", at: place)
      return nil
    }
    return items
  }

  private func read(_ item: JSONValue, _ log: inout ImportLog) {
    let range = SourceRange(
      file: file, start: item.start,
      end: item.end.line == item.start.line
        ? item.end : SourcePosition(line: item.start.line, column: item.start.column + 1))
    switch draft(item) {
    case .success(let draft): log.take(draft, at: range)
    case .failure(let unfit): log.skip(unfit.reason, at: range)
    }
  }

  private func draft(_ item: JSONValue) -> Result<QuestionDraft, QuestionDraft.Unfit> {
    do throws(QuestionDraft.Unfit) {
      guard case .object = item.content else {
        throw QuestionDraft.Unfit(reason: "this is not a question")
      }
      var draft = QuestionDraft(ask: "", key: .typed([]))
      let ask = draft.text(of: try text(item, "question"))
      let right = draft.text(of: try text(item, "correct_answer"))
      let wrong = try texts(item, "incorrect_answers").map { draft.text(of: $0) }
      draft.ask = ask
      draft.key = .typed([right])
      if wrong.isEmpty {
        draft.remarks.append("without wrong answers it is answered in words")
      } else if let truth = truth(right, wrong) {
        draft.key = .choices(["True", "False"], right: [truth ? 0 : 1])
      } else {
        let place = RightPlace.of(ask, among: wrong.count + 1)
        var choices = wrong
        choices.insert(right, at: place)
        draft.key = .choices(choices, right: [place])
      }
      draft.category = category(item)
      return .success(draft)
    } catch { return .failure(error) }
  }

  private func truth(_ right: String, _ wrong: [String]) -> Bool? {
    guard wrong.count == 1, Set([right, wrong[0]]) == ["True", "False"] else { return nil }
    return right == "True"
  }

  private func category(_ item: JSONValue) -> String? {
    let parts = ["category", "difficulty"].map { key in
      item[key]?.string.flatMap(encoding.decoded)?.text ?? ""
    }
    if parts[1].isEmpty { return parts[0] }
    return parts[0].isEmpty ? parts[1] : "\(parts[0]) (\(parts[1]))"
  }

  private func texts(
    _ item: JSONValue, _ key: String
  ) throws(QuestionDraft.Unfit) -> [HTMLText] {
    guard let value = item[key] else { return [] }
    guard let values = value.array else {
      throw QuestionDraft.Unfit(reason: "'\(key)' is not a list")
    }
    var texts: [HTMLText] = []
    for value in values { texts.append(try text(value, key)) }
    return texts
  }

  private func text(_ item: JSONValue, _ key: String) throws(QuestionDraft.Unfit) -> HTMLText {
    let value: JSONValue?
    if case .object = item.content { value = item[key] } else { value = item }
    guard let raw = value?.text else {
      throw QuestionDraft.Unfit(reason: "'\(key)' is missing, or not a text")
    }
    guard let text = encoding.decoded(raw) else {
      throw QuestionDraft.Unfit(
        reason: "'\(key)' is not encoded as the rest of the file: \(Quotation.of(raw))")
    }
    return text
  }
}
