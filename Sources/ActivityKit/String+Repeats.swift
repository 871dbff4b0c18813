extension String {
  /// Each run of the same character as one: `um` of `ummmm`.
  var withoutRepeats: String {
    reduce(into: "") { if $0.last != $1 { $0.append($1) } }
  }
}
