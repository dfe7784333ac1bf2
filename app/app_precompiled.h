#pragma once
// What most of the commands include; precompiled to keep the build short.
#include "pipeline/pipeline_precompiled.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
