import Foundation

/// Text that was written for a browser, as a terminal shows it.
///
/// Nothing changes its meaning without a word: what has a form in plain text gets it, such as `10^3` for
/// a raised 3, and what was done so is told.
struct HTMLText {
  /// Without tags and entities, and with the blanks around it that it had.
  private(set) var text: String
  /// How it differs from what a browser shows, in the form "superscripts are written with '^'".
  private(set) var remarks: [String] = []
  /// Whether it shows a picture or plays something; its address, or its name, stands in its place.
  private(set) var showsMedia = false
  /// What of it no text can show.
  private(set) var unfit: String?
  /// Whether any of it was markup.
  private(set) var hasMarkup = false

  /// - Parameter keepsLines: false where a browser takes a line break for a blank, as it does in HTML.
  init(_ source: String, keepsLines: Bool = true) {
    let bytes = source.utf8
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      text = keepsLines ? source : PlainText.joinedLines(source)
      return
    }
    var source = source
    let renderer = source.withUTF8 { bytes in
      var renderer = HTMLRenderer(keepsLines: keepsLines)
      renderer.read(bytes)
      return renderer
    }
    text = renderer.text
    remarks = renderer.remarks
    showsMedia = renderer.showsMedia
    unfit = renderer.unfit
    hasMarkup = renderer.hasMarkup
  }

  /// Text of a format that does not say whether it is HTML. What would leave nothing of it, such as a
  /// choice that is the name of a tag, is no markup.
  init(undeclared source: String) {
    let html = HTMLText(source)
    guard html.text.isEmpty, !html.showsMedia else {
      self = html
      return
    }
    self.init(plain: source)
  }

  /// Text that is not HTML.
  init(plain text: String) { self.text = text }

  /// Entities become characters; unknown ones stay as they are written.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "&"), let entity = HTMLEntities.entity(bytes, at: index) {
          result += entity.text.utf8
          index = entity.end
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
