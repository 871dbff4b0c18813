/// The wording of a sentence: words, and places for its arguments.
public struct Template: Sendable, Equatable {
  public enum Part: Sendable, Equatable {
    case words(String)
    case argument(Parameter)
  }

  /// What is wrong with a wording.
  public struct Fault: Error, Equatable {
    public let message: String

    init(_ message: String) { self.message = message }
  }

  public let parts: [Part]

  /// The places for arguments, in the order written.
  public var parameters: [Parameter] {
    parts.compactMap { if case .argument(let parameter) = $0 { parameter } else { nil } }
  }

  /// Reads a wording, in which `{{` and `}}` stand for braces.
  /// - Throws: ``Fault``.
  public init(_ text: String) throws(Fault) {
    var parts: [Part] = []
    var words = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "{" where rest.first == "{", "}" where rest.first == "}":
        rest.removeFirst()
        words.append(character)
      case "}":
        throw Fault("a '}' without its '{'; write '}}' for the mark itself")
      case "{":
        guard let end = rest.firstIndex(where: { $0 == "}" || $0 == "{" }), rest[end] == "}" else {
          throw Fault("a '{' without its '}'; write '{{' for the mark itself")
        }
        if !words.isEmpty { parts.append(.words(words)) }
        words = ""
        parts.append(.argument(try Self.parameter(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      default:
        words.append(character)
      }
    }
    if !words.isEmpty { parts.append(.words(words)) }
    self.parts = parts
  }

  private static func parameter(_ text: Substring) throws(Fault) -> Parameter {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count <= 2, fields[0].wholeMatch(of: /[a-z][a-z_]*/) != nil else {
      throw Fault("'{\(text)}' is no argument; they are written {name} or {name:kind}")
    }
    guard fields.count == 2 else { return Parameter(String(fields[0]), .text) }
    guard let kind = Parameter.Kind(rawValue: String(fields[1])) else {
      let kinds = Parameter.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw Fault("'\(fields[1])' is no kind of argument; there are \(kinds)")
    }
    return Parameter(String(fields[0]), kind)
  }
}
