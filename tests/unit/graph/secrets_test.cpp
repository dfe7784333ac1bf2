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

TEST_CASE("what the environment lacks is asked of the store, and the environment comes first") {
    class Store : public SecretStore {
    public:
        Result<std::string> read(std::string_view name) override {
            if (name != "kept") return fail("there is no such secret");
            return std::string("from the store");
        }
        SecretPresence presence(std::string_view name) override {
            return name == "kept" ? SecretPresence::Present : SecretPresence::Unknown;
        }
    };
    Store store;
    setSecretStore(&store);
    CHECK(readSecret("${secret:kept}").value() == "from the store");
    CHECK(secretPresence("kept") == SecretPresence::Present);
    CHECK(secretPresence("other") == SecretPresence::Unknown);
    CHECK(readSecret("${secret:other}").error().message == "there is no such secret");
    ::setenv("WEIR_SECRET_KEPT", "from outside", 1);
    CHECK(readSecret("${secret:kept}").value() == "from outside");
    ::unsetenv("WEIR_SECRET_KEPT");
    setSecretStore(nullptr);
    CHECK(secretPresence("kept") == SecretPresence::Missing);
}
