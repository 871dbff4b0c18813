import YAML

/// Reads a file of questions in any of the formats.
///
/// Every question of the file is either in the result or has a finding that says where it stands and
/// why it could not be carried over.
public enum QuestionReader {
  /// - Parameter file: the name that ranges carry.
  public static func read(
    _ bytes: [UInt8], file: String, format: QuestionFormat
  ) -> QuestionImport {
    guard bytes.count <= ImportBounds.bytes else {
      var log = ImportLog(SourceText([], file: file))
      log.refuse("the file has more than \(ImportBounds.bytes) bytes; split it", at: log.start)
      return log.finished(format)
    }
    var log = ImportLog(TextDecoding(bytes, file: file))
    switch format {
    case .pack: PackReader.read(into: &log)
    case .red: RedReader.read(into: &log)
    case .opentdb: OpenTriviaReader.read(into: &log)
    case .gift:
      var reader = GIFTReader(log)
      log = reader.read()
    case .aiken:
      var reader = AikenReader(log)
      log = reader.read()
    case .irc:
      var reader = IRCReader(log)
      log = reader.read()
    }
    return log.finished(format)
  }
}
