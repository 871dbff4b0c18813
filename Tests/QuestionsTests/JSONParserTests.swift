import Testing
import YAML

@testable import Questions

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONValue {
    var parser = JSONParser(Array(text.utf8))
    return try parser.parse()
  }

  private func failure(_ text: String) -> String? {
    do {
      _ = try parse(text)
      return nil
    } catch let failure as JSONParser.Failure {
      return "\(failure.position.line):\(failure.position.column) \(failure.message)"
    } catch { return "\(error)" }
  }

  @Test func valuesKeepTheirPlace() throws {
    let root = try parse("{\"a\": [1,\n  \"é\", {\"b\": \"x\"}], \"a\": 2, \"c\": null}")
    #expect(root["a"]?.text == "2")
    #expect(root["c"]?.text == "null")
    let list = try parse("[1,\n  \"é\", {\"b\": \"x\"}]")
    #expect(list.array?[1].start == SourcePosition(line: 2, column: 3))
    #expect(list.array?[2].start == SourcePosition(line: 2, column: 8))
    #expect(list.array?[2]["b"]?.string == "x")
  }

  @Test func escapesAreResolved() throws {
    #expect(
      try parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude42\"").string
        == "\"\\/\u{8}\u{C}\n\r\té🙂")
    #expect(try parse("\"\\ud83d!\\ude42\\ud83d\\u0041\"").string == "\u{FFFD}!\u{FFFD}\u{FFFD}A")
  }

  @Test func mistakesAreLocated() {
    #expect(failure("") == "1:1 the text ends before a value")
    #expect(failure("{\"a\" 1}") == "1:6 a ':' is missing after this key")
    #expect(failure("[1\n 2]") == "2:2 a ',' or the ']' is missing here")
    #expect(failure("{\"a\":1 \"b\":2}") == "1:8 a ',' or the '}' is missing here")
    #expect(failure("{a:1}") == "1:2 a key in double quotes is missing here")
    #expect(failure("[\"a]") == "1:2 the quote that opens here is never closed")
    #expect(failure("[yes]") == "1:5 this is not JSON; a text goes in double quotes")
    #expect(failure("\"\\x\"") == "1:3 this is not an escape that JSON knows")
    #expect(failure("\"\\u12g4\"") == "1:6 '\\u' takes four hexadecimal digits")
    #expect(failure("[] []") == "1:4 the text goes on after its end")
    #expect(
      failure(String(repeating: "[", count: 1_000_000))
        == "1:34 this is nested more than 32 levels deep")
  }
}
