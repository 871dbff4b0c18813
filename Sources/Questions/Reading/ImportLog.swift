import YAML

/// Gathers what is kept of a file and what is to be said of it.
struct ImportLog {
  let source: SourceText
  let options: ReadingOptions
  var preface: [String] = []
  private var items: [QuestionImport.Item] = []
  private var findings: [ImportFinding] = []
  private var counts: [ImportFinding.Kind: Int] = [:]
  private var skipped = 0
  private var changed = 0
  private var pictures = 0
  private var truths = LineTally()
  private var markup = LineTally()
  private var spoilt = false
  private var encoding: ImportFinding?
  private var hasTooMany = false

  static let tooLong =
    "it has more than \(ImportBounds.question) bytes; is there a line break missing?"

  init(_ source: SourceText, _ options: ReadingOptions = ReadingOptions()) {
    self.source = source
    self.options = options
  }

  init(_ decoding: TextDecoding, _ options: ReadingOptions) {
    self.init(decoding.source, options)
    encoding = decoding.note.map { ImportFinding(.note, $0.message, at: $0.range) }
    findings = encoding.map { [$0] } ?? []
    spoilt = decoding.hasSpoiltLines
  }

  /// Keeps a draft if it can be asked, or says why not.
  mutating func take(_ draft: QuestionDraft, at range: SourceRange) {
    var draft = draft
    if spoilt, draft.has(where: { $0.utf8.contains(0xEF) && $0.containsBytes("\u{FFFD}") }) {
      return skip("a byte of it is not UTF-8", at: range)
    }
    if options.keepsPictures { draft.showSounds() }
    if draft.showsMedia {
      guard options.keepsPictures else { return skipPicture(at: range) }
      draft.remarks.append("of a picture or sound only its address or name is told")
    }
    switch draft.checked() {
    case .failure(let unfit): skip(unfit.reason, at: range)
    case .success(let (question, remarks)):
      if !options.keepsPictures, question.hasMediaLink { return skipPicture(at: range) }
      guard items.count < ImportBounds.questions else { return skipTooMany(at: range) }
      if draft.hasMarkup { markup.count(range.start.line) }
      if draft.isTakenForTruth { truths.count(range.start.line) }
      items.append(QuestionImport.Item(question, at: range))
      guard !remarks.isEmpty || !draft.placedRemarks.isEmpty else { return }
      changed += 1
      for remark in draft.placedRemarks {
        add(ImportFinding(.changed, remark.text, at: remark.range))
      }
      for remark in remarks { add(ImportFinding(.changed, remark, at: range)) }
    }
  }

  mutating func skip(_ reason: String, at range: SourceRange) {
    skipped += 1
    add(ImportFinding(.skipped, reason, at: range))
  }

  var hasSkipped: Bool { skipped > 0 }

  private mutating func skipPicture(at range: SourceRange) {
    pictures += 1
    skip("it shows a picture or plays a sound, which a text cannot", at: range)
  }

  mutating func note(_ message: String, at range: SourceRange) {
    add(ImportFinding(.note, message, at: range))
  }

  mutating func refuse(_ message: String, at range: SourceRange) {
    add(ImportFinding(.unreadable, message, at: range))
  }

  /// Says all that keeps the file from being read as YAML.
  mutating func refuseYAML() {
    let reader = YAMLReader(isWrittenByHand: true)
    for problem in reader.read(source.bytes, file: source.file).problems {
      refuse(problem.message, at: problem.range)
    }
  }

  /// The result. A file without a single question is refused.
  func finished(_ format: QuestionFormat) -> QuestionImport {
    var log = self
    truths.note(
      "has an answer 'true' or 'false', so it is asked as true or false",
      "have an answer 'true' or 'false', so they are asked as true or false", &log)
    markup.note(
      "has tags or entities of HTML, which are read as such",
      "have tags or entities of HTML, which are read as such", &log)
    if items.isEmpty, skipped == 0, !findings.contains(where: { $0.kind == .unreadable }) {
      log.refuse("there is no question in it; is it \(format.name)?", at: start)
    }
    return QuestionImport(
      format: format, source: source, items: log.items, preface: preface, findings: log.findings,
      moreFindings: log.moreFindings, encoding: encoding, skipped: skipped, changed: changed,
      pictures: pictures)
  }

  /// The first character of the file.
  var start: SourceRange {
    SourceRange(file: source.file, at: SourcePosition(line: 1, column: 1))
  }

  /// A line without the blanks around it.
  func line(_ number: Int) -> SourceRange { lines(number...number) }

  /// From the first character of the first line to the last of the last one, without blanks.
  func lines(_ numbers: ClosedRange<Int>) -> SourceRange {
    let blanks = source.bytes[source.byteRange(ofLine: numbers.lowerBound)]
      .prefix { $0 == 0x20 || $0 == 0x09 }
    let start = SourcePosition(line: numbers.lowerBound, column: blanks.count + 1)
    return SourceRange(
      file: source.file, start: start, end: source.trimmedEnd(ofLine: numbers.upperBound))
  }

  private mutating func skipTooMany(at range: SourceRange) {
    skipped += 1
    if hasTooMany { return }
    hasTooMany = true
    add(
      ImportFinding(
        .skipped,
        "the file has more than \(ImportBounds.questions) questions; from here on they are left out",
        at: range))
  }

  private mutating func add(_ finding: ImportFinding) {
    counts[finding.kind, default: 0] += 1
    if counts[finding.kind, default: 0] <= ImportBounds.findings { findings.append(finding) }
  }

  private var moreFindings: Int {
    counts.values.reduce(0) { $0 + max(0, $1 - ImportBounds.findings) }
  }
}
