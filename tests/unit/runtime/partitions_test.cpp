// Event times and watermarks of records that are of several partitions. WEIR_TEST_SEED=1234 takes other
// random streams than the usual ones.
#include "pipeline/runtime/event_time.h"

#include "tests/unit/test_seed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace weir;
using test::seed;

namespace {

struct Record {
    std::optional<std::string> partition;
    Timestamp time;
};

SourceSettings byPartition(Duration disorder = Duration::zero(), Duration maxAhead = Duration::zero(),
                           Duration idleAfter = Duration::zero()) {
    return {.eventTimeField = "ts",
            .disorder = disorder,
            .partitionField = "p",
            .maxAhead = maxAhead,
            .idleAfter = idleAfter};
}

/// A source's records on their way into batches.
class Stream {
public:
    explicit Stream(SourceSettings settings) : settings_(std::move(settings)) { begin(); }

    /// One batch; the watermarks that its records are behind of, kMinTimestamp for those that are not.
    std::vector<Timestamp> send(const std::vector<Record>& records, Duration silence = Duration::zero()) {
        for (const Record& record : records) {
            builder_.setTimestamp(builder_.fieldIndex("ts"), record.time);
            if (record.partition) builder_.setString(builder_.fieldIndex("p"), *record.partition);
            builder_.endRecord();
        }
        return flush(silence);
    }

    template<class Number>
    std::vector<Timestamp> sendNumber(Number partition, Timestamp time) {
        builder_.setTimestamp(builder_.fieldIndex("ts"), time);
        if constexpr (std::is_integral_v<Number>)
            builder_.setInt64(builder_.fieldIndex("p"), partition);
        else
            builder_.setFloat64(builder_.fieldIndex("p"), partition);
        builder_.endRecord();
        return flush(Duration::zero());
    }

    /// Another one goes on from what this one has kept.
    void restart() {
        StateWriter writer;
        builder_.save(writer);
        assigner_->save(writer);
        const std::string bytes = writer.take();
        StateReader reader(bytes);
        begin();
        builder_.restore(reader);
        assigner_->restore(reader);
        reader.finish();
    }

    EventTimeAssigner& assigner() { return *assigner_; }
    Timestamp watermark() const { return assigner_->watermark(); }

private:
    void begin() {
        assigner_ = std::make_unique<EventTimeAssigner>(settings_);
        builder_ = BatchBuilder();
        builder_.setEventTime({"ts", TimeUnit::Nanoseconds, [](std::string_view, std::string_view) {}});
    }

    std::vector<Timestamp> flush(Duration silence) {
        std::vector<Timestamp> watermarks(builder_.rows(), kMinTimestamp);
        for (std::size_t first = 0; builder_.rows() > 0;) {
            RawBatch raw = builder_.takeRun();
            const std::size_t rows = raw.rows;
            const auto batch = assigner_->assign(std::move(raw), std::vector<Timestamp>(rows), silence);
            for (const Straggler& straggler : batch->stragglers())
                watermarks[first + straggler.row] = straggler.watermark;
            first += rows;
        }
        return watermarks;
    }

    SourceSettings settings_;
    std::unique_ptr<EventTimeAssigner> assigner_;
    BatchBuilder builder_;
};

using Watermarks = std::vector<Timestamp>;

} // namespace

TEST_CASE("of many times the least is known, whatever they become") {
    std::mt19937 random(seed());
    LeastTime times;
    std::vector<Timestamp> expected;
    for (int step = 0; step < 5000; ++step) {
        if (step % 50 == 0) {
            expected.resize(expected.size() + random() % 4 + 1, kMaxTimestamp);
            times.grow(expected.size());
        }
        const std::size_t place = random() % expected.size();
        expected[place] = random() % 10 == 0 ? kMaxTimestamp : static_cast<Timestamp>(random() % 100) - 50;
        times.set(place, expected[place]);
        const auto least = std::min_element(expected.begin(), expected.end());
        REQUIRE(times.least() == *least);
        REQUIRE(times.placeOfLeast() == static_cast<std::size_t>(least - expected.begin()));
    }
}

TEST_CASE("a partition that lags behind the others is not late, and the watermark waits for it") {
    Stream stream(byPartition());
    CHECK(stream.send({{"slow", 0}, {"fast", 600}, {"slow", 10}, {"fast", 610}, {"slow", 20}}) ==
          Watermarks(5, kMinTimestamp));
    CHECK(stream.watermark() == 20);
    CHECK(stream.send({{"fast", 700}, {"slow", 15}}) == Watermarks{kMinTimestamp, 20});

    SUBCASE("without partitions it is") {
        SourceSettings settings = byPartition();
        settings.partitionField.clear();
        Stream whole(settings);
        CHECK(whole.send({{"slow", 0}, {"fast", 600}, {"slow", 10}}) ==
              Watermarks{kMinTimestamp, kMinTimestamp, 600});
    }
}

TEST_CASE("a partition that begins late turns no time back, and is waited for until it has caught up") {
    Stream stream(byPartition(Duration(5)));
    stream.send({{"a", 100}, {"b", 120}, {"a", 110}});
    CHECK(stream.watermark() == 105);
    CHECK(stream.send({{"c", 50}, {"a", 130}, {"b", 130}, {"c", 104}, {"c", 105}}) ==
          Watermarks{105, kMinTimestamp, kMinTimestamp, 105, kMinTimestamp});
    CHECK(stream.watermark() == 105);
    stream.send({{"c", 125}});
    CHECK(stream.watermark() == 120);
}

TEST_CASE("records without a partition are one of their own, also before any has one") {
    Stream stream(byPartition());
    stream.send({{std::nullopt, 10}, {std::nullopt, 30}});
    CHECK(stream.watermark() == 30);
    stream.send({{"a", 90}});
    CHECK(stream.watermark() == 30);
    stream.send({{std::nullopt, 60}});
    CHECK(stream.watermark() == 60);
}

TEST_CASE("one wild time in a partition neither holds nor moves the watermark") {
    Stream stream(byPartition(Duration::zero(), Duration(100)));
    stream.send({{"a", 10}, {"b", 10}, {"a", 20}, {"b", 20}, {"a", 9'000}});
    CHECK(stream.watermark() == 20);
    CHECK(stream.assigner().aheadRecords() == 1);
    CHECK(stream.assigner().lastAhead() == 9'000);
    stream.send({{"b", 50}});
    CHECK(stream.watermark() == 20);
    stream.send({{"a", 40}});
    CHECK(stream.watermark() == 40);
    CHECK(stream.assigner().aheadRecords() == 0);
    // The first record of a partition is measured by all before it.
    stream.send({{"wild", 9'000}, {"a", 60}, {"b", 60}});
    CHECK(stream.assigner().aheadRecords() == 1);
    CHECK(stream.watermark() == 60);
}

namespace {

/// What the watermark is before each record, said slowly; the records come out with what they are behind of.
Watermarks slowly(const std::vector<Record>& records, Timestamp disorder, Timestamp maxAhead) {
    struct Clock {
        std::optional<Timestamp> greatest;
        std::optional<Timestamp> doubted;
    };
    std::map<std::optional<std::string>, Clock> clocks;
    std::optional<Timestamp> furthest;
    std::optional<Timestamp> watermark;
    Watermarks behind;
    for (const Record& record : records) {
        behind.push_back(watermark && record.time < *watermark ? *watermark : kMinTimestamp);
        Clock& clock = clocks[record.partition];
        const std::optional<Timestamp> before = clock.greatest ? clock.greatest : furthest;
        if (before && record.time > *before + maxAhead) {
            if (clock.doubted) {
                clock.greatest = std::min(*clock.doubted, record.time);
                clock.doubted =
                    record.time > *clock.greatest + maxAhead ? std::optional(record.time) : std::nullopt;
            } else {
                clock.doubted = record.time;
            }
        } else {
            clock.greatest = std::max(clock.greatest.value_or(record.time), record.time);
            clock.doubted.reset();
        }
        if (clock.greatest) furthest = std::max(furthest.value_or(*clock.greatest), *clock.greatest);
        std::optional<Timestamp> least;
        for (const auto& [partition, each] : clocks)
            if (each.greatest) least = std::min(least.value_or(*each.greatest), *each.greatest);
        if (least) watermark = std::max(watermark.value_or(*least - disorder), *least - disorder);
    }
    return behind;
}

} // namespace

TEST_CASE("stragglers of partitions depend on the order of the records alone") {
    std::mt19937 random(seed());
    for (int round = 0; round < 12; ++round) {
        const std::size_t partitions = 1 + random() % 12;
        std::vector<Timestamp> lags(partitions);
        for (Timestamp& lag : lags)
            lag = static_cast<Timestamp>(random() % 2000);
        std::vector<Record> records;
        for (int index = 0; index < 1500; ++index) {
            // Not all from the start.
            const std::size_t known =
                std::min<std::size_t>(partitions, 1 + static_cast<std::size_t>(index) / 60);
            const std::size_t which = random() % known;
            Timestamp time = index * 10 - lags[which] - static_cast<Timestamp>(random() % 300);
            if (random() % 100 == 0) time += 50'000;
            records.push_back(
                {which == 0 ? std::nullopt : std::optional("device " + std::to_string(which)), time});
        }
        const Timestamp disorder = static_cast<Timestamp>(random() % 250);
        const Watermarks expected = slowly(records, disorder, 20'000);
        CHECK(std::count(expected.begin(), expected.end(), kMinTimestamp) > 500);

        for (const std::size_t size : {1, 7, 32, 4096, 0})
            for (const bool restarts : {false, true}) {
                Stream stream(byPartition(Duration(disorder), Duration(20'000)));
                Watermarks found;
                for (std::size_t first = 0; first < records.size();) {
                    const std::size_t count =
                        std::min(size > 0 ? size : 1 + random() % 200, records.size() - first);
                    const auto begin = records.begin() + static_cast<std::ptrdiff_t>(first);
                    for (const Timestamp watermark :
                         stream.send({begin, begin + static_cast<std::ptrdiff_t>(count)}))
                        found.push_back(watermark);
                    first += count;
                    if (restarts) stream.restart();
                }
                REQUIRE(found == expected);
            }
    }
}

TEST_CASE("partitions in order, however they are mixed, have no stragglers once all have begun") {
    std::mt19937 random(seed());
    for (int round = 0; round < 20; ++round) {
        std::vector<std::vector<Record>> partitions(2 + random() % 4);
        std::vector<Record> mixed;
        for (std::size_t which = 0; which < partitions.size(); ++which) {
            Timestamp time = static_cast<Timestamp>(which * (random() % 500));
            for (int index = 0; index < 200; ++index, time += static_cast<Timestamp>(random() % 20))
                partitions[which].push_back({std::to_string(which), time});
            mixed.push_back(partitions[which].front());
            partitions[which].erase(partitions[which].begin());
        }
        std::sort(mixed.begin(), mixed.end(),
                  [](const Record& left, const Record& right) { return left.time < right.time; });
        while (!partitions.empty()) {
            std::vector<Record>& from = partitions[random() % partitions.size()];
            mixed.push_back(from.front());
            from.erase(from.begin());
            std::erase_if(partitions, [](const auto& rest) { return rest.empty(); });
        }
        Stream stream(byPartition());
        CHECK(stream.send(mixed) == Watermarks(mixed.size(), kMinTimestamp));
    }
}

TEST_CASE("a silent partition is left out, and the watermark stands when it is back") {
    constexpr Duration kIdle{1000};
    Stream stream(byPartition(Duration::zero(), Duration::zero(), kIdle));
    stream.send({{"a", 10}, {"b", 10}});
    for (Timestamp time = 20; time <= 40; time += 10) {
        CHECK(stream.watermark() == 10);
        stream.send({{"a", time}}, Duration(400));
    }
    CHECK(stream.watermark() == 10); // b is silent for 1200, which is seen between batches
    stream.assigner().passSilence(Duration(1));
    CHECK(stream.watermark() == 40);
    CHECK(stream.assigner().partitions()->active == 1);

    SUBCASE("restored, it is still left out") {
        stream.restart();
        CHECK(stream.assigner().partitions()->active == 1);
    }
    CHECK(stream.send({{"b", 20}, {"a", 50}, {"b", 30}}) == Watermarks{40, kMinTimestamp, 40});
    CHECK(stream.watermark() == 40);
    stream.send({{"b", 45}});
    CHECK(stream.watermark() == 45);
}

TEST_CASE("a silence of the whole source counts for half of what makes a partition idle") {
    Stream stream(byPartition(Duration::zero(), Duration::zero(), Duration(1000)));
    stream.send({{"b", 5}, {"a", 10}});
    stream.assigner().passSilence(std::chrono::hours(1));
    CHECK(stream.watermark() == 5);
    stream.send({{"a", 20}}, std::chrono::hours(1));
    stream.assigner().passSilence(Duration::zero());
    CHECK(stream.watermark() == 5);
    stream.send({{"a", 30}}, std::chrono::hours(1));
    stream.assigner().passSilence(Duration::zero());
    CHECK(stream.watermark() == 30);
}

TEST_CASE("a partition that is never silent long enough is never left out") {
    Stream stream(byPartition(Duration::zero(), Duration::zero(), Duration(1000)));
    for (int round = 0; round < 20; ++round) {
        stream.send({{"a", 100 * round}}, Duration(450));
        stream.assigner().passSilence(Duration(449));
        stream.send({{"b", round}}, Duration(450));
        stream.assigner().passSilence(Duration(449));
        CHECK(stream.watermark() == round);
    }
}

namespace {

ColumnPointer namesFrom(int first, int count) {
    Column column(Type::String);
    for (int index = first; index < first + count; ++index)
        column.appendString("p" + std::to_string(index));
    return std::make_shared<const Column>(std::move(column));
}

/// One record of each of some partitions.
void sendEach(PartitionClocks& clocks, int first, int count, Timestamp time, Duration silence = {}) {
    for (const DenseId number :
         clocks.find(namesFrom(first, count), static_cast<std::size_t>(count), silence))
        clocks.take(number, time);
}

std::size_t keptBytes(const PartitionClocks& clocks) {
    StateWriter writer;
    clocks.save(writer);
    return writer.take().size();
}

} // namespace

TEST_CASE("partitions beyond the limit share a clock, and take no more room") {
    PartitionClocks clocks(Duration::zero(), Duration::zero(), 4);
    sendEach(clocks, 0, 4, 100);
    CHECK(clocks.statistics({}).sharing == 0);
    sendEach(clocks, 4, 1, 50);
    CHECK(clocks.greatest() == 50);
    sendEach(clocks, 5, 1, 120);
    CHECK(clocks.greatest() == 100);
    CHECK(clocks.statistics({}).active == 5);
    CHECK(clocks.statistics({}).sharing == 2);

    sendEach(clocks, 6, 3, 120);
    const std::size_t bytes = keptBytes(clocks);
    for (int first = 9; first < 900; first += 3)
        sendEach(clocks, first, 3, 120);
    CHECK(keptBytes(clocks) <= bytes + 100);
    sendEach(clocks, 0, 4, 110);
    CHECK(clocks.greatest() == 110);
}

TEST_CASE("idle partitions make room for new ones") {
    PartitionClocks clocks(Duration::zero(), Duration(1000), 4);
    for (int first = 0; first < 400; first += 4) {
        sendEach(clocks, first, 4, first);
        // Only the first of them is heard of any more.
        for (int times = 0; times < 3; ++times) {
            sendEach(clocks, first, 1, first, Duration(500));
            clocks.leaveIdle(Duration::zero());
        }
        CHECK(clocks.statistics({}).active == 1);
        CHECK(clocks.greatest() == first);
    }
    CHECK(keptBytes(clocks) < 1000);
}

TEST_CASE("numbers that widen into one go on as one partition") {
    Stream stream(byPartition());
    const std::int64_t large = std::int64_t{1} << 53;
    stream.sendNumber(large, 10);
    stream.sendNumber(large + 1, 20);
    stream.sendNumber(std::int64_t{7}, 100);
    CHECK(stream.watermark() == 10);
    stream.sendNumber(7.5, 100);
    CHECK(stream.watermark() == 20);
    stream.sendNumber(large, 60);
    CHECK(stream.watermark() == 60);
    stream.restart();
    stream.sendNumber(static_cast<double>(large), 70);
    CHECK(stream.watermark() == 70);
}

TEST_CASE("the partition that holds the watermark far back is named") {
    Stream stream(byPartition(std::chrono::seconds(2)));
    const Timestamp second = 1'000'000'000;
    stream.send({{"a", 0}, {"b", 0}, {"b", 2 * second}});
    CHECK(stream.assigner().partitions()->active == 2);
    CHECK(stream.assigner().partitions()->last.empty());
    stream.send({{"b", 61 * second + 5}});
    CHECK(stream.assigner().partitions()->last == "'a'");
    CHECK(stream.assigner().partitions()->behind == std::chrono::seconds(61));
    stream.send({{std::nullopt, -second}});
    CHECK(stream.assigner().partitions()->last == "null");
    SourceSettings none = byPartition();
    none.eventTimeField.clear();
    CHECK(!EventTimeAssigner(none).partitions());
}
