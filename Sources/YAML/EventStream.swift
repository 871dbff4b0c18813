import CYAML

/// The events of one text, one at a time, from libyaml.
///
/// libyaml keeps pointers to the bytes and to the parser itself, so both stay in one place for as
/// long as this lives.
final class EventStream {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool
  /// libyaml sees a line break at the end of a text that has none, and a line after it.
  private let end: SourcePosition

  init(_ source: SourceText) {
    end = source.end
    bytes = .allocate(capacity: max(1, source.bytes.count))
    _ = bytes.initialize(from: source.bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) != 0
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, source.bytes.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event. After the end of the stream, or an error, it must not be called again.
  func next() throws(ParserError) -> ParserEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) != 0 else { throw error() }
    defer { yaml_event_delete(&event) }
    return parserEvent(event)
  }

  private func error() -> ParserError {
    let parser = parser.pointee
    return ParserError(
      problem: parser.problem.map { String(cString: $0) } ?? "there is not enough memory",
      context: parser.context.map { String(cString: $0) } ?? "",
      problemAt: position(parser.problem_mark),
      contextAt: position(parser.context_mark))
  }

  private func position(_ mark: yaml_mark_t) -> SourcePosition {
    min(SourcePosition(line: mark.line + 1, column: mark.column + 1), end)
  }

  private func parserEvent(_ event: yaml_event_t) -> ParserEvent {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let kind: ParserEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      (anchor, tag) = (scalar.anchor, scalar.tag)
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(String(decoding: text, as: UTF8.self), ScalarStyle(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      (anchor, tag) = (start.anchor, start.tag)
      kind = .sequenceStart(isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      (anchor, tag) = (start.anchor, start.tag)
      kind = .mappingStart(isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_ALIAS_EVENT: kind = .alias(String(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .other
    }
    return ParserEvent(
      kind: kind, anchor: String(anchor), tag: String(tag),
      start: position(event.start_mark), end: position(event.end_mark))
  }
}

extension ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

extension String {
  fileprivate init?(_ text: UnsafeMutablePointer<yaml_char_t>?) {
    guard let text else { return nil }
    self.init(cString: text)
  }
}
