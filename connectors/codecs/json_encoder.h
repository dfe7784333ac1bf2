#pragma once
#include "connectors/codecs/codec.h"

#include <set>
#include <string>
#include <vector>

namespace weir {

/// Writes NDJSON: one object a line, fields in the schema's order, timestamps as RFC 3339 in UTC. JSON has no
/// NaN and no infinities: they are written as null.
class JsonEncoder final : public Encoder {
public:
    enum class Nulls : std::uint8_t {
        Omit,  ///< a field without a value is left out
        Write, ///< ... is written as null, once a record has had a value for it
    };

    explicit JsonEncoder(Nulls nulls) : nulls_(nulls) {}

    void encode(const RecordBatch& batch, std::string& out, std::vector<std::size_t>* ends) override;

private:
    struct Member {
        std::string key; ///< quoted, with the colon
        /// A record has had a value, so that nulls may be written: whether a field is in the schema before
        /// its first value depends on where batches were cut.
        bool hasComeUp = false;
    };
    void bind(const SchemaPointer& schema);

    Nulls nulls_;
    SchemaPointer schema_;
    std::vector<Member> members_;
    std::set<std::string, std::less<>> cameUp_;
};

/// Appends `text` in quotes, escaped as JSON asks (RFC 8259, section 7).
void appendJsonString(std::string& out, std::string_view text);

} // namespace weir
