/// What whoever reads a file of questions may choose.
public struct ReadingOptions: Sendable {
  /// Questions that show a picture or play a sound are kept, with its address in their text; without
  /// this they are skipped.
  public var keepsPictures: Bool
  /// Where a table has what; without it, the names in its first line tell.
  public var columns: QuestionColumns?

  public init(keepsPictures: Bool = false, columns: QuestionColumns? = nil) {
    self.keepsPictures = keepsPictures
    self.columns = columns
  }
}
