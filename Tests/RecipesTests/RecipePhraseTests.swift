import ActivityKit
import Testing

@testable import Recipes

@Suite struct RecipePhraseTests {
  @Test(arguments: [
    ("plain", [RecipePhrase.Piece.words("plain")]),
    ("{time}", [.field(["time"])]),
    ("a {item.ask} b", [.words("a "), .field(["item", "ask"]), .words(" b")]),
    ("{{time}}", [.words("{time}")]),
    ("{a}{b}", [.field(["a"]), .field(["b"])]),
    ("{ time } {Time} {} {a.} {", [.words("{ time } {Time} {} {a.} {")]),
    ("}", [.words("}")]),
    ("", []),
  ])
  func pieces(_ text: String, _ pieces: [RecipePhrase.Piece]) {
    #expect(RecipePhrase(text).pieces == pieces)
  }

  @Test(arguments: ["{time}", "{{", "}", "a {b} {{c}} }}", "{{{x}}}"])
  func anEscapedTextStandsForItself(_ text: String) {
    #expect(RecipePhrase(RecipePhrase.escaped(text)).pieces == [.words(text)])
  }

  @Test(arguments: [
    ("$time", ["time"]), ("$item.ask", ["item", "ask"]), ("$5", nil), ("$Time", nil), ("$", nil),
    ("time", nil), ("$time please", nil),
  ])
  func references(_ text: String, _ names: [String]?) {
    #expect(RecipePhrase.reference(text) == names)
  }

  @Test func factsFillATextWhenItIsSaid() {
    let text = RecipeText([.fact(.number), .words(" of "), .fact(.total), .fact(.name)])
    #expect(text.filled([.number: "1", .total: "3"]) == "1 of 3")
    let texts = RecipeText(translations: [
      "en": [.words("Round "), .fact(.number)], "es": [.words("Ronda "), .fact(.number)],
    ])
    #expect(texts.filled([.number: "1"]) == Text(translations: ["en": "Round 1", "es": "Ronda 1"]))
    let time = RecipeText([.words("For "), .time(.seconds(5))])
    #expect(time.filled([:]) == "For \(Text.commonDuration(time: .seconds(5)))")
  }
}
