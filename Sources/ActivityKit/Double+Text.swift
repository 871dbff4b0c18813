extension Double {
  /// `5` for 5.0, and `2.5` for 2.5.
  public var plain: String { Int(exactly: self).map(String.init) ?? description }
}
