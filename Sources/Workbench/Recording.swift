public import EventRuntime
import Foundation

/// What happened in an occurrence, as `parlor run --record` wrote it: a header and one JSON object a
/// line.
public struct Recording: Sendable {
  private struct Header: Codable {
    let format: Int
    let event: String
  }

  /// Why a recording cannot be made a transcript of, in a sentence.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The slug of its event.
  public let event: String
  public let inputs: [RecordedInput]

  public init(event: String, inputs: [RecordedInput]) {
    self.event = event
    self.inputs = inputs
  }

  /// Reads a file. A last line that was not written to its end is left out.
  /// - Throws: ``Failure``.
  public init(_ text: String) throws {
    let decoder = JSONDecoder()
    let lines = text.split(separator: "\n")
    guard let first = lines.first,
      let header = try? decoder.decode(Header.self, from: Data(first.utf8))
    else { throw Failure(description: "it is no recording of parlor run --record") }
    guard header.format == 1 else {
      throw Failure(description: "it has format \(header.format), and this program reads 1")
    }
    event = header.event
    inputs = try lines.dropFirst().enumerated().compactMap { index, line in
      if let input = try? decoder.decode(RecordedInput.self, from: Data(line.utf8)) { return input }
      if index == lines.count - 2, !text.hasSuffix("\n") { return nil }
      throw Failure(description: "its line \(index + 2) cannot be read")
    }
  }

  /// The first line of a file.
  public static func header(of event: String) -> String {
    json(Header(format: 1, event: event))
  }

  public static func line(of input: RecordedInput) -> String { json(input) }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
