import ActivityKit
import EventPlan
import Plugins
import Questions
import YAML

extension FuzzTarget {
  private static let samples: [QuestionFormat: [String]] = [
    .pack: [
      "- ask: A?\n  choices: [a, b]\n  answer: [a, b]\n- { ask: B?, answer: 3, within: 1 }\n"
    ],
    .red: ["AUTHOR: x\nA?:\n- a\n- \"b\"\n\"B: c?\": yes\n"],
    .opentdb: [
      "{\"response_code\":0,\"results\":[{\"type\":\"multiple\",\"question\":\"A &quot;b&quot;?\","
        + "\"correct_answer\":\"a\",\"incorrect_answers\":[\"b\",\"\\ud83d\\ude42\"]}]}",
      "[{\"type\":\"bXVsdGlwbGU=\",\"question\":\"QQ==\",\"correct_answer\":\"Qg==\"}]",
    ],
    .gift: [
      "$CATEGORY: $course$/a//b\n::T::[html]A <b>b</b> {=a#x ~%50%b ~c ####why} c.\n",
      "A?{#=1:0.5 =%50%1..5 ~#no}\n\nB.{T#a#b}\n\nC{=a -> b =c -> d}\n\nD{~%50%a ~%50%b ~%-100%c}\n",
    ],
    .aiken: ["A?\nA. a\nB) b\nANSWER: B\n\nB\nc?\n(a) x\n(b) y\nAnswer: A, b.\n"],
    .irc: ["A?*a*b\n\u{3}04,01B\u{3}?*b\n", "A?|a~b\nB|c\n"],
    .csv: [
      "Question,A,B,Correct answer,Image\n\"A, \"\"b\"\"?\",x,y,B,\nB?,1,2,\"1, 2\",http://a/b.png\n",
      "sep=;\nquestion;answer;within\nA?;3,5;0,5\n", "#separator:tab\nA<b>x</b>\tb\n{{c1::a}}\tb\n",
    ],
    .json: [
      "// x\n{\"questions\":[{\"question\":\"A?\",\"options\":[\"a\",{\"text\":\"b\",\"correct\":true}],"
        + "\"answer\":1},{\"q\":\"B?\",\"a\":\"x\"},{\"x\":{\"question\":\"C\",\"answer\":true}}]}",
      "{\"question\":\"A?\",\"correctAnswer\":\"b\",\"incorrectAnswers\":[\"c\"]}\n"
        + "{\"question\":\"B?\",\"A\":\"x\",\"B\":\"y\",\"correctIndex\":0}\n",
    ],
    .moodlexml: [
      "<?xml version=\"1.0\"?><!-- x --><quiz><question type=\"multichoice\"><questiontext "
        + "format=\"html\"><text><![CDATA[<p>A <sup>2</sup>?</p>]]></text></questiontext><single>"
        + "false</single><answer fraction=\"100\"><text>a</text><feedback><text>&lt;b&gt;</text>"
        + "</feedback></answer><answer fraction='50'><text>b</text></answer></question></quiz>",
      "<quiz><question type=\"cloze\"><questiontext><text>A {1:MC:=a~b} c</text></questiontext>"
        + "</question><question type=\"numerical\"><questiontext><text>B</text></questiontext><answer "
        + "fraction=\"100\"><text>3</text><tolerance>1</tolerance></answer></question></quiz>",
    ],
    .opentriviaqa: ["#Q A\nb?\n^ x\nA x\nB y\n\n#Q C?\n^ True\nA True\nB False\n"],
    .moxquizz: [
      "# x\nCategory: A\nQuestion: B?\nAnswer: the #C#\nRegexp: c+\nTip: d\n\nQuestion: E?\nAnswer: f\n"
    ],
  ]

  private static let signs =
    awkward + [
      "\n", "\n\n", "\r\n", "{", "}", "=", "~", "#", "####", ":", "::", "\\", "\\n", "%", "%50%",
      "%1e999%", "->", "..", "1e15", "-", "*", "\\*", "|", "[html]", "[plain]", "<img>", "<p>",
      "</b>", "&amp;", "&#x", ";", "//", "$CATEGORY:", "ANSWER:", "A. ", "b) ", "- ", "ask: ",
      "answer: ", "choices: ", "\"", "'", ",", "[", "]", "\\u", "\\ud800", "true", "a", "é",
      "{\"results\":[", "\"type\":\"bXVsdGlwbGU=\"", "%20", "&a ", "*a", "<<: ", "!x ", "<sup>",
      "</sup>", "<s>", "<td>", "<li>", "<ol>", "<!--", "-->", "<b style='color:red'>", "</i>",
      "<u>", "\u{1}", "\u{2}", "{1:SA:=", "{:NM:", "~=", "^ ", "#Q ", "Question: ", "Answer: ",
      "#a#", "<question", "</question>", "<text>", "</text>", "<![CDATA[", "]]>",
      "fraction=\"100\"", "\t", ";", "https://a/b.png", "\"question\":", "\"answer\":", "sep=",
      "#columns:",
    ]

  /// Questions of other programs: whatever a file holds is kept or reported, each place is in the
  /// file, what is kept is clean, and a plan takes it.
  static let questions = QuestionFormat.allCases.map { format in
    FuzzTarget(
      format.rawValue, share: 2, seeds: samples[format] ?? [], pieces: signs
    ) { input, _ in
      let result = QuestionReader.read(input, file: "fuzz", format: format)
      if result.items.isEmpty, result.findings.isEmpty { return "nothing is said of the file" }
      for finding in result.findings {
        if finding.range.start.line > result.source.lineCount {
          return "a place is not in the file"
        }
        if !isClean(finding.line) { return "a finding is not printable" }
      }
      if result.items.isEmpty { return nil }
      let pack = PackWriter.write(result.items, preface: result.preface)
      let back = QuestionReader.read(Array(pack.utf8), file: "fuzz", format: .pack)
      if back.items.map(\.question) != result.items.map(\.question.bare) {
        return "a pack is read as something else than was written"
      }
      if let mistake = refusal(of: pack) { return "a plan refuses a pack: \(mistake)" }
      let gift = GIFTWriter.write(result.items)
      let again = QuestionReader.read(Array(gift.text.utf8), file: "fuzz", format: .gift)
      return again.kept == gift.written ? nil : "GIFT is not read as it was written"
    }
  }

  private static func refusal(of pack: String) -> String? {
    let plan =
      "house: { name: F }\nevents: { f: { agenda: [trivia: { questions: { include: p } }] } }"
    let reader = PlanReader(modules: modules, environment: [:]) { path in
      Array((path == "p" ? pack : plan).utf8)
    }
    guard case .refused(let diagnostics) = reader.read(path: "plan") else { return nil }
    return diagnostics.items.first?.message
  }
}
