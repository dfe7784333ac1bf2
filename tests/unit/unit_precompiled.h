#pragma once
#include "pipeline/pipeline_precompiled.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
