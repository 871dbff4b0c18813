import ActivityKit
import Messages
import Testing
import Words

@testable import TextProtocol

/// Every message as it stands on a screen.
@Suite struct ScreenTests {
  struct Screen: CustomTestStringConvertible {
    let mode: Mode
    let language: Language
    let columns: Int
    var testDescription: String { "\(mode.rawValue) \(language.tag) \(columns)" }
  }

  private static let screens: [Screen] = [Mode.plain, .ansi, .speech].flatMap { mode in
    Words.shipped.languages.flatMap { language in
      [10, 20, 40, 80, 132].map { Screen(mode: mode, language: language, columns: $0) }
    }
  }

  private static let messages: [Message] =
    Samples.all + [
      Nasty.chat,
      .chat(from: "ana", text: "https://example.org/" + String(repeating: "a", count: 200)),
      .chat(from: "王", text: "「日本語の文章は、空白なしで書かれます。」と、彼は言った！"),
      .chat(from: "ana", text: "👩🏽‍🚀👍🏽🇵🇪❤️‍🔥1️⃣🏴󠁧󠁢󠁳󠁣󠁴󠁿 \(String(repeating: "क्षि", count: 40))"),
      .chat(from: "דנה", text: "שלום לכולם, 12 אנשים כאן ועוד הרבה יותר בדרך לכאן"),
    ]

  /// No line is too wide for the window but that of an address, and no word is broken that fits on a line.
  @Test(arguments: Self.screens) func everyMessageFits(screen: Screen) {
    let style = Style(
      mode: screen.mode, columns: screen.columns, screen.language, isolates: true)
    let unwrapped: Style =
      screen.mode == .speech
      ? .speech(width: 0, screen.language) : .plain(width: 0, screen.language)
    let room = style.width - max(style.width / 3, Layout.leastHang)
    for message in Self.messages {
      let lines = Renderer(style).lines(message).map(Self.bare)
      for line in lines where !line.contains("://") {
        #expect(Columns.count(of: line) <= style.width, "\(line)")
      }
      // Where not all commands fit, only their families are named.
      if message.kind == .help { continue }
      let words = Self.words(lines)
      for (word, count) in Self.words(Renderer(unwrapped).lines(message)) {
        guard Columns.count(of: word) <= room, word.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
        #expect(words[word, default: 0] >= count, "'\(word)' is broken in \(lines)")
      }
    }
  }

  private static func bare(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing(/[\u{2068}\u{2069}]/, with: "")
  }

  private static func words(_ lines: [String]) -> [String: Int] {
    lines.flatMap { $0.split(separator: " ") }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  @Test func aLineBreaksWithinScriptsThatHaveNoSpaces() {
    let lines = Renderer(.plain(width: 20)).lines(.chat(from: "ana", text: "これは「長い」文章です。"))
    #expect(lines == ["ana says: これは「長", "    い」文章です。"])
  }

  /// Not at its full stops, slashes and letters of other scripts.
  @Test func anAddressStaysWhole() {
    for address in ["https://example.org/a/日本-b?c=d", "www.example.org/old/日本-b?c=d"] {
      let said = Message.chat(from: "ana", text: "see also \(address) é")
      #expect(
        Renderer(.plain(width: 40)).lines(said) == ["ana says: see also", "    \(address) é"])
    }
  }

  /// So that it can be copied, though it takes more than a line.
  @Test func aLongAddressStaysWhole() {
    let said = Message.chat(from: "ana", text: "see https://example.org/a/long/path now")
    #expect(
      Renderer(.plain(width: 20)).lines(said)
        == ["ana says: see", "    https://example.org/a/long/path", "    now"])
  }

  @Test func aNumberStaysWithWhatItCounts() {
    let said = Message.chat(from: "ana", text: "it is in 20 seconds")
    #expect(Renderer(.plain(width: 24)).lines(said) == ["ana says: it is in", "    20 seconds"])
    let codes = Message.chat(from: "ana", text: "it is in 20 A seconds")
    #expect(Renderer(.plain(width: 24)).lines(codes) == ["ana says: it is in 20 A", "    seconds"])
  }

  @Test func aPieceGoesOnBelowItsText() {
    let list = Message.list(title: "", items: ["A. It gave back his old hat"], numbered: false)
    #expect(Renderer(.plain(width: 20)).lines(list) == ["  A. It gave back", "     his old hat"])
  }

  @Test func airIsBeforeWhatIsAsked() {
    let prompt = Message.prompt(OpenPrompt(id: 1, kind: .text, text: "Why?", seconds: 9))
    #expect(Renderer(.plain()).lines(prompt).prefix(2) == ["", "Why?"])
    #expect(Renderer(.speech()).lines(prompt).first == "Why?")
    #expect(Renderer(.plain()).lines(.signin(.nameFirst())).first?.isEmpty == false)
  }

  // MARK: From right to left

  private func lines(_ message: Message, _ mode: Mode, isolates: Bool) -> [String] {
    Renderer(Style(mode: mode, columns: 80, isolates: isolates)).lines(message)
  }

  @Test func whatRunsLeftIsSetApart() {
    let chat = Message.chat(from: "דנה", text: "שלום 12")
    #expect(
      lines(chat, .plain, isolates: true) == ["\u{2068}דנה\u{2069} says: \u{2068}שלום 12\u{2069}"])
    for (mode, isolates) in [(Mode.plain, false), (.speech, true)] {
      #expect(lines(chat, mode, isolates: isolates) == ["דנה says: שלום 12"])
    }
    #expect(Style(mode: .json, columns: 80, isolates: true) == .json)
    let list = Message.list(title: "", items: ["שלום", "hello"], numbered: true)
    #expect(lines(list, .plain, isolates: true) == ["  1. \u{2068}שלום\u{2069}", "  2. hello"])
    let prompt = Message.prompt(
      OpenPrompt(id: 1, kind: .choice, text: "?", choices: ["שלום", "hello"], seconds: 9))
    #expect(lines(prompt, .plain, isolates: true).contains("  A. \u{2068}שלום\u{2069}"))
  }

  @Test func whatDoesNotIsWrittenAsItWas() {
    for message in Samples.all {
      #expect(lines(message, .plain, isolates: true) == lines(message, .plain, isolates: false))
    }
  }
}
