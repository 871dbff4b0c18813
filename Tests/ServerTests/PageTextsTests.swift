import Foundation
import NIOCore
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

  /// Each file that a page names is there, and may be kept forever.
  @Test func thePageThatShipsHasAllThatItNames() throws {
    let served = WebFiles(PageTexts(words: .shipped).files(pageFiles))
    let page = String(buffer: try #require(served.file(at: "/e/friday-social")).plain.bytes)
    let named = page.matches(of: /"(\/static\/[^"]+)"/).map { String($0.1) }
    #expect(named.count > 15)
    for path in named { #expect(served.file(at: path)?.isForever == true, "\(path)") }
    #expect(served.file(at: "/static/words/es.json")?.type == "application/json")
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
