#include "pipeline/nodes/secrets.h"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace weir;

TEST_CASE("a secret is what its environment variable holds") {
    ::setenv("WEIR_SECRET_PLANT_DB_2", "p${ä} w", 1);
    CHECK(readSecret("${secret:plant-db.2}").value() == "p${ä} w");
    ::unsetenv("WEIR_SECRET_PLANT_DB_2");
}

TEST_CASE("a secret that is not there names the variable to set") {
    const Result<std::string> secret = readSecret("${secret:nowhere}");
    REQUIRE(!secret);
    CHECK(
        secret.error().message ==
        "there is no secret 'nowhere'; set the environment variable WEIR_SECRET_NOWHERE before Weir starts");
}

TEST_CASE("a graph cannot read just any variable, and what is no secret is not repeated") {
    CHECK(!readSecret("${secret:HOME}"));
    const Result<std::string> secret = readSecret("1234");
    REQUIRE(!secret);
    CHECK(secret.error().message.find("1234") == std::string::npos);
}
