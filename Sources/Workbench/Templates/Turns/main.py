import parlor


def play(room):
    settings = room.settings
    room.say(settings.question)
    room.wait("5s")
    room.say("One at a time, and nobody has to.")
    room.wait("5s")
    room.round(settings.turn)
    room.say("Thank you for speaking, and for listening.")


parlor.run(play)
