import YAML

/// Reads Moodle's XML: what GIFT can say of a question is kept as it is from GIFT, and told alike.
struct MoodleXMLReader {
  private var log: ImportLog
  private var category: String?
  private var feedback = LineTally()

  init(_ log: ImportLog) { self.log = log }

  mutating func read() -> ImportLog {
    var reader = XMLReader(log.source.bytes)
    let root: XMLElement
    do throws(XMLReader.Failure) { root = try reader.read() } catch {
      log.refuse(error.message, at: SourceRange(file: log.source.file, at: error.position))
      return log
    }
    guard root.name == "quiz" else {
      let place = SourceRange(file: log.source.file, at: root.position)
      let other = root.name == "questestinterop" || root.name == "assessmentItem" ? " (QTI)" : ""
      log.refuse(
        "this is XML of another kind, <\(root.name)>\(other); Moodle's starts with <quiz>",
        at: place)
      return log
    }
    for question in root.children("question") { read(question) }
    feedback.note(
      "has feedback to the answer as a whole, which is left out",
      "have feedback to the answer as a whole, which is left out", &log)
    return log
  }

  private mutating func read(_ element: XMLElement) {
    if element["type"] == "category" {
      let path = element.child("category")?.child("text")?.text ?? ""
      category = GIFTReader.name(ofCategory: path)
      return
    }
    let range = SourceRange(file: log.source.file, at: element.position)
    let question = MoodleXMLQuestion(element)
    if question.hasFeedback { feedback.count(element.position.line) }
    switch question.draft() {
    case .success(var draft):
      draft.category = category
      log.take(draft, at: range)
    case .failure(let unfit): log.skip(unfit.reason, at: range)
    }
  }
}
