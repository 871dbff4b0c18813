extension [Double] {
  /// What they are on average, with one decimal, such as `3.5`; nil of none, and of what is too large to tell.
  public var average: String? {
    let tenths = (reduce(0, +) * 10 / Double(count)).rounded()
    return tenths.magnitude < 1e15 ? (tenths / 10).plain : nil
  }
}

extension Double {
  /// `5` for 5.0, and `2.5` for 2.5.
  public var plain: String { Int(exactly: self).map(String.init) ?? description }
}
