"""Programs under measurement: in a pseudo-terminal with a window of 80x24, or as a whole process. Times are in milliseconds."""
import fcntl, os, pty, select, signal, struct, subprocess, termios, time

# A screen is settled when nothing has come for this long; a first byte is waited for longer.
QUIET, PATIENCE = 0.04, 60
ENVIRONMENT = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", LESS="", LESSHISTFILE="-")


class Session:
    """A program in a pseudo-terminal. `began` is the moment before it was started."""

    def __init__(self, argv, stdin=None):
        self.fd, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.began = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
            if stdin is not None:
                os.dup2(os.open(stdin, os.O_RDONLY), 0)
            for number in ((1, 2) if stdin is not None else (0, 1, 2)):
                os.dup2(terminal, number)
            os.closerange(3, 256)
            try:
                os.execvpe(argv[0], argv, ENVIRONMENT)
            finally:
                os._exit(127)
        os.close(terminal)

    def settle(self, since=None, quiet=QUIET, patience=PATIENCE):
        """Reads until it is quiet; gives the time of the last byte since the given moment, and the bytes."""
        since = self.began if since is None else since
        last, data = since, b""
        while True:
            ready, _, _ = select.select([self.fd], [], [], quiet if data else patience)
            if not ready:
                return (last - since) * 1000, data
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                return (last - since) * 1000, data
            if not piece:
                return (last - since) * 1000, data
            data += piece
            last = time.perf_counter()

    def key(self, data, quiet=QUIET):
        """Presses a key; one that changes nothing on the screen is waited for as long as any other."""
        since = time.perf_counter()
        os.write(self.fd, data)
        return self.settle(since, quiet, patience=2)[0]

    def resident(self):
        """The most memory that was resident so far, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        return 0

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        until = time.monotonic() + 2
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                break
            ready, _, _ = select.select([self.fd], [], [], 0.01)
            try:
                if ready and not os.read(self.fd, 65536):
                    continue
            except OSError:
                pass
        os.close(self.fd)


def whole(argv):
    """A process from start to end, its output thrown away."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    try:
        began = time.perf_counter()
        pid = os.posix_spawnp(
            argv[0], argv, ENVIRONMENT, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 0), (os.POSIX_SPAWN_DUP2, nowhere, 1), (os.POSIX_SPAWN_DUP2, nowhere, 2)])
        _, status = os.waitpid(pid, 0)
        took = (time.perf_counter() - began) * 1000
    finally:
        os.close(nowhere)
    if status != 0:
        raise SystemExit(f"{' '.join(argv)} ended with {os.waitstatus_to_exitcode(status)}")
    return took


def text(argv, **more):
    return subprocess.run(argv, check=True, capture_output=True, text=True, **more).stdout


def synced_append(directory, line, count):
    """Milliseconds of an append with fdatasync in a directory, one for each of `count`."""
    path = os.path.join(directory, "bare-append")
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    times = []
    for _ in range(count):
        began = time.perf_counter()
        os.write(fd, line)
        os.fdatasync(fd)
        times.append((time.perf_counter() - began) * 1000)
    os.close(fd)
    os.unlink(path)
    return times
