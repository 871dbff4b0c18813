/// What libyaml found next.
struct ParserEvent {
  enum Kind {
    case documentStart
    case scalar(String, ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case alias(String)
    case streamEnd
    /// The start of the stream and the end of a document, which say nothing.
    case other
  }

  let kind: Kind
  let anchor: String?
  let tag: String?
  let start: SourcePosition
  let end: SourcePosition
}
