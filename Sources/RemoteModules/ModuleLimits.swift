/// What a module in a process of its own may send, and how much of it.
public enum ModuleLimits {
  /// Bytes of a line, its end not counted.
  public static let line = 1 << 20
  /// Bytes of the state, in UTF-8.
  public static let state = 256 << 10
  /// Things done in one reply.
  public static let effects = 500
  /// Bytes of texts for people in one reply, and in replies that take no time between them: a quarter
  /// of what may wait for a client that reads slowly.
  public static let said = 64 << 10
  /// Characters of a text.
  public static let text = 2_000
  /// Languages that one text may be in.
  public static let languages = 50
  /// Choices of a prompt: as many as people may have seats in a large event, so that each of them can
  /// be one.
  public static let choices = 500
  /// Prompts that are opened together.
  public static let prompts = 100
  /// Lines of a list.
  public static let lines = 500
  /// Characters of a choice, of the reason for points, or of the label of a count.
  public static let label = 200
  /// Characters of a cue.
  public static let cue = 200
  /// Requests that it has not replied to.
  public static let outstanding = 1_000
  /// Replies in a row that lead to the next cue at once.
  public static let hurry = 100
}
