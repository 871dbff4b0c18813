/// Turns HTML into plain text, tag by tag.
struct HTMLRenderer {
  /// An element that was opened, and where its text starts.
  private struct Element {
    let name: String
    let style: HTMLStyle?
    let start: Int
    /// Whether nothing of it is shown.
    var isHidden = false
    /// The address of a link or of what it plays.
    var address: String?
  }

  private let keepsLines: Bool
  private var out: [UInt8] = []
  private var open: [Element] = []
  private var lists: [HTMLList] = []
  private var cells = 0
  /// How deep the text stands in what is not shown, or not as text.
  private var (hidden, kept) = (0, 0)
  private(set) var remarks: [String] = []
  private(set) var showsMedia = false
  private(set) var unfit: String?
  private(set) var hasMarkup = false
  private(set) var text = ""

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    out.reserveCapacity(bytes.count)
    let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var lastComment: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<"), index < lastClose,
        !Self.isUnfinishedComment(bytes, index, &lastComment), let tag = HTMLTag(bytes, at: index)
      {
        hasMarkup = true
        read(tag)
        index = tag.end
      } else if byte == UInt8(ascii: "&"), let entity = HTMLEntities.entity(bytes, at: index) {
        hasMarkup = true
        if hidden == 0 { out += entity.text.utf8 }
        index = entity.end
      } else {
        if hidden == 0 { append(byte) }
        index += 1
      }
    }
    while let element = open.popLast() { close(element) }
    finish()
  }

  /// Whether a comment starts that has no end, and so is none.
  /// - Parameter last: where the last end of one is, once that is known.
  private static func isUnfinishedComment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ last: inout Int?
  ) -> Bool {
    guard bytes[index + 1] == UInt8(ascii: "!"), bytes[index...].starts(with: "<!--".utf8) else {
      return false
    }
    let end = last ?? bytes.indices.dropLast(2).last { bytes[$0...].starts(with: "-->".utf8) } ?? -1
    last = end
    return index >= end
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    // Those that mark emphasis until the text is whole; they become one that is removed and said.
    case HTMLStyle.marks, Self.keptBlank: out.append(0x1F)
    case 0x09, 0x0A, 0x0D, 0x20:
      if kept > 0 {
        keep(byte)
      } else if keepsLines, byte != 0x20, byte != 0x09 {
        out.append(byte)
      } else if let last = out.last, last != 0x20, last != 0x0A {
        out.append(0x20)
      }
    default: out.append(byte)
    }
  }

  /// A blank of a text that is shown with its lines and their indents.
  private mutating func keep(_ blank: UInt8) {
    switch blank {
    case 0x09: out += [UInt8](repeating: Self.keptBlank, count: Self.tab)
    case 0x0D: break
    default: out.append(blank == 0x20 ? Self.keptBlank : blank)
    }
  }

  /// Stands for a blank that is shown also where a line begins, until the text is whole.
  private static let keptBlank: UInt8 = 0x07
  private static let tab = 4

  private mutating func append(_ text: String) { out += text.utf8 }

  mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }

  // MARK: Tags

  private mutating func read(_ tag: HTMLTag) {
    switch tag.kind {
    case .comment: remark("a comment of HTML is left out")
    case .declaration: break
    case .opening: openElement(tag)
    case .closing:
      guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
        if HTMLElements.breaks.contains(tag.name) { breakLine() }
        return
      }
      while open.count > index, let element = open.popLast() { close(element) }
    }
  }

  private mutating func openElement(_ tag: HTMLTag) {
    let isHidden = Self.isHidden(tag)
    if isHidden || hidden > 0 {
      return openHidden(tag, isHidden)
    }
    if HTMLElements.breaks.contains(tag.name) { breakLine() }
    switch tag.name {
    case "br": return out.append(0x0A)
    case "wbr": return
    case "hr":
      remark("a line drawn across is written as '---'")
      breakLine()
      return append("---\n")
    case "img", "embed", "source": return showMedia(tag)
    case "input", "select", "textarea", "button", "form":
      remark("a field to fill in is left out")
    case "math": unfit = unfit ?? "it has a formula of MathML, which a text cannot show"
    case "ul", "ol", "dir", "menu":
      lists.append(HTMLList(next: tag.name == "ol" ? Int(tag["start"] ?? "") ?? 1 : nil))
    case "li":
      if !lists.isEmpty { append(lists[lists.count - 1].mark()) }
    case "tr": cells = 0
    case "td", "th":
      if cells > 0 {
        remark("the cells of a table are set apart by '|'")
        trimBlanks()
        append(" | ")
      }
      cells += 1
    case "pre": kept += 1
    case "audio", "video", "iframe", "object", "svg", "canvas":
      showMedia(tag)
    case "rt": append(" (")
    case "q": append("\"")
    default: break
    }
    if HTMLElements.empty.contains(tag.name) { return }
    let style = HTMLStyle(tag)
    if let mark = style?.openingMark { out.append(mark) }
    open.append(
      Element(
        name: tag.name, style: style, start: out.count,
        isHidden: HTMLElements.drawn.contains(tag.name),
        address: tag.name == "a" ? tag["href"] : nil))
    if HTMLElements.drawn.contains(tag.name) { hidden += 1 }
  }

  /// Whether a browser shows nothing of it.
  private static func isHidden(_ tag: HTMLTag) -> Bool {
    HTMLElements.hidden.contains(tag.name) || tag["hidden"] != nil
      || tag.hasStyle("display", "none") || tag.hasStyle("visibility", "hidden")
  }

  /// An element that is hidden, or stands in one that is.
  private mutating func openHidden(_ tag: HTMLTag, _ isHidden: Bool) {
    switch tag.name {
    case "script" where hidden == 0: remark("a script is left out")
    // What it says is for other browsers, or about how it looks.
    case "rp", "style": break
    default: if hidden == 0 { remark("a part that a browser hides is left out") }
    }
    if HTMLElements.empty.contains(tag.name) { return }
    hidden += 1
    open.append(Element(name: tag.name, style: nil, start: out.count, isHidden: true))
  }

  private mutating func close(_ element: Element) {
    if element.isHidden {
      hidden -= 1
      return
    }
    switch element.name {
    case "ul", "ol", "dir", "menu": _ = lists.popLast()
    case "pre": kept -= 1
    case "rt": append(")")
    case "q": append("\"")
    case "a":
      if let address = element.address, !isShown(address, since: element.start) {
        if MediaLinks.isIn(address) {
          showsMedia = true
          append(" " + address)
        } else {
          remark("the address of a link is left out")
        }
      }
    default: break
    }
    if let text = element.style?.close(&out, from: element.start) { remark(text) }
    if HTMLElements.breaks.contains(element.name) { breakLine() }
  }

  /// Whether the text of a link is its address; one within the page leads nowhere.
  private func isShown(_ address: String, since start: Int) -> Bool {
    let text = PlainText.trimmed(String(decoding: out[start...], as: UTF8.self))
    return address.isEmpty || address.hasPrefix("#") || text == address
      || address.hasSuffix("://" + text) || address == "mailto:" + text
  }

  private mutating func showMedia(_ tag: HTMLTag) {
    showsMedia = true
    guard let address = tag["src"] ?? tag["data"], !address.isEmpty else { return }
    if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
    append(MediaLinks.shown(address))
    if !MediaLinks.isAddress(address) {
      remark("a picture that comes with its file is not shown; its name stands there")
    }
    out.append(0x20)
  }

  // MARK: Lines

  private mutating func trimBlanks() {
    while out.last == 0x20 { out.removeLast() }
  }

  private mutating func breakLine() {
    trimBlanks()
    if !out.isEmpty, out.last != 0x0A { out.append(0x0A) }
  }

  /// The lines without the blanks around them, and without those that are blank.
  private mutating func finish() {
    let shown = HTMLStyle.shown(out) { remark($0) }
    let isInk = { (byte: UInt8) in byte != 0x20 && byte != 0x0D }
    let isShown = { (byte: UInt8) in isInk(byte) && byte != Self.keptBlank }
    var lines: [UInt8] = []
    lines.reserveCapacity(shown.count)
    for line in shown.split(separator: 0x0A) {
      guard let start = line.firstIndex(where: isInk), let end = line.lastIndex(where: isShown)
      else { continue }
      if !lines.isEmpty { lines.append(0x0A) }
      lines += line[start...end].map { $0 == Self.keptBlank ? 0x20 : $0 }
    }
    text = String(decoding: lines, as: UTF8.self)
  }
}

/// A list, and the number of its next item; nil where they have none.
struct HTMLList {
  var next: Int?

  mutating func mark() -> String {
    guard let number = next else { return "- " }
    next = number &+ 1
    return "\(number). "
  }
}
