"""A lookup join against tables of real PostgreSQL and MariaDB servers."""

import json
import unittest

from database_servers import PASSWORD, Mariadb, Postgresql, free_port
from program import ProgramTest, wait_until


class LookupInServer:
    """What holds for each server; the classes below say which."""

    @classmethod
    def setUpClass(cls):
        if cls.Server.missing():
            raise unittest.SkipTest(cls.Server.missing())
        cls.server = cls.Server()
        cls.addClassCleanup(cls.server.end)
        cls.server.sql(cls.tables)

    def environment(self, **changes):
        return super().environment(WEIR_SECRET_PLANT_DB=PASSWORD, **changes)

    def graph(self, follow=False, **lookup):
        parameters = {"kept_in": self.server.kind, "host": "127.0.0.1", "port": self.server.port, "database": "plant",
                      "user": "reader", "password": "${secret:plant-db}", "table": "machines", "kind": "left",
                      "keys": [{"field": "machine", "column": "id"}], **lookup}
        return self.chain(("in", "file.source", {"path": "in.ndjson", "mode": "follow" if follow else "once"}),
                          ("machine", "join.lookup", {k: v for k, v in parameters.items() if v is not None}),
                          ("out", "file.sink", {"path": "out.ndjson"}))

    def records(self, *machines):
        self.write("in.ndjson", "".join(json.dumps({"machine": machine}) + "\n" for machine in machines))

    def test_a_record_gets_what_the_table_says_with_its_types(self):
        self.records(1, 2, 3)
        self.weir("run", self.graph())
        self.assertEqual(self.read_records("out.ndjson"), [
            {"machine": 1, "id": 1, "name": "Drehbank Ü \"1\"", "speed": 0.1, "price": 1234567.25, "since": "2026-11-25T16:30:00.250Z",
             "active": self.true, "shift": "early"},
            {"machine": 2, "id": 2},
            {"machine": 3},
        ])

    def test_the_table_may_be_what_a_query_gives(self):
        self.records(1, 2)
        query = "SELECT id + 1 AS id, upper(shift) AS shift FROM machines WHERE shift = 'early'"
        self.weir("run", self.graph(table=None, query=query, fields=["shift"]))
        self.assertEqual(self.read_records("out.ndjson"),
                         [{"machine": 1}, {"machine": 2, "shift": "EARLY"}])

    def test_the_table_is_read_again_and_goes_on_through_an_outage(self):
        self.server.sql("CREATE TABLE limits (id integer PRIMARY KEY, high integer)")
        self.server.sql("INSERT INTO limits VALUES (1, 10)")
        self.records(1)
        process = self.start("run", self.graph(follow=True, table="limits", fields=["high"], reload_every="50 ms"))

        def last_after_another():
            with open(self.folder / "in.ndjson", "a") as stream:
                stream.write('{"machine": 1}\n')
            return (self.read_records("out.ndjson") or [{}])[-1].get("high")

        wait_until(lambda: last_after_another() == 10, "the first value")
        self.server.sql("UPDATE limits SET high = 20")
        wait_until(lambda: last_after_another() == 20, "the new value")
        self.server.stop()
        before = len(self.read_records("out.ndjson"))
        wait_until(lambda: last_after_another() == 20 and len(self.read_records("out.ndjson")) > before + 20,
                   "records that go on with the old table")
        self.server.start()
        self.server.sql("UPDATE limits SET high = 30")
        wait_until(lambda: last_after_another() == 30, "the value after the outage")
        self.interrupt(process)

    def test_a_table_above_the_limit_is_refused(self):
        self.records(1)
        process = self.start("run", self.graph(max_rows=1))
        said = self.read_until(process, "has more than 1 rows")
        self.assertIn("raise 'max_rows'", said)
        self.assertIn(f"127.0.0.1:{self.server.port}/plant", said)

    def test_what_is_wrong_is_said_and_never_the_password(self):
        for wrong, part in (({"table": "machine_tools"}, "machine_tools"), ({"user": "stranger"}, "stranger"),
                            ({"password": "${secret:other}"}, "set the environment variable WEIR_SECRET_OTHER"),
                            ({"port": free_port()}, "127.0.0.1"), ({"database": "nowhere"}, "nowhere"),
                            ({"table": None, "query": "SELEC 1"}, "SELEC 1"),
                            ({"keys": [{"field": "machine", "column": "number"}]}, "no field 'number'")):
            with self.subTest(wrong):
                self.records(1)
                process = self.start("run", self.graph(**wrong))
                said = self.read_until(process, part)
                self.assertNotIn(PASSWORD, said)
                process.kill()
                process.wait()

    def test_a_password_in_the_graph_is_refused(self):
        self.records(1)
        said = self.weir("check", self.graph(password="1234"), code=1)
        self.assertIn("write ${secret:name}", said.stdout + said.stderr)

    def test_a_query_that_writes_changes_nothing(self):
        self.records(1)
        process = self.start("run", self.graph(table=None, query="DELETE FROM machines"))
        self.read_until(process, "machine")
        process.kill()
        process.wait()
        self.assertIn("2", self.server.sql("SELECT count(*) FROM machines"))


class LookupInPostgresql(LookupInServer, ProgramTest):
    Server = Postgresql
    true = True
    tables = """
        CREATE TABLE machines (id bigint PRIMARY KEY, name text, speed double precision, price numeric(12, 2),
                               since timestamptz, active boolean, shift varchar(10));
        INSERT INTO machines VALUES
            (1, 'Drehbank Ü "1"', 0.1, 1234567.25, '2026-11-25 17:30:00.25+01', true, 'early'),
            (2, null, null, null, null, null, null);
    """


class LookupInMariadb(LookupInServer, ProgramTest):
    Server = Mariadb
    true = 1
    tables = """
        SET time_zone = '+01:00';
        CREATE TABLE machines (id bigint PRIMARY KEY, name text CHARACTER SET utf8mb4, speed double,
                               price decimal(12, 2), since timestamp(2) NULL, active boolean, shift varchar(10));
        INSERT INTO machines VALUES
            (1, 'Drehbank Ü "1"', 0.1, 1234567.25, '2026-11-25 17:30:00.25', true, 'early'),
            (2, null, null, null, null, null, null);
    """
