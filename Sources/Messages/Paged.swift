/// The rows of a reply that grows with the room, or one page of them: a reply as long as the room would take
/// more than a reader's outbox holds, and everybody's time.
public struct Paged<Row: Sendable & Equatable>: Sendable, Equatable, ExpressibleByArrayLiteral {
  public let rows: [Row]
  /// Which page they are; nil where there is one page only.
  public let place: PagePlace?

  /// All rows there are.
  public init(_ rows: [Row]) { (self.rows, place) = (rows, nil) }
  public init(arrayLiteral rows: Row...) { (self.rows, place) = (rows, nil) }

  /// A page of what a list holds; after the last page comes the last page.
  /// - Parameter number: counted from 1.
  public init<Item>(
    _ number: Int, of list: some RandomAccessCollection<Item>, size: Int = PagePlace.size,
    _ row: (Item) -> Row
  ) {
    guard list.count > size else {
      (rows, place) = (list.map(row), nil)
      return
    }
    let place = PagePlace(number, total: list.count, size: size)
    rows = list.dropFirst((place.number - 1) * size).prefix(size).map(row)
    self.place = place
  }

  /// How many rows there are on all pages.
  public var total: Int { place?.total ?? rows.count }
}

/// Where one page of a long reply stands.
public struct PagePlace: Sendable, Equatable {
  /// Rows of a page where each is a line.
  public static let size = 40

  /// Counted from 1.
  public let number: Int
  public let pages: Int
  /// The rows on all pages.
  public let total: Int

  init(_ number: Int, total: Int, size: Int) {
    pages = (total + size - 1) / size
    self.number = max(1, min(number, pages))
    self.total = total
  }
}
