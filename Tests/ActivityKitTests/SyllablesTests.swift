import Testing

@testable import ActivityKit

@Suite struct SyllablesTests {
  /// What a dictionary says, for words that short poems are made of.
  @Test(arguments: [
    (1, "sea the stone stones called thought through eye eyes tree moon world night leaves snow"),
    (2, "water autumn kettle table people roses boxes wanted settled singing being trying"),
    (2, "rhythm prism lonely something sometimes careful ocean beyond playing quiet lion faces"),
    (3, "beautiful radio piano remember yesterday butterfly wonderful poetry violet"),
    (4, "january television homelessness"),
  ])
  func english(_ count: Int, _ words: String) {
    for word in words.split(separator: " ") {
      #expect(EnglishSyllables.count(of: String(word)).best == count, "\(word)")
    }
  }

  @Test(arguments: [
    (1, "sol mar pan que muy rey"), (2, "agua luna mío río tierra país cielo hueso ahí"),
    (3, "verano poeta ahora guitarra oía"), (4, "alegría mariposa aéreo"),
  ])
  func spanish(_ count: Int, _ words: String) {
    for word in words.split(separator: " ") {
      #expect(SpanishSyllables.nuclei(of: String(word)).count == count, "\(word)")
    }
  }

  /// The last vowel of a word joins the first of the next, or not; a last stress adds one.
  @Test(arguments: [
    ("se va el verano", 5, 5, 6), ("la tetera nos canta", 7, 7, 7), ("el mar se va", 4, 5, 5),
    ("sol y arena", 4, 4, 5), ("alguien ha vuelto", 5, 5, 5),
  ])
  func verses(_ line: String, _ low: Int, _ best: Int, _ high: Int) {
    #expect(
      SpanishSyllables.count(Syllables.words(of: line)) == Syllables.Count(low, best, high))
  }
}
