"""Human bingo: meet, ask, and find somebody for each square of your card."""

import parlor

LETTERS = "ABCDEFGHI"
# A line of three squares, numbered by row, is a bingo.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def play(room):
    settings = room.settings
    cards, winners = {}, []
    room.say("Everyone has the same card: nine squares, in three rows of three.")
    room.list(
        "Find somebody who",
        ["%s. %s" % square for square in zip(LETTERS, settings.squares)])
    for number in range(1, settings.rounds + 1):
        room.say("Round %d of %d. In a moment you meet somebody." % (number, settings.rounds))
        room.wait("5s")
        groups = room.pairs(
            settings.talk, about="Which squares of the card are true of the others here?")
        if not groups:
            room.say("There is nobody to meet just now, so the card is put away.")
            return
        found = room.ask(
            "Which square did you find somebody for?", choices=settings.squares,
            of=[person for group in groups for person in group], for_=settings.time)
        for answer in found:
            mark(room, cards.setdefault(answer.person.id, []), answer, winners)
        if winners:
            break
    close(room, cards, winners)


def mark(room, card, answer, winners):
    """Marks a square on somebody's card and tells them how it looks."""
    if answer.choice in card:
        room.tell(answer.person, "You had that square already.")
        return
    card.append(answer.choice)
    squares = ", ".join(LETTERS[square] for square in sorted(card))
    room.tell(answer.person, "On your card: %s." % squares)
    if any(all(square in card for square in line) for line in LINES):
        winners.append(answer.person)


def close(room, cards, winners):
    for person in winners:
        room.say("%s has three in a row. Bingo!" % room.name(person))
        if room.settings.points:
            room.award(room.settings.points, person, "a bingo")
    if not winners:
        marked = sum(len(card) for card in cards.values())
        room.say("No three in a row this time, and %d squares found." % marked)


parlor.run(play)
