import YAML

/// Reads a file of questions in any of the formats.
///
/// Every question of the file is either in the result or has a finding that says where it stands and
/// why it could not be carried over.
public enum QuestionReader {
  /// - Parameter file: the name that ranges carry.
  public static func read(
    _ bytes: [UInt8], file: String, format: QuestionFormat,
    options: ReadingOptions = ReadingOptions()
  ) -> QuestionImport {
    guard bytes.count <= ImportBounds.bytes else {
      var log = ImportLog(SourceText([], file: file))
      log.refuse("the file has more than \(ImportBounds.bytes) bytes; split it", at: log.start)
      return log.finished(format)
    }
    if let refusal = refusal(of: bytes, file: file) {
      var log = ImportLog(SourceText([], file: file))
      log.refuse(refusal.message, at: log.start)
      return log.finished(format)
    }
    var log = ImportLog(TextDecoding(bytes, file: file), options)
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
    case .csv:
      var reader = CSVReader(log)
      log = reader.read()
    case .json:
      var reader = JSONReader(log)
      log = reader.read()
    case .moodlexml:
      var reader = MoodleXMLReader(log)
      log = reader.read()
    case .opentriviaqa:
      var reader = OpenTriviaQAReader(log)
      log = reader.read()
    case .moxquizz:
      var reader = MoxQuizzReader(log)
      log = reader.read()
    }
    return log.finished(format)
  }

  /// Why a file is not read in any of the formats: it is no text.
  public static func refusal(of bytes: [UInt8], file: String) -> ImportFinding? {
    ForeignFile(bytes).map { foreign in
      ImportFinding(
        .unreadable, foreign.message,
        at: SourceRange(file: file, at: SourcePosition(line: 1, column: 1)))
    }
  }
}
