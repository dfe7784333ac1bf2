#pragma once
#include "pipeline/pipeline_precompiled.h"

#include "pipeline/nodes/node_type.h"

#include <nlohmann/json.hpp>
