import Questions
import Testing
import YAML

/// What the writers write, as somebody reads it.
@Suite struct WriterTests {
  private static let pack = """
    - ask: "Which {signs} are special: = or ~?"
      choices: ["%50%", "[html]", both]
      answer: both
      because: "They #mark answers."
    - ask: Which are colours?
      choices: [red, dog, blue, green]
      answer: [red, blue, green]
    - ask: What is <br> & co?
      answer: "*"
      accept: ["50%"]
      source: "A book: page 3"
    - ask: An octopus has three hearts.
      answer: true
    - ask: How tall is Mount Everest, in metres?
      answer: 8 849
      within: 0.5
    - ask: And who is nearest?
      answer: 8849
      nearest: true
    - ask: Put them in order.
      order: [one, two]
    - ask: Which arrow?
      answer: a -> b
    """

  /// What a mark means may depend on the tolerance, and on who wrote the number.
  @Test func numbersStayWhatTheyAre() {
    let pack = """
      - { ask: How high?, answer: "8.849", within: 50 }
      - { ask: How heavy?, answer: "8.849", within: 0.01 }
      """
    let gift = GIFTWriter.write(read(pack, .pack).items).text
    #expect(gift.contains("{#8849:50}") && gift.contains("{#8.849:0.01}"))
    let items = read("How heavy? {#8.849:50}", .gift).items
    let again = GIFTWriter.write(read(PackWriter.write(items), .pack).items).text
    #expect(again.contains("{#8.849:50}"))
  }

  @Test func giftHasMoodlesIdioms() {
    let export = GIFTWriter.write(read(Self.pack, .pack).items)
    #expect(
      export.text == """
        Which \\{signs\\} are special\\: \\= or \\~? {
        \t~%0%%50%
        \t~[plain][html]
        \t=both
        \t####They \\#mark answers.
        }

        Which are colours? {
        \t~%33.33333%red
        \t~%-100%dog
        \t~%33.33333%blue
        \t~%33.33333%green
        }

        // Source: A book: page 3
        [plain]What is <br> & co? {
        \t=\\\\*
        \t=50%
        }

        An octopus has three hearts. {TRUE}

        How tall is Mount Everest, in metres? {#8849:0.5}

        """)
    #expect(
      export.findings.map { "\($0.range.start.line) \($0.kind.rawValue): \($0.message)" } == [
        "8 changed: its source is a comment in GIFT, which nobody is told",
        "14 changed: the number 8 849 is written as 8849",
        "17 skipped: GIFT has no question where the nearest is right",
        "20 skipped: GIFT has no question of order",
        "22 skipped: GIFT takes the '->' in its answer for a pair to be matched",
      ])
    #expect((export.written, export.skipped, export.changed) == (5, 3, 2))
  }

  @Test func aikenHasChoicesOnly() {
    let export = AikenWriter.write(read(Self.pack, .pack).items)
    #expect(
      export.text == """
        Which {signs} are special: = or ~?
        A. %50%
        B. [html]
        C. both
        ANSWER: C

        An octopus has three hearts.
        A. True
        B. False
        ANSWER: A

        """)
    #expect((export.written, export.skipped, export.changed) == (2, 6, 1))
  }

  @Test func categoriesAndTitlesGoAlong() {
    let gift = "$CATEGORY: top/Birds//Owls\n\n::First::Who? {=owl}\n\nWhen? {=night}\n"
    let items = read(gift, .gift).items
    #expect(
      PackWriter.write(items) == """
        # Category: Birds/Owls
        # First
        - ask: Who?
          answer: owl

        - ask: When?
          answer: night

        """)
    #expect(
      GIFTWriter.write(items).text == """
        $CATEGORY: Birds//Owls

        ::First::Who? {
        \t=owl
        }

        When? {
        \t=night
        }

        """)
  }
}
