"""Human bingo: meet, ask, and find somebody for each square of your card."""

import parlor

LETTERS = "ABCDEFGHI"
# A line of three squares, numbered by row, is a bingo.
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def play(room):
    settings = room.settings
    cards, winners = {}, []
    room.say({
        "en": "Everyone has the same card, in three rows: A, B, C; D, E, F; G, H, I.",
        "es": "Todo el mundo tiene la misma tarjeta, en tres filas: A, B, C; D, E, F; G, H, I.",
    })
    room.list(
        {"en": "Find somebody who", "es": "Encuentra quién:"},
        [
            parlor.fill("{letter}. {square}", letter=letter, square=square)
            for letter, square in zip(LETTERS, settings.squares)
        ])
    for number in range(1, settings.rounds + 1):
        room.say(parlor.fill(
            {
                "en": "Round {number} of {rounds}. In a moment you meet somebody.",
                "es": "Ronda {number} de {rounds}. Dentro de un momento te encuentras con alguien.",
            },
            number=number, rounds=settings.rounds))
        room.wait("5s")
        groups = room.pairs(
            settings.talk,
            about={
                "en": "Which squares of the card are true of the others here?",
                "es": "¿Qué casillas de la tarjeta cumplen las demás personas de aquí?",
            })
        if not groups:
            room.say({
                "en": "There is nobody to meet just now, so the card is put away.",
                "es": "Ahora mismo no hay nadie con quien encontrarse, así que se guarda la tarjeta.",
            })
            return
        found = room.ask(
            {
                "en": "Which square did you find somebody for?",
                "es": "¿Para qué casilla has encontrado a alguien?",
            },
            choices=settings.squares,
            of=[person for group in groups for person in group], for_=settings.time)
        for answer in found:
            mark(room, cards.setdefault(answer.person.id, []), answer, winners)
        if winners:
            break
    close(room, cards, winners)


def mark(room, card, answer, winners):
    """Marks a square on somebody's card and tells them how it looks."""
    if answer.choice in card:
        room.tell(
            answer.person, {"en": "You had that square already.", "es": "Esa casilla ya la tenías."})
        return
    card.append(answer.choice)
    squares = ", ".join(LETTERS[square] for square in sorted(card))
    room.tell(
        answer.person,
        parlor.fill({"en": "On your card: {squares}.", "es": "En tu tarjeta: {squares}."}, squares=squares))
    if any(all(square in card for square in line) for line in LINES):
        winners.append(answer.person)


def close(room, cards, winners):
    for person in winners:
        room.say(parlor.fill(
            {"en": "{name} has three in a row. Bingo!", "es": "{name} tiene tres en raya. ¡Bingo!"},
            name=room.name(person)))
        if room.settings.points:
            room.award(room.settings.points, person, {"en": "a bingo", "es": "un bingo"})
    if not winners:
        room.say(parlor.fill(
            {
                "en": "No three in a row this time. Together you found {found} of the {all}.",
                "es": "Esta vez no hay tres en raya. Entre todo el grupo se han encontrado {found} de las {all}.",
            },
            found=len(set().union(*cards.values())), all=len(room.settings.squares)))


parlor.run(play)
