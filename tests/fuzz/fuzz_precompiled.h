#pragma once
#include "pipeline/nodes/node_type.h"
#include "pipeline/pipeline_precompiled.h"

#include <nlohmann/json.hpp>
