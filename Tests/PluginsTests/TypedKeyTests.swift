import Testing

@testable import Plugins

@Suite struct TypedKeyTests {
  @Test(arguments: [
    ("Lima", "lima"), ("Lima", " LIMA! "), ("Bogotá", "bogota"), ("Bogotá", "Bogota\u{301}"),
    ("The Beatles", "beatles"), ("Beatles", "the Beatles"), ("Spider-Man", "spiderman"),
    ("Spider-Man", "Spider Man"), ("U.S.A.", "usa"), ("O'Hare", "ohare"), ("O'Hare", "O’Hare"),
    ("Straße", "strasse"), ("Øresund", "oresund"), ("Łódź", "lodz"), ("ﬁnland", "Finland"),
    ("salt & pepper", "salt and pepper"), ("1,000", "1000"), ("A", "a"), ("The", "the"),
    ("İzmir", "izmir"), ("Ｌｉｍａ", "Lima"),
  ])
  func thatMakesNoDifference(answer: String, line: String) {
    #expect(TypedKey(answer).accepts(line))
  }

  @Test(arguments: [
    ("Peru", "Preu"), ("Lima", "Lma"), ("Istanbul", "Istambull"), ("Lovelace", "Loevlase"),
    ("Apollo 11", "Apolo 11"),
  ])
  func slipsAreForgiven(answer: String, line: String) {
    #expect(TypedKey(answer).accepts(line))
  }

  @Test(arguments: [
    ("ice", "ide"), ("Lima", "Lm"), ("Peru", "Pure x"), ("Istanbul", "Istmbll x"), ("1912", "1913"),
    ("Apollo 11", "Apollo 1"), ("Apollo 11", "Apollo 12"), ("a million", "a billion"),
    ("seven", "seve n 7"), ("C++", "C"), ("C#", "C"), ("Lima", ""), ("?!", "!?"),
  ])
  func thatIsSomethingElse(answer: String, line: String) {
    #expect(!TypedKey(answer).accepts(line))
  }

  @Test func aliasesAreAsRight() {
    let key = TypedKey("Istanbul", aliases: ["Constantinople"])
    #expect(key.accepts("constantinopel") && key.accepts("istanbul"))
  }

  @Test func slipsByLength() {
    #expect([1, 3, 4, 7, 8, 20].map(TypedKey.slips) == [0, 0, 1, 1, 2, 2])
  }
}
