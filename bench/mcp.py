#!/usr/bin/env python3
"""Times an MCP server over standard input and output as a client meets it: start, initialize, tools/list.

  mcp.py [--runs N] NAME=COMMAND …      one Markdown row per command, medians; the servers run in turn
  mcp.py --calls N NAME=COMMAND         N diagnoses one after the other: time of one, and memory before, amid and after

Bytes are those of both answers, as they come over the pipe.
"""
import json, shlex, statistics, subprocess, sys, time

HELLO = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "bench", "version": "1"}}}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}
PASTES = ["invalid_grant: expired access/refresh token", "invalid_grant: ip restricted\nflow: jwt-bearer", "error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration", "Failed: Not approved for access", "OAUTH_APP_BLOCKED: this app is blocked by admin"]
LIST = {"jsonrpc": "2.0", "id": 2, "method": "tools/list", "params": {}}


def answer(server, number):
    """The line that answers a request; what the server says besides is passed over."""
    for line in server.stdout:
        try:
            if json.loads(line).get("id") == number:
                return line
        except ValueError:
            pass
    raise SystemExit(f"no answer to request {number}")


def send(server, message):
    server.stdin.write(json.dumps(message).encode() + b"\n")
    server.stdin.flush()


def peak(process):
    with open(f"/proc/{process}/status") as status:
        return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), 0)


def run(command):
    start = time.monotonic()
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    send(server, HELLO)
    first = answer(server, 1)
    send(server, READY)
    send(server, LIST)
    second = answer(server, 2)
    wall = (time.monotonic() - start) * 1000
    memory = peak(server.pid)
    server.stdin.close()
    try:
        server.wait(5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
    return wall, len(first) + len(second), len(json.loads(second)["result"]["tools"]), memory


def resident(process):
    with open(f"/proc/{process}/status") as status:
        return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS")), 0)


def calls(count, name, command):
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    send(server, HELLO)
    answer(server, 1)
    send(server, READY)
    taken, memory = [], []
    for number in range(count):
        if number % (count // 5) == 0:
            memory.append(resident(server.pid))
        start = time.monotonic()
        send(server, {"jsonrpc": "2.0", "id": 10 + number, "method": "tools/call", "params": {"name": "diagnose", "arguments": {"text": PASTES[number % len(PASTES)]}}})
        answer(server, 10 + number)
        taken.append((time.monotonic() - start) * 1000)
    memory.append(resident(server.pid))
    server.stdin.close()
    server.wait(10)
    print(f"{name}: {count} diagnoses, median {statistics.median(taken):.1f} ms; MB in memory {' '.join(f'{one:.0f}' for one in memory)}")


def main(arguments):
    if arguments[:1] == ["--calls"]:
        name, command = arguments[2].split("=", 1)
        calls(int(arguments[1]), name, shlex.split(command))
        return
    runs = 9
    if arguments[:1] == ["--runs"]:
        runs, arguments = int(arguments[1]), arguments[2:]
    commands = {name: shlex.split(command) for name, command in (one.split("=", 1) for one in arguments)}
    taken = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            result = run(command)
            if number:  # the first round only warms the caches
                taken[name].append(result)
    for name, results in taken.items():
        wall, size, tools, memory = zip(*results)
        print(f"| {name} | {statistics.median(wall):.0f} | {min(wall):.0f}–{max(wall):.0f} | {size[0]} | {tools[0]} | {statistics.median(memory):.0f} |", flush=True)


if not sys.argv[1:]:
    sys.exit(__doc__)
main(sys.argv[1:])
