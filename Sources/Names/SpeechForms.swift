import Messages

/// The words between a name and the colon before what somebody says, in the languages of a house. A name that ended
/// in them could not be told from the beginning of such a line.
public struct SpeechForms: Sendable {
  private let endings: [(words: String, looks: [Likeness])]

  public init(_ forms: [String] = []) {
    endings = forms.map { form in
      (form, form.split(separator: " ").map { Likeness(of: String($0)) })
    }
  }

  /// The form in which a name ends; nil when it ends in none.
  func ending(of name: String) -> String? {
    guard !endings.isEmpty else { return nil }
    let words = name.split(separator: " ").map { Likeness(of: String($0)) }
    return endings.first { ending in
      words.count >= ending.looks.count
        && words.suffix(ending.looks.count).elementsEqual(ending.looks)
    }?.words
  }

  /// Whether a text that begins a line can be taken for what somebody says: before a colon, or what looks like one,
  /// it ends as a name may not.
  public func isImitated(by text: String) -> Bool {
    text.indices.contains { place in
      Likeness(of: String(text[place])) == Self.colon && ending(of: String(text[..<place])) != nil
    }
  }

  private static let colon = Likeness(of: ":")
}
