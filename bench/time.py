#!/usr/bin/env python3
"""Times whole processes from outside: start to exit, with the operating system's own account of CPU time and peak memory.

  time.py [--runs N] NAME=COMMAND …      one Markdown row per command, medians
  time.py --once NAME=COMMAND …          the first run counts: for what cannot be repeated

The commands run in turn (A B A B …), so that a machine whose speed drifts treats all alike. No shell is involved:
a command that needs one is written as sh -c '…'.
"""
import os, shlex, statistics, sys, time


def run(command):
    start = time.monotonic()
    null = os.open(os.devnull, os.O_RDWR)
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, fd) for fd in (0, 1, 2)])
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - start
    os.close(null)
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main(arguments):
    runs = 15
    if arguments[:1] == ["--runs"]:
        runs, arguments = int(arguments[1]), arguments[2:]
    warms = arguments[:1] != ["--once"]
    if not warms:
        runs, arguments = 1, arguments[1:]
    commands = {name: shlex.split(command) for name, command in (one.split("=", 1) for one in arguments)}
    taken = {name: [] for name in commands}
    for number in range(runs + warms):
        for name, command in commands.items():
            result = run(command)
            if number or not warms:  # the first round only warms the caches
                taken[name].append(result)
    for name, results in taken.items():
        wall, cpu, peak, code = zip(*results)
        codes = "" if set(code) == {0} else f" (exit code {', '.join(str(one) for one in sorted(set(code)))})"
        print(f"| {name}{codes} | {statistics.median(wall):.1f} | {min(wall):.1f}–{max(wall):.1f} | {statistics.median(cpu):.1f} | {statistics.median(peak):.0f} |", flush=True)


if not sys.argv[1:]:
    sys.exit(__doc__)
main(sys.argv[1:])
