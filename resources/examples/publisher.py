"""Publishes made-up quotes over ZeroMQ, for zeromq-stream.weir: /usr/bin/python3 publisher.py (Ctrl+C ends it)."""
import random
import time

import zmq

socket = zmq.Context().socket(zmq.PUB)
socket.bind("tcp://127.0.0.1:5556")
prices = {"ALDER": 100.0, "BIRCH": 100.0, "CEDAR": 100.0, "HAZEL": 100.0}
while True:
    symbol = random.choice(list(prices))
    jump = random.choice([-3, 3]) if random.random() < 0.0005 else 0
    prices[symbol] *= 1 + (random.gauss(0, 0.05) + jump) / 100
    socket.send_json({"time": time.time(), "symbol": symbol, "price": round(prices[symbol], 2),
                      "size": random.randint(1, 50) * 10})
    time.sleep(0.005)
