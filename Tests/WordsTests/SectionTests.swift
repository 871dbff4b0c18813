import Messages
import Testing
import Words
import YAML

/// A section of the catalogues as a program gets it that puts the arguments in itself.
@Suite struct SectionTests {
  @Test func argumentsStandByTheirNames() throws {
    let section = Words.shipped.section("web", in: .english)
    #expect(section["pass"] == ["other": "Pass"])
    #expect(
      section["have_answered"] == [
        "one": "{count} of {asked} has answered or passed.",
        "other": "{count} of {asked} have answered or passed.",
      ])
    #expect(section.count == SentenceKey.allCases.count { $0.rawValue.hasPrefix("web.") })
  }

  @Test func aHouseRewordsItAndEnglishIsLeft() throws {
    let german = try #require(Language("de"))
    let document = YAMLReader().read(Array("web: { pass: Weiter }\n".utf8), file: "de.yaml")
    let words = Words.shipped.adding([Catalogue.read(document, as: german).catalogue])
    let section = words.section("web", in: german)
    #expect(section["pass"] == ["other": "Weiter"])
    #expect(section["save"] == ["other": "Save"])
  }
}
