#!/usr/bin/env python3
"""The emulator beside npm's oauth2-mock-server: start to first token, tokens per second, memory, a big Login History.

  emulator.py WORKFOLDER MOCK-SERVER.mjs      called by bench/run emulator; prints Markdown

Both run on the same machine in the same minutes, in turn; what counts are the ratios.
"""
import http.client, json, os, socket, statistics, subprocess, sys, time, urllib.parse

NATIVE, MANAGED = ["artifacts/native/sfoauth"], ["artifacts/bench-r2r/sfoauth"]
LOAD = ["dotnet", "bench/bin/Release/net10.0/Bench.dll", "load"]
KEY, SECRET = "3MVG9Bench", "made-up"
FORM = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": KEY, "client_secret": SECRET})

MADE_UP = urllib.parse.urlencode({"grant_type": "client_credentials", "client_id": "3MVG9Emulated.AcmeIntegration.0000000000000000000000000000000000000000000000000000001", "client_secret": "E0000000000000000000000000000000000000000000000000000000ACMEDEMO"})


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def ask(port, method, path, body=None, headers={}):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    line.request(method, path, body, headers)
    answer = line.getresponse()
    text = answer.read()
    line.close()
    return answer.status, text


class Server:
    """A server, from its start to its first token."""

    def __init__(self, command, path, form=FORM):
        self.port = free_port()
        self.path = path
        started = time.monotonic()
        self.process = subprocess.Popen([*command, str(self.port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                status, _ = ask(self.port, "POST", path, form, {"Content-Type": "application/x-www-form-urlencoded"})
                if status == 200:
                    break
                sys.exit(f"{command[0]} answers {status}")
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"{' '.join(command)} ended")
                time.sleep(0.001)
        self.first = (time.monotonic() - started) * 1000

    def load(self, requests, form=FORM, connections=16):
        out = subprocess.run([*LOAD, f"http://127.0.0.1:{self.port}{self.path}", form, str(connections), str(requests)], capture_output=True, text=True, check=True).stdout.split()
        if out[3] != "0":
            sys.exit(f"{out[3]} requests were refused")
        return [float(one) for one in out[:3]]

    def resident(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(next(line.split()[1] for line in status if line.startswith("VmRSS"))) / 1024

    def stop(self):
        self.process.kill()
        self.process.wait()


def scenario(folder, name, token_format="Opaque", people=1):
    path = os.path.join(folder, name + ".json")
    users = [{"username": f"p{n}@acme.example", "name": "P", "password": "made-up", "profile": "P"} for n in range(people)]
    app = {"name": "Bench", "developerName": "Bench", "consumerKey": KEY, "consumerSecret": SECRET, "callbacks": ["http://localhost:1/x"], "tokenFormat": token_format, "runAs": "p0@acme.example", "scopes": ["api"]}
    profile = {"name": "P", "monitorsLoginHistory": True}
    with open(path, "w") as file:
        json.dump({"org": {"loginRateLimit": 0}, "apps": [app], "profiles": [profile], "users": users}, file)
    return path


def main(folder, mock):
    ours, theirs = "/services/oauth2/token", "/token"
    opaque, signed = scenario(folder, "opaque"), scenario(folder, "signed", "Jwt")
    emulate = lambda program, org, *more: [*program, "emulate", "--scenario", org, *more, "--port"]
    # As a person starts them: neither is told of an org, and ours is the made-up one.
    bare = lambda program: [*program, "emulate", "--port"]
    kinds = {"sfoauth emulate, native": (bare(NATIVE), ours, MADE_UP), "sfoauth emulate, managed (ReadyToRun)": (bare(MANAGED), ours, MADE_UP), "oauth2-mock-server": (["node", mock, "-p"], theirs, FORM)}
    taken = {name: [] for name in kinds}
    for _ in range(9):
        for name, (command, path, form) in kinds.items():
            server = Server(command, path, form)
            taken[name].append(server.first)
            server.stop()
    base = statistics.median(taken["oauth2-mock-server"])
    print("\nStart to first token, medians of 9\n\n| Server | ms | ratio |\n| --- | --- | --- |")
    for name, times in taken.items():
        print(f"| {name} | {statistics.median(times):.0f} | {statistics.median(times) / base:.2f} |")

    runs = {"sfoauth, opaque, native": (emulate(NATIVE, opaque), ours, 60_000), "sfoauth, opaque, managed": (emulate(MANAGED, opaque), ours, 60_000), "sfoauth, RS256, native": (emulate(NATIVE, signed), ours, 10_000), "sfoauth, RS256, managed": (emulate(MANAGED, signed), ours, 10_000), "oauth2-mock-server (RS256)": (["node", mock, "-p"], theirs, 6_000)}
    results = {name: [] for name in runs}
    for _ in range(3):
        for name, (command, path, requests) in runs.items():
            server = Server(command, path)
            server.load(requests // 4)
            results[name].append(server.load(requests))
            server.stop()
    middle = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}
    peer = middle["oauth2-mock-server (RS256)"]
    print("\nClient credentials, 16 connections, warm, medians of 3\n\n| Server | tokens/s | ratio | p50 ms | p99 ms | p99 below the peer's p50 |\n| --- | --- | --- | --- | --- | --- |")
    for name, (rate, half, most) in middle.items():
        print(f"| {name} | {rate:.0f} | {rate / peer[0]:.1f} | {half:.2f} | {most:.2f} | {'' if name.startswith('oauth2') else 'yes' if most < peer[1] else 'NO'} |")

    for name, program in (("native", NATIVE), ("managed", MANAGED)):
        server = Server(emulate(program, opaque), ours)
        server.load(1_000_000)
        print(f"\nResident after 1,000,000 tokens, {name}: {server.resident():.0f} MB")
        server.stop()
    history(folder, emulate)


def history(folder, emulate):
    org = scenario(folder, "people", people=10_000)
    form = urllib.parse.urlencode({"grant_type": "password", "client_id": KEY, "client_secret": SECRET, "password": "made-up"}) + "&username=p{n}%40acme.example"
    for name, program in (("native", NATIVE), ("managed", MANAGED)):
        state = os.path.join(folder, f"people-{name}.db")
        server = Server(emulate(program, org, "--state", state), "/services/oauth2/token")
        server.load(100_000, form)
        token = json.loads(ask(server.port, "POST", server.path, FORM, {"Content-Type": "application/x-www-form-urlencoded"})[1])["access_token"]
        for soql in ("SELECT UserId, LoginTime, Status FROM LoginHistory WHERE LoginType = 'Remote Access 2.0' AND LoginTime > YESTERDAY ORDER BY LoginTime DESC LIMIT 100", "SELECT Application, COUNT(Id) FROM LoginHistory GROUP BY Application"):
            times = []
            for _ in range(15):
                began = time.monotonic()
                status, _ = ask(server.port, "GET", "/services/data/v64.0/query?q=" + urllib.parse.quote(soql), headers={"Authorization": f"Bearer {token}"})
                times.append((time.monotonic() - began) * 1000)
                if status != 200:
                    sys.exit(f"the query answers {status}")
            print(f"\n100,000 rows, 10,000 users, --state, {name}: {statistics.median(times):.0f} ms (median of 15) for `{soql}`")
        server.stop()


main(*sys.argv[1:])
