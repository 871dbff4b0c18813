import Testing

@testable import House

@Suite struct WaitingListTests {
  @Test func placesAreOfferedInOrder() {
    var list = WaitingList()
    #expect([7, 8, 7, 9].map { list.add($0) } == [1, 2, 1, 3])
    #expect(list.offer(free: 0, until: .seconds(120)) == [])
    #expect(list.offer(free: 1, until: .seconds(120)) == [7])
    // The place is kept already.
    #expect(list.offer(free: 1, until: .seconds(130)) == [])
    #expect(list.offer(free: 2, until: .seconds(150)) == [8])
  }

  @Test func nobodyTakesWhatIsKeptForAnother() {
    var list = WaitingList()
    #expect(list.mayCome(1, free: 0))
    _ = [7, 8].map { list.add($0) }
    #expect(list.mayCome(1, free: 1))
    _ = list.offer(free: 1, until: .seconds(120))
    #expect(list.mayCome(7, free: 1))
    #expect(!list.mayCome(8, free: 1) && !list.mayCome(1, free: 1))
    #expect(list.mayCome(1, free: 2))
    list.remove(7)
    #expect(list.offer(free: 1, until: .seconds(120)) == [8])
  }

  @Test func whoeverDoesNotComeWaitsNoMore() {
    var list = WaitingList()
    _ = [7, 8].map { list.add($0) }
    _ = list.offer(free: 1, until: .seconds(120))
    #expect(list.expire(at: .seconds(119)) == [])
    #expect(list.expire(at: .seconds(120)) == [7])
    #expect(list.visitors == [8])
  }

  @Test func soManyWaitAndNoMore() {
    var list = WaitingList()
    for visitor in 1...WaitingList.most { #expect(list.add(visitor) == visitor) }
    #expect(list.add(0) == nil)
    #expect(list.add(1) == 1)
  }
}
