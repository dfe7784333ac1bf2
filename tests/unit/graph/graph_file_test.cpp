#include "pipeline/graph/graph_file.h"
#include "pipeline/graph/validation.h"
#include "tests/unit/temporary_folder.h"

#include <csignal>
#include <fstream>
#include <sstream>

#include <sys/resource.h>
#include <sys/stat.h>

namespace weir {

namespace {

using test::TemporaryFolder;

constexpr const char* kExample = R"({
  "dashboard": {
    "load": {
      "place": {
        "column": 0,
        "height": 6,
        "row": 0,
        "width": 12
      },
      "settings": {
        "source": "average.out"
      },
      "title": "Load",
      "type": "line"
    }
  },
  "description": "How busy this machine is",
  "layout": {
    "average": {
      "x": 240,
      "y": 40.5
    },
    "cpu": {
      "x": -20,
      "y": 40
    }
  },
  "nodes": {
    "average": {
      "parameters": {
        "by": [
          "core"
        ],
        "size": "5 s"
      },
      "type": "window.tumbling"
    },
    "cpu": {
      "title": "This machine",
      "type": "metrics.cpu"
    }
  },
  "run": {
    "batch_rows": 100,
    "linger": "20 ms"
  },
  "title": "Load",
  "weir": 1,
  "wires": [
    "cpu.out -> average.in"
  ]
}
)";

std::string errorOf(std::string_view text) {
    const Result<Graph> graph = parseGraph(text);
    REQUIRE_FALSE(graph);
    return graph.error().message;
}

bool contains(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

std::string contentOf(const std::filesystem::path& path) {
    std::ostringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

Graph smallGraph(std::string title) {
    Graph graph;
    graph.title = std::move(title);
    graph.nodes = {{"cpu", "metrics.cpu", "", Json::object()}};
    return graph;
}

/// A disk that is full after so many bytes, as far as this process is concerned.
class FullDisk {
public:
    explicit FullDisk(rlim_t room) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &limit_);
        const rlimit small{room, limit_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &limit_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    void (*handler_)(int);
    rlimit limit_{};
};

} // namespace

TEST_CASE("A graph is read from its file") {
    const Result<Graph> graph = parseGraph(kExample);
    REQUIRE(graph);
    CHECK(graph->title == "Load");
    REQUIRE(graph->nodes.size() == 2);
    CHECK(graph->findNode("cpu")->title == "This machine");
    CHECK(graph->findNode("average")->parameters["size"] == "5 s");
    CHECK(graph->wires == std::vector<Wire>{{{"cpu", "out"}, {"average", "in"}}});
    CHECK(graph->layout.at("average") == Position{240, 40.5});
    REQUIRE(graph->findPanel("load"));
    CHECK(graph->findPanel("load")->place == PanelPlace{0, 0, 12, 6});
    CHECK(graph->run.batchRows == 100);
    CHECK(graph->run.linger == std::chrono::milliseconds(20));
    CHECK(graph->run.queueRows == RunSettings().queueRows);
}

TEST_CASE("A graph's text is sorted, one property a line, and without what is default") {
    CHECK(formatGraph(*parseGraph(kExample)) == kExample);
    CHECK(formatGraph(Graph()) == "{\n  \"nodes\": {},\n  \"weir\": 1,\n  \"wires\": []\n}\n");
}

TEST_CASE("Text that is not JSON is refused with line and column") {
    CHECK(contains(errorOf("{\n  \"weir\": 1,\n  \"nodes\": {]\n}"), "line 3, column 13"));
    CHECK(contains(errorOf("{\"weir\": 1"), "line 1, column 11"));
    CHECK(contains(errorOf(""), "nothing in it"));
    CHECK(contains(errorOf("  \n"), "nothing in it"));
    CHECK(contains(errorOf("{\"weir\": 1e999}"), "not JSON"));
    CHECK(contains(errorOf("{\"title\": \"\xff\"}"), "line 1"));
    CHECK(contains(errorOf("ts,host\n1,a\n"), "line 1"));
}

TEST_CASE("A key that stands twice is refused, since one of its values would be lost") {
    CHECK(contains(errorOf(R"({"weir": 1, "nodes": {"a": {"type": "x"}, "a": {"type": "y"}}})"),
                   "\"a\" stands twice"));
    CHECK(parseGraph(R"({"weir": 1, "nodes": {"a": {"type": "x"}, "b": {"type": "x"}}})"));
}

TEST_CASE("Text nested without end is refused") {
    const std::string open(100'000, '[');
    const std::string close(100'000, ']');
    CHECK(contains(errorOf(R"({"weir": 1, "nodes": )" + open + close + "}"), "nested"));
    CHECK_FALSE(parseGraph(open));
}

TEST_CASE("A file of a newer version opens, and nothing of it is lost on saving") {
    const std::string newer = R"({
  "dashboard": {
    "p": {
      "opacity": 0.5,
      "place": {
        "column": 0,
        "height": 6,
        "layer": 3,
        "row": 0,
        "width": 8
      },
      "type": "hologram"
    }
  },
  "layout": {
    "a": {
      "x": 0,
      "y": 0,
      "z": 7
    }
  },
  "nodes": {
    "a": {
      "parameters": {
        "every": "1 s"
      },
      "schedule": {
        "nights": true
      },
      "type": "quantum.source"
    }
  },
  "plans": [
    1,
    2
  ],
  "weir": 2,
  "wires": []
}
)";
    const Result<Graph> graph = parseGraph(newer);
    REQUIRE(graph);
    CHECK(graph->newerVersion == 2);
    CHECK(formatGraph(*graph) == newer);
    // What is removed takes its own with it.
    Graph less = *graph;
    less.nodes.clear();
    less.layout.clear();
    CHECK_FALSE(contains(formatGraph(less), "schedule"));
    CHECK(contains(formatGraph(less), "plans"));
    CHECK(contains(validate(*graph).front().text(), "newer Weir"));
}

TEST_CASE("Frames, notes, bends, modes and samples are kept") {
    const std::string text = R"({
  "bends": {
    "a.out -> b.in": [
      {
        "x": 1,
        "y": 2.5
      }
    ]
  },
  "frames": {
    "frame": {
      "color": "blue",
      "height": 100,
      "title": "Pump",
      "width": 200,
      "x": -8,
      "y": 0
    }
  },
  "nodes": {
    "a": {
      "mode": "disabled",
      "type": "signal.generator"
    },
    "b": {
      "mode": "bypassed",
      "type": "filter"
    }
  },
  "notes": {
    "note": {
      "height": 40,
      "text": "# Hall",
      "width": 80,
      "x": 0,
      "y": 0
    }
  },
  "samples": {
    "a.out": [
      "{\"value\": 1}"
    ]
  },
  "weir": 1,
  "wires": [
    "a.out -> b.in"
  ]
}
)";
    const Result<Graph> graph = parseGraph(text);
    REQUIRE_MESSAGE(graph, graph.error().message);
    CHECK(formatGraph(*graph) == text);
    CHECK(contains(errorOf(R"({"weir": 1, "nodes": {"a": {"type": "x", "mode": "off"}}})"), "nodes.a.mode"));
    CHECK(contains(errorOf(R"({"weir": 1, "frames": {"f": {"x": 0, "y": 0, "width": -1, "height": 1}}})"),
                   "frames.f.width"));
    CHECK(contains(errorOf(R"({"weir": 1, "bends": {"a": []}})"), "bends[\"a\"]"));
    CHECK(contains(errorOf(R"({"weir": 1, "samples": {"a.out": [1]}})"), "samples[\"a.out\"][0]"));
    CHECK(contains(errorOf(R"({"weir": 1, "subgraphs": {"s": {"inputs": [{}], "outputs": [{"id": "o"}]}}})"),
                   "subgraphs.s.outputs[0].from"));
}

TEST_CASE("A file of another kind says so") {
    CHECK(contains(errorOf(R"({"weir": 18446744073709551615})"), "version"));
    CHECK(contains(errorOf(R"({"weir": 0})"), "version"));
    CHECK(contains(errorOf(R"({"weir": "1"})"), "version"));
    CHECK(contains(errorOf(R"({"nodes": {}})"), "not a Weir graph"));
    CHECK(contains(errorOf("[1, 2]"), "not a Weir graph"));
    CHECK(contains(errorOf("null"), "not a Weir graph"));
}

TEST_CASE("Every member of the wrong type is named by its path, all in one go") {
    const std::string errors = errorOf(R"({"weir": 1, "title": 7,
        "nodes": {"a": 3, "b": {"type": 1, "parameters": []}, "c": {}},
        "wires": [5, "a.out", "a.out -> b.in"],
        "dashboard": {"p": {"type": "line", "place": {"column": "left", "width": 0}, "settings": 1}},
        "layout": {"a": {"x": "0"}, "b": []},
        "run": {"batch_rows": 0, "linger": "soon", "queue_rows": 1.5}})");
    for (const char* part :
         {"title: must be a text", "nodes.a: must be an object, not number", "nodes.b.type: must be a text",
          "nodes.b.parameters: must be an object, not array", "nodes.c.type: is missing", "wires[0]: must be",
          "wires[1]: must be a text such as \"cpu.out -> average.in\", not \"a.out\"",
          "dashboard.p.place.column: must be a whole number",
          "dashboard.p.place.width: must be a whole number from 1", "dashboard.p.settings: must be an object",
          "layout.a.x: must be a number", "layout.a.y: is missing", "layout.b: must be an object",
          "run.batch_rows: must be a whole number from 1",
          "run.linger:", "run.queue_rows: must be a whole number"})
        CHECK(contains(errors, part));
    CHECK_FALSE(contains(errors, "wires[2]"));
}

TEST_CASE("Boards, in their order, and marks are kept") {
    const std::string text = R"({"weir": 1,
        "dashboard": {"p": {"type": "line", "board": "night", "repeat": "host"}, "q": {"type": "line"}},
        "boards": {"day": {"position": 2, "title": "By day"},
                   "night": {"position": 1, "variables": {"host": ["a", "b"], "core": []}}},
        "marks": {"mark": {"time": "2026-11-21T07:24:09Z", "until": "2026-11-21T07:25:00Z",
                           "text": "deployed"}}})";
    const Graph graph = parseGraph(text).value();
    REQUIRE(graph.boards.size() == 2);
    CHECK(graph.boards[0].id == "night");
    CHECK(graph.boards[0].variables ==
          std::map<std::string, std::vector<std::string>>{{"host", {"a", "b"}}, {"core", {}}});
    CHECK(graph.boards[1].title == "By day");
    CHECK(graph.findPanel("p")->repeat == "host");
    CHECK(graph.boardOf(*graph.findPanel("p")) == "night");
    CHECK(graph.boardOf(*graph.findPanel("q")) == "night"); // the first
    CHECK(graph.marks == std::vector<TimeMark>{{"mark", *parseTimestamp("2026-11-21T07:24:09Z"),
                                                parseTimestamp("2026-11-21T07:25:00Z"), "deployed"}});
    CHECK(parseGraph(formatGraph(graph)).value() == graph);
}

TEST_CASE("What is wrong with boards and marks is named") {
    const std::string errors = errorOf(R"({"weir": 1,
        "boards": {"b": {"position": -1, "variables": {"host": "a", "core": [1]}}},
        "marks": {"m": {"text": "no time"}, "n": {"time": "noon"},
                  "o": {"time": "2026-11-21", "until": "2026-11-20"}}})");
    for (const char* part :
         {"boards.b.position: must be", "boards.b.variables.host: must be an array of values, not string",
          "boards.b.variables.core: must hold values as text in quotes, not number",
          "marks.m.time: is missing", "marks.n.time: must be a time such as", "marks.o.until: must be after"})
        CHECK(contains(errors, part));
}

TEST_CASE("A member that no graph file has is refused with the one that was meant") {
    CHECK(contains(errorOf(R"({"weir": 1, "nods": {}})"),
                   "nods: is not a member of a graph file; did you mean 'nodes'?"));
    CHECK(contains(errorOf(R"({"weir": 1, "nodes": {"a": {"type": "x", "params": {}}}})"),
                   "nodes.a.params: is not a member"));
}

TEST_CASE("A missing or unreadable file is a clear error") {
    const TemporaryFolder folder;
    CHECK(contains(loadGraph(folder / "none.weir").error().message,
                   "none.weir: cannot be opened: No such file"));
    CHECK(contains(loadGraph(folder.path()).error().message, "cannot be read: Is a directory"));
    std::ofstream(folder / "bad.weir") << R"({"weir": 1, "title": 1, "run": 2})";
    const std::string message = loadGraph(folder / "bad.weir").error().message;
    CHECK(contains(message, "bad.weir: title: must be a text"));
    CHECK(contains(message, "bad.weir: run: must be an object"));
    CHECK(contains(loadGraph("/dev/zero").error().message, "larger than"));
}

TEST_CASE("A graph is saved and loaded") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "graph.weir";
    REQUIRE(saveGraph(smallGraph("first"), path));
    REQUIRE(saveGraph(smallGraph("second"), path));
    CHECK(loadGraph(path).value().title == "second");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A save keeps the file's permissions and goes through a symbolic link") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "graph.weir";
    REQUIRE(saveGraph(smallGraph("first"), path));
    std::filesystem::permissions(path,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::create_symlink(path, folder / "link.weir");
    REQUIRE(saveGraph(smallGraph("second"), folder / "link.weir"));
    CHECK(std::filesystem::is_symlink(folder / "link.weir"));
    CHECK(loadGraph(path).value().title == "second");
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("A full disk leaves the old file whole, and nothing beside it") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "graph.weir";
    REQUIRE(saveGraph(smallGraph("old"), path));
    const std::string before = contentOf(path);

    Result<void> saved;
    {
        const FullDisk disk(40);
        saved = saveGraph(smallGraph(std::string(5000, 'x')), path);
    }
    REQUIRE_FALSE(saved);
    CHECK(contains(saved.error().message, "cannot be saved"));
    CHECK(saved.error().retryable);
    CHECK(contentOf(path) == before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A folder that is not there is a clear error") {
    const TemporaryFolder folder;
    const Result<void> saved = saveGraph(smallGraph("a"), folder / "none" / "graph.weir");
    REQUIRE_FALSE(saved);
    CHECK(contains(saved.error().message, "No such file or directory"));
}

} // namespace weir
