/// A syntax error as libyaml tells it.
struct ParserError: Error {
  let problem: String
  let context: String
  let problemAt: SourcePosition
  let contextAt: SourcePosition
}
