#pragma once
#include "pipeline/data/record_batch.h"
#include "pipeline/data/timestamp.h"
#include "pipeline/nodes/node_report.h"
#include "pipeline/nodes/parameters.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weir {

/// A stream for an operator: records as flat JSON objects, in order of arrival. NaN and infinities may stand
/// in them.
struct TestStream {
    std::vector<Json> records;
    std::string eventTime = "ts"; ///< numbers in it are seconds, or what `unit` says
    TimeUnit unit = TimeUnit::Seconds;
    Duration disorder{0};
    std::string partitionField;
    std::vector<Field> declared;
    /// The operator hears of no lesser watermark, as when this stream was idle while others went on.
    Timestamp leastWatermark = kMinTimestamp;
};

/// What an operator made of a stream.
struct Outcome {
    /// Of the first output port: with "_time", the event time, and for a straggler "_watermark". Null fields
    /// are left out. Whole floats stand as integers, as they do in a file; infinities and NaN as the texts
    /// "Infinity", "-Infinity" and "NaN".
    std::vector<Json> records;
    std::vector<std::string> schemas;                      ///< with which each of them came
    std::map<std::size_t, std::vector<Json>> furtherPorts; ///< the same of the others that gave any
    std::vector<Alert> alerts;
    std::uint64_t lateRecords = 0;
    std::uint64_t badRecords = 0;
    std::vector<std::string> errors; ///< of process() and advance()
    std::string lastSchema;          ///< of the last batch
    std::size_t mostHeld = 0;

    /// The records without "_time".
    std::vector<Json> plainRecords() const;
    /// Of any port.
    const std::vector<Json>& recordsOf(std::size_t port) const;
};

inline constexpr std::size_t kBatchSizes[] = {1, 7, 32, 4096};

/// Whether the operator gives way, after each batch, to a new instance that goes on with its state.
enum class Checkpoints : std::uint8_t { None, AfterEachBatch };

/// A batch of a stream, and the watermark after it.
struct StreamBatch {
    RecordBatchPointer batch;
    Timestamp watermark;
};

/// An operator that a test drives by hand, and what it made so far.
class DrivenOperator {
public:
    DrivenOperator(std::string_view type, const Json& parameters);
    ~DrivenOperator();

    /// What it is to get of a stream.
    std::vector<StreamBatch> cut(const TestStream& stream, std::size_t batchSize);
    void process(std::size_t port, const RecordBatchPointer& batch);
    void advance(Timestamp watermark);
    /// A new instance goes on with its state.
    void checkpoint();
    /// A new instance with other parameters does.
    void checkpoint(const Json& parameters);
    /// All inputs have ended.
    Outcome finish();
    const Outcome& outcome() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

/// Runs one operator over a stream cut into batches of so many records, each followed by its watermark, as
/// the runtime does.
Outcome runOperator(std::string_view type, const Json& parameters, const TestStream& stream,
                    std::size_t batchSize, Checkpoints checkpoints = Checkpoints::None);

/// As runOperator(), with all batch sizes of kBatchSizes, without and with checkpoints; checks that they
/// agree on everything but where batches end.
Outcome runAtAllSizes(std::string_view type, const Json& parameters, const TestStream& stream);

/// The same with two operators, the output of the first wired to the second.
Outcome runChain(std::string_view first, const Json& firstParameters, std::string_view second,
                 const Json& secondParameters, const TestStream& stream, std::size_t batchSize);

/// What check() says of parameters beyond their declarations, over a known schema: "id: message".
std::vector<std::string> problemsOf(std::string_view type, const Json& parameters,
                                    const std::vector<Field>& input);

/// The known schema of the first output, as text; "unknown" if there is none.
std::string outputSchemaOf(std::string_view type, const Json& parameters, const std::vector<Field>& input);

/// Records from the lines of a text, each a JSON object.
std::vector<Json> parseRecords(std::string_view lines);

} // namespace weir
