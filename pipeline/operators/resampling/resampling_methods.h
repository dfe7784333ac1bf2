#pragma once
#include "pipeline/operators/records/field_value.h"
#include "pipeline/operators/resampling/resampled_rows.h"
#include "pipeline/operators/resampling/steps.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace weir {

// How the values at fixed steps are made of a series, whose records come in order of event time. Each method
// has a Series, with save() and restore(), and
//   - take(), for the next record of it;
//   - tick(), for an instant up to which all records have come: false once the series has ended;
//   - finish(), when the stream has ended.

/// Whose series it is, and where results go.
struct SeriesContext {
    const Grouping& grouping;
    DenseId group;
    ResampledRows& rows;
};

/// A record of a series: the columns of the resampled fields, and its row in them.
struct SeriesRecord {
    const FieldColumns& columns;
    std::size_t row;
    Timestamp time;
};

/// The values of a record.
struct ValueSeries {
    bool isBegun = false;
    Timestamp last = 0; ///< when its last record was
    std::vector<FieldValue> values;

    void save(StateWriter& state) const;
    void restore(StateReader& state);
};

/// At each step the last value that was not null.
class PreviousValue {
public:
    using Series = ValueSeries;
    static constexpr bool takesNumbersOnly = false;
    static constexpr bool isOfWholeSteps = false;

    explicit PreviousValue(Steps steps) : steps_(steps) {}

    void take(Series& series, const SeriesRecord& record, const SeriesContext& context) const;
    bool tick(Series& series, Timestamp instant, const SeriesContext& context) const;
    void finish(Series&, Timestamp, const SeriesContext&) const {}

private:
    Steps steps_;
};

/// At each step the point on the line between the records about it. It is known when the later one has come,
/// and has the event time of that.
class LinearValue {
public:
    using Series = ValueSeries;
    static constexpr bool takesNumbersOnly = true;
    static constexpr bool isOfWholeSteps = false;

    explicit LinearValue(Steps steps) : steps_(steps) {}

    void take(Series& series, const SeriesRecord& record, const SeriesContext& context) const;
    bool tick(Series& series, Timestamp instant, const SeriesContext& context) const;
    void finish(Series& series, Timestamp end, const SeriesContext& context) const;

private:
    void addLast(const Series& series, Timestamp eventTime, const SeriesContext& context) const;
    void addBetween(const Series& series, const SeriesRecord& record, const SeriesContext& context) const;

    Steps steps_;
};

/// Of each step the mean of the values in it, or else of the last step that had any.
class MeanOfStep {
public:
    struct Mean {
        std::uint64_t count = 0; ///< of values in the step at hand
        double sum = 0;
        bool isKnown = false;
        double mean = 0; ///< of the last step that had values
    };
    struct Series {
        Timestamp last = 0; ///< when its last record was
        std::vector<Mean> means;

        void save(StateWriter& state) const;
        void restore(StateReader& state);
    };
    static constexpr bool takesNumbersOnly = true;
    static constexpr bool isOfWholeSteps = true;

    explicit MeanOfStep(Steps steps) : steps_(steps) {}

    void take(Series& series, const SeriesRecord& record, const SeriesContext& context) const;
    bool tick(Series& series, Timestamp instant, const SeriesContext& context) const;
    void finish(Series&, Timestamp, const SeriesContext&) const {}

private:
    Steps steps_;
};

} // namespace weir
