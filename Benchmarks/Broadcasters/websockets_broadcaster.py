"""A broadcaster with websockets, of PyPI: what somebody says goes to everybody who has come in, and nothing is kept.
It knows as much of the lines of Parlor as Scripts/bench sends, and says where it is open."""

import json

import uvloop
from websockets.asyncio.server import broadcast, serve
from websockets.exceptions import ConnectionClosed

names = {}


def message(kind, **fields):
    return json.dumps({"type": kind, **fields}, separators=(",", ":"))


async def attend(connection):
    try:
        async for line in connection:
            if line.startswith("/join "):
                names[connection] = line.rpartition(" ")[2]
            elif line.startswith("/ping "):
                await connection.send(message("pong", token=line[6:]))
            else:
                said = message("chat", **{"from": names[connection]}, role="participant", text=line, room="main")
                broadcast(names, said)
    except ConnectionClosed:
        pass
    finally:
        names.pop(connection, None)


async def main():
    async with serve(
        attend, "127.0.0.1", 0, subprotocols=["parlor.json.1"], compression=None, ping_interval=None, backlog=4096
    ) as server:
        print(f"websockets is open on 127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
        await server.serve_forever()


uvloop.run(main())
