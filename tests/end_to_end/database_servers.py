"""Real database servers, each with a folder and a free port of its own, for as long as a test wants them."""

import glob
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile

from program import SECONDS, wait_until

PASSWORD = "a 'quoted\" pass\\word"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Runs from the beginning, with a database `plant` and a user `reader` who may do anything there. stop() and start() keep
    the data; end() removes everything."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="weir-server-"))
        self.data = self.folder / "data"
        self.port = free_port()
        self.process = None
        # Database servers refuse to work for root.
        self.as_user = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")
            nobody = pwd.getpwnam("nobody")
            self.as_user = ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]
        self.make()
        self.start()

    def do(self, *command, **options):
        done = subprocess.run([*self.as_user, *map(str, command)], capture_output=True, text=True,
                              timeout=SECONDS, cwd=self.folder, **options)
        if done.returncode != 0:
            raise AssertionError(f"{command}: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self):
        self.spawn()
        try:
            wait_until(self.answers, "the server to answer")
        except AssertionError as error:
            raise AssertionError(f"{error}; it says: {(self.folder / 'log').read_text()}")

    def spawn(self):
        with open(self.folder / "log", "a") as log:
            self.process = subprocess.Popen([*self.as_user, *map(str, self.command())], cwd=self.folder, stdout=log,
                                            stderr=log)

    def answers(self):
        if self.process.poll() is not None:
            self.spawn()  # for a moment, it may have met what a killed one left
        try:
            self.sql("SELECT 1", database=self.first_database)
            return True
        except AssertionError:
            return False

    def stop(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        self.stop()
        shutil.rmtree(self.folder)


class Postgresql(Server):
    kind = "postgresql"
    first_database = "postgres"

    @staticmethod
    def missing():
        return None if glob.glob("/usr/lib/postgresql/*/bin/initdb") else "PostgreSQL is not installed"

    def make(self):
        self.programs = pathlib.Path(sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1])
        (self.folder / "password").write_text("owner")
        self.do(self.programs / "initdb", "-D", self.data, "-U", "owner", "-A", "scram-sha-256",
                f"--pwfile={self.folder}/password", "--no-sync", "-E", "UTF8", "--locale=C")
        self.start()
        self.sql("CREATE DATABASE plant", database=self.first_database)
        self.sql(f"CREATE USER reader PASSWORD $${PASSWORD}$$")
        self.sql("ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO reader")
        self.stop()

    def command(self):
        return [self.programs / "postgres", "-D", self.data, "-p", self.port, "-h", "127.0.0.1", "-F", "-k",
                self.folder]

    def sql(self, text, database="plant"):
        return self.do("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", self.port, "-U", "owner",
                       "-d", database, "-c", text, env={**os.environ, "PGPASSWORD": "owner"})


class Mariadb(Server):
    kind = "mariadb"
    first_database = "mysql"

    @staticmethod
    def missing():
        found = shutil.which("mariadbd", path=os.environ["PATH"] + ":/usr/sbin")
        return None if found else "MariaDB is not installed"

    def make(self):
        self.do("mariadb-install-db", "--no-defaults", f"--datadir={self.data}", "--skip-test-db",
                "--auth-root-authentication-method=normal")
        self.start()
        self.sql("CREATE DATABASE plant", database=self.first_database)
        quoted = PASSWORD.replace("\\", "\\\\").replace("'", "''")
        self.sql(f"CREATE USER reader@'%' IDENTIFIED BY '{quoted}'; GRANT ALL ON plant.* TO reader@'%'")
        self.stop()

    def command(self):
        return ["/usr/sbin/mariadbd", "--no-defaults", f"--datadir={self.data}", f"--port={self.port}",
                "--bind-address=127.0.0.1", f"--socket={self.folder}/socket", "--skip-name-resolve",
                "--innodb-buffer-pool-size=16M"]

    def sql(self, text, database="plant"):
        return self.do("mariadb", "--no-defaults", "--default-character-set=utf8mb4", f"--socket={self.folder}/socket",
                       "-u", "root", database, "-e", text)
