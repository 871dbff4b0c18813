/// A test in a Markdown file: a heading, the files of a plan, and a session.
public struct Transcript: Sendable {
  public let title: String
  /// The path of a plan on disk that is played, from a block ` ```plan `; nil where the plan is among ``files``.
  public let plan: String?
  /// The contents of code blocks that carry a file name, by that name; `events.yaml` among them.
  public let files: [String: String]
  /// What files are changed to in the middle of a session, by name and version: ` ```yaml NAME as
  /// VERSION `.
  public let versions: [String: [String: String]]
  public let steps: [Step]

  /// A line of the session.
  public struct Step: Sendable, Equatable {
    public enum Action: Sendable, Equatable {
      case join([String], event: String?)
      /// Where several come from one place, it is named.
      case connect(String, from: String?)
      case drop(String)
      /// Takes up a seat again over a new connection, which has its own name here: `phone rejoin ana`.
      case rejoin(String, of: String)
      case send(String, String)
      case advance(Duration)
      case kill
      /// What the host does with `parlor key` and `parlor invite`, in words.
      case host([String])
      /// `nil` stands for everyone present.
      case expect([String]?, String)
      /// Nothing (that begins like this) is received.
      case silence([String]?, String)
      /// From here on, lines that are not listed may come, up to the next action; `nil` stands for
      /// everyone present.
      case skip([String]?)
      case query(String)
    }

    public let action: Action
    /// Counted from 1 in the file.
    public let line: Int
  }
}
