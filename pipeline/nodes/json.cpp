#include <nlohmann/json.hpp>

// By far the most of what files that hold parameters would compile, each for itself.
template class nlohmann::basic_json<>;
