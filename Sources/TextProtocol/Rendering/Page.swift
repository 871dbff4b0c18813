import CatalogueSyntax
import Messages
import Words

/// What a part of a text is, so that a terminal can show it.
enum Tone: UInt8, CaseIterable {
  case plain, name, heading, question, error

  /// The SGR parameters (ECMA-48, 8.3.117). They are no colours: in the palettes that terminals come with,
  /// none of the 16 can be read well on black as well as on white.
  var sgr: String {
    switch self {
    case .plain: "0"
    case .name, .question: "1"
    case .heading: "1;4"
    case .error: "7"
    }
  }
}

extension Tone {
  /// How a stretch of a sentence is shown.
  init(_ kind: Parameter.Kind?) {
    self =
      switch kind {
      case .name, .command, .usage: .name
      case .title: .heading
      case .text, .number, .decimal, .count, .duration, .names, .either, .sentence, .then, nil:
        .plain
      }
  }
}

/// A run of text in one tone. Written as an interpolation, `"\(.name, from): \(text)"`.
struct Tinted: ExpressibleByStringInterpolation {
  struct Span {
    var text: String
    var tone: Tone
    /// Whether it is no word of the house, so that it may run the other way than the words around it.
    var isGiven = false
  }

  var spans: [Span]

  init(_ text: String, _ tone: Tone) { spans = [Span(text: text, tone: tone)] }

  /// A sentence. In plain words what it is about stands out; otherwise it is all of one tone.
  init(_ runs: [Run], _ tone: Tone = .plain) {
    spans = runs.map {
      Span(text: $0.text, tone: tone == .plain ? Tone($0.kind) : tone, isGiven: $0.kind != nil)
    }
  }

  init(stringLiteral text: String) { self.init(text, .plain) }
  init(stringInterpolation parts: StringInterpolation) { spans = parts.spans }

  struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      spans.reserveCapacity(interpolationCount * 2 + 1)
    }

    mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { spans.append(Span(text: text, tone: .plain)) }
    }

    mutating func appendInterpolation(_ text: String) {
      if !text.isEmpty { spans.append(Span(text: text, tone: .plain, isGiven: true)) }
    }

    mutating func appendInterpolation(_ tone: Tone, _ text: String) {
      spans.append(Span(text: text, tone: tone, isGiven: true))
    }
  }

  /// With what is given and runs from right to left set apart (U+2068 to U+2069), so that names and numbers
  /// beside it keep their places.
  func isolated() -> Tinted {
    var isolated = self
    for index in spans.indices where spans[index].isGiven && spans[index].text.runsLeft {
      isolated.spans[index].text = "\u{2068}\(spans[index].text)\u{2069}"
    }
    return isolated
  }

  static func + (left: Tinted, right: Tinted) -> Tinted {
    var sum = left
    sum.spans += right.spans
    return sum
  }
}

/// A text that is wrapped as a whole.
struct Paragraph {
  /// Spaces before the first line.
  var indent = 0
  /// Spaces before the lines that follow, ``Layout/leastHang`` at least.
  var hang = 0
  var text: Tinted
}

/// A message as people read it, before it is laid out for a width.
struct Page {
  let voice: Voice
  private(set) var paragraphs: [Paragraph] = []

  init(_ voice: Voice) { self.voice = voice }

  /// A page of one sentence.
  init(_ sentence: Sentence, _ tone: Tone = .plain, in voice: Voice) {
    self.voice = voice
    add(sentence, tone)
  }

  mutating func add(_ sentence: Sentence, _ tone: Tone = .plain, indent: Int = 0, hang: Int = 0) {
    add(text(sentence, tone), indent: indent, hang: hang)
  }

  /// Sentences that follow each other on the same lines.
  mutating func add(_ sentences: [Sentence], _ tone: Tone = .plain, indent: Int = 0, hang: Int = 0)
  {
    guard var text = sentences.first.map({ text($0, tone) }) else { return }
    for sentence in sentences.dropFirst() { text = text + " " + self.text(sentence, tone) }
    add(text, indent: indent, hang: hang)
  }

  mutating func add(_ text: Tinted, indent: Int = 0, hang: Int = 0) {
    paragraphs.append(Paragraph(indent: indent, hang: hang, text: text))
  }

  /// Adds a list whose rows begin with their numbers, which stand below each other.
  mutating func add(numbered rows: [(number: Int, text: Tinted)]) {
    let numbers = rows.map(\.number)
    for row in rows {
      let (indent, hang) = Self.place(of: row.number, among: numbers)
      add(row.text, indent: indent, hang: hang)
    }
  }

  /// Where a row begins and goes on: those of one digit stand one to the right where others have more. They
  /// all stay left of where lines go on, so that none of these can be taken for a row.
  static func place(of number: Int, among numbers: [Int]) -> (indent: Int, hang: Int) {
    let isLong = numbers.contains { $0 > 9 }
    return (isLong && number <= 9 ? 3 : 2, isLong ? 6 : 5)
  }

  /// Sets apart in each paragraph what runs from right to left.
  mutating func isolate() {
    for index in paragraphs.indices where paragraphs[index].text.spans.count > 1 {
      paragraphs[index].text = paragraphs[index].text.isolated()
    }
  }

  mutating func addBlank() { add("") }

  mutating func replace(spans: [Tinted.Span], at index: Int) {
    paragraphs[index].text.spans = spans
  }

  /// Puts a sentence after the paragraph at `index`.
  mutating func insert(_ sentence: Sentence, after index: Int) {
    paragraphs.insert(Paragraph(text: text(sentence)), at: index + 1)
  }

  func text(_ sentence: Sentence, _ tone: Tone = .plain) -> Tinted {
    Tinted(voice.runs(sentence), tone)
  }

  /// Adds where this stands among the pages of a reply, and the command that shows the next one.
  mutating func add(_ place: PagePlace?, of kind: Message.Kind) {
    guard let place else { return }
    let more: Sentence? =
      place.number < place.pages
      ? .pagesMore(command: "/\(kind.rawValue) \(place.number + 1)") : nil
    add(.pagesPage(number: place.number, pages: place.pages, more: more))
  }

  mutating func addLines(_ sentence: Sentence) {
    let runs = voice.runs(sentence)
    if runs.contains(where: { $0.text.contains(where: \.isNewline) })
      || runs.first?.text.first == " "
    {
      addLines(voice.text(sentence))
    } else {
      add(Tinted(runs))
    }
  }

  /// Adds a text of several lines; a line keeps the spaces it starts with.
  mutating func addLines(_ text: String, _ tone: Tone = .plain) {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) || text.utf8.first == 0x20 else {
      return add(Tinted(text, tone))
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let indent = min(line.prefix { $0 == " " }.count, 20)
      add(Tinted(String(line.drop { $0 == " " }), tone), indent: indent, hang: indent + 2)
    }
  }
}

extension String {
  /// Whether a letter in it is written from right to left: Hebrew, Arabic and the scripts beside them.
  fileprivate var runsLeft: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}
