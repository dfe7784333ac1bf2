#pragma once
#include "pipeline/data/schema.h"
#include "pipeline/nodes/node_type.h"
#include "pipeline/nodes/parameters.h"
#include "pipeline/operators/sharding/threads_parameter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weir {

/// Which records of a join have a result without a partner.
enum class JoinKind : std::uint8_t { Inner, Left, Right, Full };

constexpr bool keepsUnmatchedLeft(JoinKind kind) {
    return kind == JoinKind::Left || kind == JoinKind::Full;
}
constexpr bool keepsUnmatchedRight(JoinKind kind) {
    return kind == JoinKind::Right || kind == JoinKind::Full;
}

/// A field of each side that must be equal in records that are joined.
struct KeyPair {
    std::string left;
    std::string right;

    /// The field stands once in results.
    bool isShared() const { return left == right; }
};

/// Whether some values of the two types can be equal.
constexpr bool canBeEqual(Type left, Type right) {
    return left == right || (isNumeric(left) && isNumeric(right));
}

/// What is common to the joins of two inputs, as the user set it.
struct JoinSettings {
    JoinKind kind = JoinKind::Inner;
    std::vector<KeyPair> keys;
    std::vector<std::string> rightFields; ///< empty: all
    std::string suffix;
    std::size_t maxRecords = 0;
};

/// The declarations of `keys`, `kind`, `right_fields` and `suffix`, whose fields are those of the inputs
/// `left` and `right`.
Parameter keysParameter();
/// With `hasRight`, also the kinds that keep records of the right.
Parameter kindParameter(bool hasRight);
Parameter rightFieldsParameter();
Parameter suffixParameter();
Parameter maxRecordsParameter();

std::vector<KeyPair> readKeyPairs(const Parameters& parameters);
JoinKind readJoinKind(const Parameters& parameters);
/// All of them.
JoinSettings readJoinSettings(const Parameters& parameters);

/// The keys by which a join can be divided among threads.
ShardKeys joinKeys(const Parameters& parameters);

/// A paragraph about equal keys and the names of result fields, for the pages of the joins.
std::string joinFieldsText();

/// The fields of results when both schemas are known: `own`, then those of left and right.
KnownSchema joinedSchema(const std::vector<KnownSchema>& inputs, const Parameters& parameters,
                         const std::vector<Field>& own = {});

/// What is wrong with keys, chosen fields and names. The operators' own fields are `own`.
std::vector<ParameterProblem> checkJoin(const std::vector<KnownSchema>& inputs, const Parameters& parameters,
                                        const std::vector<Field>& own = {});

} // namespace weir
