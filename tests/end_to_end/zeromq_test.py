"""Streams from a publisher that is not our own code."""

import json
import socket

import zmq

from program import ProgramTest, wait_until


class ZeroMqTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.context = zmq.Context()
        self.addCleanup(self.context.destroy, linger=0)

    def socket(self, kind):
        socket_ = self.context.socket(kind)
        address = f"ipc://{self.folder}/stream"
        self.addCleanup(socket_.close, linger=0)
        socket_.bind(address)
        return socket_, address

    def graph(self, address, **source):
        return self.chain(("in", "zeromq.source", {"address": address, **source}),
                          ("keep", "filter", {"condition": "price > 10"}),
                          ("out", "file.sink", {"path": "out.ndjson"}))

    def test_every_record_of_a_pusher_arrives_in_order(self):
        pusher, address = self.socket(zmq.PUSH)
        process = self.start("run", self.graph(address, pattern="pull"))
        for price in range(2000):
            pusher.send_json({"price": price, "symbol": "WEIR"})
        pusher.send(b"not json")
        pusher.send_json({"price": 5000})
        wait_until(lambda: len(self.read_records("out.ndjson")) == 1990, "all records")
        _, messages = self.interrupt(process)
        self.assertEqual([record["price"] for record in self.read_records("out.ndjson")], [*range(11, 2000), 5000])
        self.assertIn("in: 1 malformed records", messages)
        self.assertIn("not json", messages)

    def test_a_subscriber_takes_the_topics_it_asked_for(self):
        publisher, address = self.socket(zmq.PUB)
        process = self.start("run", self.graph(address, topics="trades"))

        def publish():
            publisher.send_multipart([b"quotes", json.dumps({"price": 99}).encode()])
            publisher.send_multipart([b"trades", json.dumps({"price": 42}).encode()])
            return len(self.read_records("out.ndjson")) >= 3

        wait_until(publish, "records of the topic")
        self.interrupt(process)
        self.assertEqual({record["price"] for record in self.read_records("out.ndjson")}, {42})

    def test_an_address_in_use_is_named(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
            graph = self.graph(address, attach="bind", pattern="pull")
            messages = self.weir("run", graph, "--give-up", "300ms", code=1).stderr
        self.assertIn(address, messages)
        self.assertIn("another program, or another node, is bound to it", messages)
