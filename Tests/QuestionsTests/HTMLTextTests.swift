import Testing

@testable import Questions

@Suite struct HTMLTextTests {
  @Test func entitiesBecomeCharacters() {
    #expect(
      HTMLText.withoutEntities("&quot;Ren&eacute;&#039;s&quot; &amp; &#x1F642; &Omega;&hellip;")
        == "\"René's\" & 🙂 Ω…")
    #expect(HTMLText.withoutEntities("&amp;lt;") == "&lt;")
    #expect(HTMLText.withoutEntities("&#146;&lbrace;&check;") == "’{✓")
    #expect(HTMLText.withoutEntities("&yuml;&nbsp;&szlig;") == "ÿ\u{A0}ß")
    for text in ["AT&T", "&;", "&nosuch;", "&#xD800;", "&#99999999999;", "a & b; c", "&"] {
      #expect(HTMLText.withoutEntities(text) == text)
    }
  }

  private func plain(_ html: String) -> String { HTMLText(html).text }

  @Test func tagsVanishAndWhatOnlyLooksLikeOneStays() {
    #expect(plain("<p>One <br>two</p><p>three<br/>four</p>") == "One\ntwo\nthree\nfour")
    #expect(plain("<span class=\"a > b\">x</span>") == "x")
    #expect(plain("a<o:p></o:p> b") == "a b")
    for text in ["a < b and b > c", "<3", "List<Int>", "<", "a <b", "<nosuch>", "<!-- open"] {
      #expect(plain(text) == text)
      #expect(HTMLText(text).remarks == [])
    }
    #expect(HTMLText("<p>One\ntwo</p>", keepsLines: false).text == "One two")
  }

  @Test(arguments: [
    // What stands higher or lower.
    ("10<sup>3</sup>", "10^3", "superscripts are written with '^'"),
    ("x<sup>-1</sup> y<sup> n+1 </sup>", "x^-1 y^(n+1)", "superscripts are written with '^'"),
    (
      "10 <span style='vertical-align: super'>3</span>", "10^3", "superscripts are written with '^'"
    ),
    ("H<sub>2</sub>O", "H_2O", "subscripts are written with '_'"),
    ("The 1<sup>st</sup> of May", "The 1st of May", nil),
    ("Word<sup>TM</sup>", "WordTM", nil),
    // Tables and lists.
    (
      "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td><td>4</td></tr></table>",
      "1 | 2\n3 | | 4", "the cells of a table are set apart by '|'"
    ),
    ("<table><tr><td>only one</td></tr></table>", "only one", nil),
    ("Pick:<ul><li>one</li><li>two</li></ul>", "Pick:\n- one\n- two", nil),
    ("<ol start=3><li>one<li>two</ol>", "3. one\n4. two", nil),
    ("one<hr>two", "one\n---\ntwo", "a line drawn across is written as '---'"),
    // What is struck or set off.
    (
      "It costs <s>3</s> 2", "It costs [struck out: 3] 2",
      "struck text is written as '[struck out: …]'"
    ),
    (
      "<del>three</del> <ins>two</ins>", "[struck out: three] _two_",
      "struck text is written as '[struck out: …]'"
    ),
    (
      "<span style=\"text-decoration: line-through\">3</span> 2", "[struck out: 3] 2",
      "struck text is written as '[struck out: …]'"
    ),
    (
      "Who wrote <i>Hamlet</i>?", "Who wrote *Hamlet*?",
      "bold and italic words are set between '*'"
    ),
    (
      "Which is <b><u> not </u></b>so?", "Which is *_not_* so?",
      "bold and italic words are set between '*'"
    ),
    ("<p><b>All of it</b></p>", "All of it", nil),
    ("the <font color=red>red</font> word", "the red word", "colours are left out"),
    ("a <em></em>b", "a b", nil),
    // What is not shown at all.
    ("one<!-- two -->three", "onethree", "a comment of HTML is left out"),
    ("<style>p { color: red }</style>one", "one", nil),
    (
      "see <a href=\"https://example.org/x\">here</a>", "see here",
      "the address of a link is left out"
    ),
    ("<a href='https://example.org'>https://example.org</a>", "https://example.org", nil),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢 (kan)", nil),
    ("He said <q>no</q>", "He said \"no\"", nil),
    ("type <input> here", "type here", "a field to fill in is left out"),
    ("<script>alert('no')</script>one", "one", "a script is left out"),
    (
      "one<span style=\"display:none\">secret <b>of</b> it</span> two", "one two",
      "a part that a browser hides is left out"
    ),
    (
      "one<p hidden>secret<ul><li>a</ul></p> two", "one two",
      "a part that a browser hides is left out"
    ),
    ("a<i style='visibility: hidden'>b</i>c", "ac", "a part that a browser hides is left out"),
    (
      "What is shown?<pre>int  x;\nif (x)\n\t y\n</pre>", "What is shown?\nint  x;\nif (x)\n     y",
      nil
    ),
  ])
  func whatHasAMeaningKeepsIt(html: String, text: String, remark: String?) {
    #expect(plain(html) == text)
    #expect(HTMLText(html).remarks.first == remark)
  }

  @Test func picturesAndSoundsAreSeen() {
    #expect(HTMLText("<p><IMG src='a.png'></p>").showsMedia)
    #expect(plain("Which? <img src='@@PLUGINFILE@@/a.png'>") == "Which? [picture: a.png]")
    #expect(
      plain("<audio controls><source src=\"https://example.org/a.mp3\"></audio>Who?")
        == "https://example.org/a.mp3 Who?")
    #expect(plain("<img src=\"data:image/png;base64,xyz\"/>") == "[picture]")
    #expect(HTMLText("<svg><text>no</text></svg> yes").text == "yes")
    #expect(!HTMLText("<div style='display: none'><img src='a.png'></div>yes").showsMedia)
    #expect(!HTMLText("an imgage < b").showsMedia)
    #expect(HTMLText("<math><mn>2</mn></math>").unfit != nil)
  }

  @Test func aTextThatIsATagIsNoMarkupWhereNothingSaysSo() {
    #expect(HTMLText(undeclared: "<br>").text == "<br>")
    #expect(!HTMLText(undeclared: "<br>").hasMarkup)
    #expect(HTMLText(undeclared: "<b>so</b>").text == "so")
    #expect(HTMLText(undeclared: "<b>so</b>").hasMarkup)
  }
}
