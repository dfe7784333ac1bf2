#pragma once
#include "pipeline/data/record_batch.h"

#include <QString>
#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace weir {

/// What an expression gives, as far as it can be told: for people.
struct ExpressionTrial {
    QString type;  ///< of the result: "float64"; empty if it is not known
    QString value; ///< for the newest record; empty without one. NULL if it is null

    bool operator==(const ExpressionTrial&) const = default;
};

/// Tries an expression on the newest of some records, which are in order of their coming. `fields` may be
/// null where none are known.
ExpressionTrial tryExpression(const std::string& text, const Schema* fields,
                              const std::vector<RecordBatchPointer>& records);

/// The records with one field more, or another in its place, that an expression computes; without it where
/// that cannot be.
std::vector<RecordBatchPointer> withComputed(const std::vector<RecordBatchPointer>& records,
                                             const std::string& name, const std::string& text);

/// The different values that fields had, the newest first, as an expression writes them; at most some of
/// each.
std::map<std::string, QStringList> seenValues(const std::vector<RecordBatchPointer>& records);

/// The newest value of each field, for people.
std::map<std::string, QString> newestValues(const std::vector<RecordBatchPointer>& records);

} // namespace weir
