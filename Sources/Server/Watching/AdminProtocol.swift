public import Foundation

/// What is asked of a running house over its admin socket: one line of JSON. `docs/deploy.md` lists them.
public enum AdminRequest: Sendable, Equatable {
  case status
  /// By slug or title.
  case end(event: String)
  case announce(text: String)
  case reload

  /// How long a line may be, in bytes with its end.
  public static let longest = 8_192
}

extension AdminRequest: Codable {
  private enum CodingKeys: String, CodingKey {
    case word = "do"
    case event, text
  }
  private enum Word: String, Codable { case status, end, announce, reload }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    switch try fields.decode(Word.self, forKey: .word) {
    case .status: self = .status
    case .end: self = .end(event: try fields.decode(String.self, forKey: .event))
    case .announce: self = .announce(text: try fields.decode(String.self, forKey: .text))
    case .reload: self = .reload
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .status: try fields.encode(Word.status, forKey: .word)
    case .end(let event):
      try fields.encode(Word.end, forKey: .word)
      try fields.encode(event, forKey: .event)
    case .announce(let text):
      try fields.encode(Word.announce, forKey: .word)
      try fields.encode(text, forKey: .text)
    case .reload: try fields.encode(Word.reload, forKey: .word)
    }
  }
}

/// What the house replies: one line of JSON.
public enum AdminReply: Sendable, Equatable {
  case figures(Figures)
  /// It was done; lines to read.
  case done([String])
  /// Nothing was done, and why.
  case refused(String)

  /// How long a line may be, in bytes: that of a house with very many events.
  public static let longest = 1_048_576
}

extension AdminReply: Codable {
  private enum CodingKeys: String, CodingKey {
    case figures = "status"
    case done
    case refused = "error"
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    if let figures = try fields.decodeIfPresent(Figures.self, forKey: .figures) {
      self = .figures(figures)
    } else if let lines = try fields.decodeIfPresent([String].self, forKey: .done) {
      self = .done(lines)
    } else {
      self = .refused(try fields.decode(String.self, forKey: .refused))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .figures(let figures): try fields.encode(figures, forKey: .figures)
    case .done(let lines): try fields.encode(lines, forKey: .done)
    case .refused(let why): try fields.encode(why, forKey: .refused)
    }
  }
}

/// Lines of the admin socket. Keys are written as programs outside expect them: `open_since`.
public enum AdminLine {
  /// The value as a line, with its end.
  public static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + Data("\n".utf8)
  }

  public static func value<Value: Decodable>(_ type: Value.Type, of line: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: line)
  }
}
