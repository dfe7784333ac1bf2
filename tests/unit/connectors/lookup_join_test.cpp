// Joins with a table that is kept in a file.
#include "connectors/codecs/codec.h"
#include "tests/unit/connectors/file_probe.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <thread>

using namespace weir;
using namespace weir::test;

using Lines = std::vector<std::string>;

namespace {

/// A lookup join, driven by hand in place of the runtime.
class LookupProbe final : private Emitter {
public:
    explicit LookupProbe(Json values)
        : type_(*NodeRegistry::instance().find("join.lookup")),
          context_{"probe", Parameters(type_.parameters, std::move(values)), report_, {}},
          join_(type_.makeOperator(context_)) {}

    Result<void> open() { return join_->open(); }
    /// "machine=1 name=saw" of each result; nulls are left out.
    Lines join(const std::string& ndjson, std::size_t rows = 3) {
        lines_.clear();
        for (const RecordBatchPointer& batch : batchesOf(ndjson, rows)) {
            const auto done = join_->process(0, batch, *this);
            REQUIRE_MESSAGE(done, (done ? "" : done.error().message));
        }
        return lines_;
    }
    RecordingReport& report() { return report_; }

private:
    void emit(std::size_t, RecordBatchPointer batch) override {
        for (std::size_t row = 0; row < batch->rows(); ++row) {
            std::string line;
            for (std::size_t index = 0; index < batch->columns().size(); ++index)
                if (!batch->column(index).isNull(row))
                    line += fmt::format("{}{}={}", line.empty() ? "" : " ", (*batch->schema())[index].name,
                                        batch->column(index).text(row));
            lines_.push_back(line);
        }
    }

    const NodeType& type_;
    RecordingReport report_;
    NodeContext context_;
    std::unique_ptr<Operator> join_;
    Lines lines_;
};

Json lookup(const std::filesystem::path& path, const std::string& column = "id") {
    return Json{{"path", path.string()},
                {"check_every", "1 ns"},
                {"keys", Json::array({Json{{"field", "machine"}, {"column", column}}})}};
}

void runSql(const std::filesystem::path& path, const char* sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace

TEST_CASE("a record gets what a CSV table says of its key") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.csv";
    writeFile(path, "id,name,machine\n1,saw,x\n2,drill,y\n,none,z\n");
    const std::string records = R"({"machine":2,"t":1}
{"machine":1.0,"t":2}
{"machine":3,"t":3}
{"t":4}
)";
    LookupProbe inner(lookup(path));
    REQUIRE(inner.open());
    CHECK(inner.join(records) == Lines{"machine=2 t=1 id=2 name=drill machine_right=y",
                                       "machine=1 t=2 id=1 name=saw machine_right=x"});

    Json parameters = lookup(path);
    parameters["kind"] = "left";
    parameters["fields"] = Json::array({"name"});
    LookupProbe left(parameters);
    REQUIRE(left.open());
    for (const std::size_t rows : {std::size_t{1}, std::size_t{4}})
        CHECK(left.join(records, rows) ==
              Lines{"machine=2 t=1 name=drill", "machine=1 t=2 name=saw", "machine=3 t=3", "t=4"});
}

TEST_CASE("a number and a text are equal when they are written alike") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.ndjson";
    writeFile(path, "{\"id\": 1, \"name\": \"saw\"}\n{\"id\": 20, \"name\": \"drill\"}\n");
    LookupProbe probe(lookup(path));
    REQUIRE(probe.open());
    CHECK(probe.join(R"({"machine":"20"}
{"machine":"01"}
{"machine":"1"}
)") == Lines{"machine=20 id=20 name=drill", "machine=1 id=1 name=saw"});
}

TEST_CASE("of several rows with one key the first, the last or all count") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.csv";
    writeFile(path, "id,limit\n1,10\n2,20\n1,11\n1,12\n");
    const auto joinedBy = [&](const char* match) {
        Json parameters = lookup(path);
        parameters["match"] = match;
        LookupProbe probe(parameters);
        REQUIRE(probe.open());
        return probe.join("{\"machine\":1}\n{\"machine\":2}\n");
    };
    CHECK(joinedBy("first") == Lines{"machine=1 id=1 limit=10", "machine=2 id=2 limit=20"});
    CHECK(joinedBy("last") == Lines{"machine=1 id=1 limit=12", "machine=2 id=2 limit=20"});
    CHECK(joinedBy("all") == Lines{"machine=1 id=1 limit=10", "machine=1 id=1 limit=11",
                                   "machine=1 id=1 limit=12", "machine=2 id=2 limit=20"});
}

TEST_CASE("a changed table is read again, and a broken one leaves the old one in place") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.csv";
    writeFile(path, "id,name\n1,saw\n");
    LookupProbe probe(lookup(path));
    REQUIRE(probe.open());
    CHECK(probe.join("{\"machine\":1}\n") == Lines{"machine=1 id=1 name=saw"});

    writeFile(path, "id,name,place\n1,big saw,hall\n");
    CHECK(probe.join("{\"machine\":1}\n") == Lines{"machine=1 id=1 name=big saw place=hall"});
    CHECK(probe.report().note().empty());

    writeFile(path, "number,name\n1,drill\n");
    CHECK(probe.join("{\"machine\":1}\n") == Lines{"machine=1 id=1 name=big saw place=hall"});
    CHECK(probe.report().note() ==
          "goes on with the table as it was, for reading it again failed: the table has "
          "no field 'id', but number int64, name string; correct the key, or the table");
    std::filesystem::remove(path);
    CHECK(probe.join("{\"machine\":1}\n").size() == 1);
    CHECK(probe.report().note().find("there is no table") != std::string::npos);

    writeFile(path, "id,name\n1,drill\n");
    CHECK(probe.join("{\"machine\":1}\n") == Lines{"machine=1 id=1 name=drill"});
    CHECK(probe.report().note().empty());
}

TEST_CASE("a table that is missing or too large is tried again until it can be read") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.csv";
    Json parameters = lookup(path);
    parameters["max_rows"] = 2;
    LookupProbe probe(parameters);
    const auto missing = probe.open();
    REQUIRE_FALSE(missing);
    CHECK(missing.error().retryable);
    CHECK(missing.error().message.find("put it there") != std::string::npos);
    writeFile(path, "id\n1\n2\n3\n");
    const auto large = probe.open();
    REQUIRE_FALSE(large);
    CHECK(large.error().retryable);
    writeFile(path, "id\n1\n2\n");
    CHECK(probe.open());
}

TEST_CASE("a table or a query of a SQLite database, also when another program writes to it") {
    const TemporaryFolder folder;
    const auto path = folder / "plant.sqlite";
    runSql(path, "PRAGMA journal_mode = WAL; CREATE TABLE machines (id, name, load);"
                 "INSERT INTO machines VALUES (1, 'saw', 0.5), (2, 'drill', NULL), (3, 'mill', 1)");
    Json parameters = lookup(path);
    parameters["kept_in"] = "sqlite";
    parameters["table"] = "machines";
    LookupProbe whole(parameters);
    REQUIRE(whole.open());
    CHECK(whole.join("{\"machine\":1}\n{\"machine\":2}\n{\"machine\":3}\n") ==
          Lines{"machine=1 id=1 name=saw load=0.5", "machine=2 id=2 name=drill",
                "machine=3 id=3 name=mill load=1"});

    parameters.erase("table");
    parameters["query"] = "SELECT id, upper(name) AS title FROM machines WHERE id > 1";
    LookupProbe query(parameters);
    REQUIRE(query.open());
    CHECK(query.join("{\"machine\":1}\n{\"machine\":2}\n") == Lines{"machine=2 id=2 title=DRILL"});
    runSql(path, "UPDATE machines SET name = 'lathe' WHERE id = 2");
    CHECK(query.join("{\"machine\":2}\n") == Lines{"machine=2 id=2 title=LATHE"});

    parameters["query"] = "SELECT id FROM nowhere";
    LookupProbe broken(parameters);
    const auto opened = broken.open();
    REQUIRE_FALSE(opened);
    CHECK(opened.error().retryable);
    CHECK(opened.error().message.find("no such table: nowhere") != std::string::npos);
}

TEST_CASE("keys that the table lacks take no memory for ever") {
    const TemporaryFolder folder;
    const auto path = folder / "machines.csv";
    writeFile(path, "id,name\n1,saw\n");
    LookupProbe probe(lookup(path));
    REQUIRE(probe.open());
    std::string records;
    for (int index = 0; index < 70'000; ++index)
        records += fmt::format("{{\"machine\":{}}}\n", index + 100);
    records += "{\"machine\":1}\n{\"machine\":2}\n";
    CHECK(probe.join(records, 1000) == Lines{"machine=1 id=1 name=saw"});
}
