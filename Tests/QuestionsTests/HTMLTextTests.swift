import Testing

@testable import Questions

@Suite struct HTMLTextTests {
  @Test func entitiesBecomeCharacters() {
    #expect(
      HTMLText.withoutEntities("&quot;Ren&eacute;&#039;s&quot; &amp; &#x1F642; &Omega;&hellip;")
        == "\"René's\" & 🙂 Ω…")
    #expect(HTMLText.withoutEntities("&amp;lt;") == "&lt;")
    #expect(HTMLText.withoutEntities("&yuml;&nbsp;&szlig;") == "ÿ\u{A0}ß")
    for text in ["AT&T", "&;", "&nosuch;", "&#xD800;", "&#99999999999;", "a & b; c", "&"] {
      #expect(HTMLText.withoutEntities(text) == text)
    }
  }

  @Test func tagsVanishAndWhatOnlyLooksLikeOneStays() {
    #expect(HTMLText.plain("<p>One <b>two</b></p><p>three<br/>four</p>") == "One two\nthree\nfour")
    #expect(HTMLText.plain("<span class=\"a > b\">x</span>").hasSuffix("x"))
    for text in ["a < b and b > c", "<3", "List<Int>", "<", "a <b", "<nosuch>"] {
      #expect(HTMLText.plain(text) == text)
    }
  }

  @Test func picturesAndSoundsAreSeen() {
    #expect(HTMLText.hasMedia("<p><IMG src='a.png'></p>"))
    #expect(HTMLText.hasMedia("@@PLUGINFILE@@/a.mp3"))
    #expect(!HTMLText.hasMedia("an imgage < b"))
  }
}
