import parlor


def play(room):
    question = room.settings.question
    room.say("Welcome. Here now: %d. Answering is up to you." % len(room.people))
    answers = room.ask(question, privacy="anonymous", for_=room.settings.time)
    if answers:
        texts = [answer.text for answer in answers]
        room.random.shuffle(texts)
        room.list(question, texts)
    else:
        room.say("Nothing was shared this time, and that is fine.")
    room.wait("20s")
    room.say("Thank you.")


parlor.run(play)
