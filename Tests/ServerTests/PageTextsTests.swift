import Foundation
import Testing
import Words

@testable import Server

@Suite struct PageTextsTests {
  private let files = PageTexts(words: .shipped).files([
    ("index.html", #"<html data-languages="{languages}"><noscript>{no_script}</noscript>"#),
    ("page.js", "{languages}"),
  ])

  @Test func aPageKnowsTheLanguagesOfTheHouse() throws {
    let page = try #require(files.first?.text)
    #expect(page.contains(#"data-languages="en es""#))
    #expect(page.contains(#"<p lang="es">"#) && !page.contains("{no_script}"))
  }

  @Test func scriptsStayAsTheyAre() {
    #expect(files.contains { $0.name == "page.js" && $0.text == "{languages}" })
  }

  @Test func eachLanguageHasItsWords() throws {
    for (language, pass) in [("en", "Pass"), ("es", "Paso")] {
      let file = try #require(files.first { $0.name == "words/\(language).json" })
      let texts = try JSONDecoder().decode(
        [String: [String: String]].self, from: Data(file.text.utf8))
      #expect(texts["pass"] == ["other": pass])
    }
  }
}
