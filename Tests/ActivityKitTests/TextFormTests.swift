import Testing

@testable import ActivityKit

/// What is otherwise than a form asks for.
@Suite struct TextFormTests {
  @Test(
    arguments: [
      ("first day of autumn / the kettle sings to itself / someone comes back home", nil),
      ("se va el verano / la tetera nos canta / alguien ha vuelto", nil),
      // Spelling leaves open how an English word is spoken; what may be right is.
      ("every fire is old / the quiet river runs by / our hour is gone", nil),
      // One syllable is too many wherever it is counted from.
      (
        "the cat sat on the mat again / it rained / we left",
        .syllables([8, 2, 2], asked: [5, 7, 5])
      ),
      ("no rhyme nor reason", .lines(1, asked: 3)),
      ("one\ntwo / three / / four", .lines(4, asked: 3)),
    ] as [(String, TextForm.Deviation?)])
  func haiku(_ text: String, _ deviation: TextForm.Deviation?) {
    #expect(TextForm.syllables([5, 7, 5]).deviation(of: text) == deviation)
  }

  @Test(
    arguments: [
      ("salt on the window / ebb tide / a light goes out", nil),
      ("Sal en la ventana / Espuma / Ámbar", nil),
      ("\"Salt\" / ebb / always", nil),
      ("salt / tide / again", .initials(["S", "T", "A"], asked: ["S", "E", "A"])),
      ("salt / ebb", .lines(2, asked: 3)),
      ("7 seas / 8 / 9", .initials(["S", "?", "?"], asked: ["S", "E", "A"])),
    ] as [(String, TextForm.Deviation?)])
  func acrostic(_ text: String, _ deviation: TextForm.Deviation?) {
    #expect(TextForm.initials("Sea").deviation(of: text) == deviation)
  }

  @Test(
    arguments: [
      ("the tide forgets names", nil), ("The Tide, forgets!", nil), ("the the", nil),
      ("names tide", .stray(["tide"])), ("the moon forgets", .stray(["moon"])),
      ("… tide", nil),
    ] as [(String, TextForm.Deviation?)])
  func blackout(_ text: String, _ deviation: TextForm.Deviation?) {
    let source = "The tide comes in, and the tide forgets our names."
    #expect(TextForm.words(of: source).deviation(of: text) == deviation)
  }

  @Test func nothingTrapsOnOddText() {
    let odd = ["", "/", "///", "🌊", "e\u{301}", "qu", "y", "h", "ing", "e", "es", "ed", "7", "ïü"]
    for first in odd {
      for second in odd {
        let text = "\(first)\(second) / \(second) \(first) / \(first)"
        for form in [TextForm.syllables([5, 7, 5]), .initials(first), .words(of: second)] {
          _ = form.deviation(of: text)
        }
      }
    }
  }
}
