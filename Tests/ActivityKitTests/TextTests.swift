import ActivityKit
import Foundation
import Testing

/// What people read, in each reader's language.
@Suite struct TextTests {
  private static let greeting = Text(translations: ["en": "Hello.", "es": "Hola.", "pt-br": "Oi."])

  @Test(arguments: [
    ("en", "Hello."), ("es", "Hola."), ("es-mx", "Hola."), ("pt-br", "Oi."), ("pt", "Hello."),
    ("de", "Hello."),
  ])
  func theLanguageThatIsNearest(reader: String, text: String) {
    #expect(Self.greeting.words(in: reader) == text)
  }

  @Test func withoutEnglishItIsTheFirst() {
    #expect(Text(translations: ["fr": "Salut.", "es": "Hola."]).words(in: "de") == "Hola.")
    #expect(Text(translations: [:]).words(in: "de") == "")
  }

  @Test func textsKeepTheirLanguagesWithinOthers() {
    let name = "ana"
    #expect("\(name) has \(2)." as Text == .verbatim("ana has 2."))
    let text: Text = "\(name): \(Self.greeting)"
    #expect(text.words(in: "es") == "ana: Hola." && text.words() == "ana: Hello.")
    #expect(text.languages == ["en", "es", "pt-br"])
    #expect("\(Text("a"))b" as Text == "ab")
  }

  @Test func textsAreJoinedByASeparator() {
    let none: [Text] = []
    #expect(none.joined(by: ", ") == nil)
    #expect([Self.greeting].joined(by: ", ") == Self.greeting)
    let letters: [Text] = ["a", "b", "c"]
    #expect(letters.joined(by: "; ") == Text("a; b; c"))
    let mixed: [Text] = ["a", Self.greeting, "b"]
    let start: Text = "a, \(Self.greeting)"
    let all: Text = "\(start), b"
    #expect(mixed.joined(by: ", ") == all)
  }

  /// What people wrote may name a command as well, and that offers nothing.
  @Test func onlyItsOwnCommandsAreOffered() {
    #expect(Text("Type /stay.").mentions("/stay"))
    #expect(Text(translations: ["es": "Escribe /stay."]).mentions("/stay"))
    let offer = Text.commonPairsSoon(time: .seconds(60), stay: "/stay")
    #expect(offer.mentions("/stay") && !offer.mentions("/reveal"))
    #expect(!Text.commonBy(text: "/stay", name: "/stay").mentions("/stay"))
  }

  @Test(
    arguments: [
      "Hello.", greeting, .commonTimeToRead, .commonBy(text: greeting, name: "ana"),
      .sentence(
        "x",
        [.number(1), .seconds(2), .names(["a", "b"]), .command("/stay"), .text(nil), .text("a")]),
      .joined(["a ", greeting]),
    ] as [Text])
  func coding(text: Text) throws {
    #expect(try JSONDecoder().decode(Text.self, from: JSONEncoder().encode(text)) == text)
  }

  /// As snapshots had it before there were languages, and as recipes and programs write it.
  @Test(
    arguments: [
      (#""Hello.""#, "Hello."), (#"{"en":"Hello.","es":"Hola.","pt-br":"Oi."}"#, greeting),
      (#"["a ","b"]"#, .joined(["a ", "b"])),
    ] as [(String, Text)])
  func form(json: String, text: Text) throws {
    #expect(try JSONDecoder().decode(Text.self, from: Data(json.utf8)) == text)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(text), as: UTF8.self) == json)
  }

  @Test func whatAnActivityDidBeforeThereWereLanguagesIsRead() throws {
    let json =
      #"[{"say":{"_0":"Hello."}},{"show":{"_0":{"list":{"title":"L","_1":["a"],"numbered":true}}}}]"#
    #expect(
      try JSONDecoder().decode([Effect].self, from: Data(json.utf8)) == [
        .say("Hello."), .show(.list(title: "L", ["a"], numbered: true)),
      ])
  }

  @Test(arguments: [
    ("en", true), ("pt-br", true), ("zh-hant-tw", true), ("EN", false), ("english", false),
    ("e", false), ("", false), ("en-", false), ("sentence", false),
  ])
  func tags(tag: String, isOne: Bool) {
    #expect(Text.isTag(tag) == isOne)
  }

  @Test func allLanguagesCount() {
    #expect(Self.greeting.size == 14 && Text("é").size == 2)
    #expect(("a\(Self.greeting)" as Text).size == 15)
  }
}
