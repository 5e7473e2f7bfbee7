#!/usr/bin/env python3
"""What the program costs at a terminal: start-up, memory, and the bytes that each kind of key sends.

    scripts/run demo --keep DIR --no-screens     # an office to measure in
    Benchmarks/terminal.py BINARY DIR [--runs N]

The program runs in a pseudo-terminal of 80x24 (TERM=xterm-256color). A step ends when nothing has come for a while and the
program waits for input again; bytes are counted exactly, times are medians of the runs and belong beside the floor of the same
run: a `cat` that echoes one byte through the same pseudo-terminal.
"""
import argparse, fcntl, os, pty, select, signal, statistics, struct, sys, termios, time

QUIET = 0.15


def spawn(argv):
    pid, fd = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
        os.execvp(argv[0], argv)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return pid, fd


def settle(fd):
    """Reads until it is quiet; gives the bytes and the time from the call to the last byte, in milliseconds."""
    began = time.perf_counter()
    last, count = began, 0
    while True:
        ready, _, _ = select.select([fd], [], [], QUIET)
        if not ready:
            return count, (last - began) * 1000
        try:
            data = os.read(fd, 65536)
        except OSError:
            return count, (last - began) * 1000
        if not data:
            return count, (last - began) * 1000
        count += len(data)
        last = time.perf_counter()


def resident(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024


def key(fd, data):
    os.write(fd, data)
    return settle(fd)


def floor():
    pid, fd = spawn(["cat"])
    settle(fd)
    times = [key(fd, b"x")[1] for _ in range(10)]
    os.close(fd)
    os.waitpid(pid, 0)
    return statistics.median(times)


def run(argv):
    """One session: the desk, the applications list, a new application's form."""
    found = {}
    pid, fd = spawn(argv)
    count, ms = settle(fd)
    found["first screen"] = (count, ms)
    found["resident MiB"] = (resident(pid), None)
    count, ms = key(fd, b"w")
    found["applications list"] = (count, ms)
    downs = [key(fd, b"\x1b[B") for _ in range(10)]
    found["one row down"] = (statistics.median(d[0] for d in downs), statistics.median(d[1] for d in downs))
    pages = [key(fd, b"\x1b[6~") for _ in range(4)]
    found["page down"] = (statistics.median(p[0] for p in pages), statistics.median(p[1] for p in pages))
    count, ms = key(fd, b"n")
    found["new application form"] = (count, ms)
    # Into the name, a plain text field: the field's place is the form's business, so Tab until typing a letter is cheap.
    tabs = [key(fd, b"\t") for _ in range(6)]
    found["next field"] = (statistics.median(t[0] for t in tabs), statistics.median(t[1] for t in tabs))
    letters = [key(fd, c.encode()) for c in "Kowalska"]
    found["typed character"] = (statistics.median(c[0] for c in letters), statistics.median(c[1] for c in letters))
    began = time.perf_counter()
    idle = 0
    while time.perf_counter() - began < 3:
        ready, _, _ = select.select([fd], [], [], 0.5)
        if ready:
            idle += len(os.read(fd, 65536))
    found["3 s idle"] = (idle, None)
    os.kill(pid, signal.SIGTERM)
    settle(fd)
    os.close(fd)
    os.waitpid(pid, 0)
    return found


def forget_drafts(office):
    """Each run ends in the middle of a form; the draft that it leaves would stand on the next run's desk."""
    drafts = os.path.join(office, "drafts")
    for name in os.listdir(drafts):
        os.unlink(os.path.join(drafts, name))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("office")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    base = floor()
    runs = []
    for _ in range(arguments.runs):
        forget_drafts(arguments.office)
        runs.append(run([arguments.binary, "--office", arguments.office]))
    forget_drafts(arguments.office)
    print(f"floor: {base:.2f} ms for one byte through cat; medians of {arguments.runs} runs, 80x24")
    for name in runs[0]:
        amounts = statistics.median(r[name][0] for r in runs)
        times = [r[name][1] for r in runs]
        clock = "" if times[0] is None else f"{statistics.median(times):8.2f} ms"
        print(f"{name:22} {amounts:10.1f} {'' if 'MiB' in name else 'bytes'} {clock}")


if __name__ == "__main__":
    sys.exit(main())
