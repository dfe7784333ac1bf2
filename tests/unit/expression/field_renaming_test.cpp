#include "pipeline/expression/field_renaming.h"

#include <doctest/doctest.h>

using namespace weir;

TEST_CASE("A field is renamed where it is read, and nowhere else") {
    const NewNames names{{"value", "level"}};
    CHECK(withFieldsRenamed("value * 2 > values and 'value' <> \"value\"", names) ==
          "level * 2 > values and 'value' <> level");
    CHECK(
        withFieldsRenamed("abs((value)) + a.value + CASE WHEN value IS NULL THEN 1 ELSE value END", names) ==
        "abs((level)) + a.value + CASE WHEN level IS NULL THEN 1 ELSE level END");
    // A function may be called as a field is.
    CHECK(withFieldsRenamed("round(round)", {{"round", "r"}}) == "round(r)");
}

TEST_CASE("A new name that is no plain one stands in quotes") {
    CHECK(withFieldsRenamed("a + 1", {{"a", "my field"}}) == "\"my field\" + 1");
    CHECK(withFieldsRenamed("a + 1", {{"a", "say \"a\""}}) == "\"say \"\"a\"\"\" + 1");
    CHECK(withFieldsRenamed("a + 1", {{"a", "case"}}) == "\"case\" + 1");
}

TEST_CASE("Names are exchanged at once") {
    CHECK(withFieldsRenamed("a - b", {{"a", "b"}, {"b", "a"}}) == "b - a");
}

TEST_CASE("What does not parse stays as it is") {
    CHECK(withFieldsRenamed("a + ", {{"a", "b"}}) == "a + ");
}
