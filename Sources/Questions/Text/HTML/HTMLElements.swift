/// What elements of HTML do to the lines of a text.
enum HTMLElements {
  /// They start a line and end one.
  static let breaks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4",
    "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
  ]

  /// Nothing of them is shown.
  static let hidden: Set<String> = ["rp", "script", "style", "template", "title"]

  /// They are pictures, and what stands in them is no text.
  static let drawn: Set<String> = ["canvas", "svg"]

  /// They have no end.
  static let empty: Set<String> = [
    "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]
}
