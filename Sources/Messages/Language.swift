/// A language that the house may speak, as BCP 47 writes it: `en`, `es`, `pt-br`.
public struct Language: Sendable, Hashable, Codable {
  /// In small letters.
  public let tag: String

  public static let english = Language(known: "en")

  private init(known tag: String) { self.tag = tag }

  /// Nil for what cannot be a language: two or three letters, and further letters and numbers after dashes.
  /// An underscore is taken for a dash, and what follows a dot is left out, as in `es_ES.UTF-8`.
  public init?(_ text: some StringProtocol) {
    let tag = text.prefix { $0 != "." && $0 != "@" }.lowercased().replacing("_", with: "-")
    guard tag.utf8.count <= 35, tag.wholeMatch(of: /[a-z]{2,3}(-[a-z0-9]{2,8})*/) != nil else {
      return nil
    }
    self.tag = tag
  }

  /// The language without its region or script: `pt` of `pt-br`.
  public var code: String { String(tag.prefix { $0 != "-" }) }

  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let language = Language(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no language"))
    }
    self = language
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tag)
  }
}
