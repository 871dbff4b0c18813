import Testing
import Words

/// Where lines may break, by Unicode's own tests and where terminals want it otherwise.
struct LineBreakTests {
  @Test func asUnicodeSays() throws {
    var count = 0
    for text in LineBreakSamples.texts.split(whereSeparator: \.isWhitespace) {
      let codes = text.split { $0 == "+" || $0 == "|" }
      let scalars = try codes.map {
        try #require(UInt32($0, radix: 16).flatMap(Unicode.Scalar.init))
      }
      let places = [false] + text.filter { $0 == "+" || $0 == "|" }.map { $0 == "|" }
      #expect(LineBreaks.anywhere(in: scalars) == places, "\(text)")
      count += 1
    }
    #expect(count > 3_000)
  }

  @Test(
    arguments: [
      ("/rejoin K7QF-9TXM and/or well-known", nil), ("Ünter wegs: «zu Hause»", nil),
      ("день-ночь", nil), ("漢字", "漢|字"), ("漢字、漢", "漢|字、|漢"), ("abc漢字def", "abc|漢|字|def"),
      ("eins—zwei", "eins—|zwei"), ("「漢字」", "「漢|字」"), ("한국어", "한|국|어"),
      ("看https://a.b/漢字。完", "看|https://a.b/漢字。|完"), ("👍🏽👍🏽!", "👍🏽|👍🏽!"), ("a\u{A0}—b", "a\u{A0}—|b"),
      ("看www.a.b/漢字。完", "看|www.a.b/漢字。|完"), ("(WWW.a.b/漢字", nil), ("awww.漢字", "awww.|漢|字"),
    ] as [(String, String?)])
  func gently(text: String, broken: String?) {
    let scalars = Array(text.unicodeScalars)
    let places = LineBreaks.gentle(in: scalars)
    let found = places.map { places in
      zip(scalars, places).reduce(into: "") { text, next in
        if next.1 { text += "|" }
        text.unicodeScalars.append(next.0)
      }
    }
    #expect((found ?? text) == (broken ?? text))
  }
}
