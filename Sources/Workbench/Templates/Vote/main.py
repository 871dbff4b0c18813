import parlor


def play(room):
    settings = room.settings
    ideas = list(room.ask(settings.question, privacy="anonymous", for_=settings.write))
    if not ideas:
        room.say("Nothing was shared this time, and that is fine.")
        room.wait("10s")
        return
    room.random.shuffle(ideas)
    room.list(settings.question, [idea.text for idea in ideas])
    room.wait(settings.read)
    if len(ideas) > 1:
        # Nobody can pick their own, and nobody needs to know whose it is.
        votes = room.ask(
            "Which one do you like best?", choices=[idea.text[:60] for idea in ideas], from_=ideas,
            privacy="anonymous", for_=settings.vote)
        room.tally("Favourites", votes)
    room.wait("10s")


parlor.run(play)
