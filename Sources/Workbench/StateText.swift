import ActivityKit
import Foundation

/// What a module keeps, as its author reads it: JSON, a page at a time.
struct StateText {
  private let lines: [String]

  static let linesOfPage = 30
  private static let mostOfLine = 400

  /// - Parameter json: of any form; a text in it that is JSON itself, as programs keep it, is shown as what it says.
  init(_ json: String) {
    let value = Self.unfolded(json)
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed,
    ]
    let data = try? JSONSerialization.data(withJSONObject: value, options: options)
    let text = data.map { String(decoding: $0, as: UTF8.self) } ?? json
    lines = text.split(separator: "\n").map { Phrase.shortened(String($0), to: Self.mostOfLine) }
  }

  /// The page that `/state` or `/state 2` asks for; nil of any other line.
  static func page(askedBy line: String) -> Int? {
    let words = line.split(separator: " ")
    guard words.first == "/state", words.count < 3 else { return nil }
    return words.count == 1 ? 1 : Int(words[1]).map { max(1, $0) }
  }

  /// - Parameter number: from 1; the last page where there are fewer.
  func page(_ number: Int) -> [String] {
    let pages = max(1, (lines.count + Self.linesOfPage - 1) / Self.linesOfPage)
    let number = min(number, pages)
    let first = (number - 1) * Self.linesOfPage
    let page = Array(lines.dropFirst(first).prefix(Self.linesOfPage))
    guard pages > 1 else { return page }
    let more = number < pages ? " /state \(number + 1) shows the next." : ""
    return page + ["Page \(number) of \(pages).\(more)"]
  }

  private static func unfolded(_ text: String) -> Any {
    let value = try? JSONSerialization.jsonObject(
      with: Data(text.utf8), options: [.fragmentsAllowed])
    return value.map(unfolded) ?? text
  }

  private static func unfolded(_ value: Any) -> Any {
    switch value {
    case let text as String where text.hasPrefix("{") || text.hasPrefix("["): unfolded(text)
    case let list as [Any]: list.map(unfolded)
    case let object as [String: Any]: object.mapValues(unfolded)
    default: value
    }
  }
}
