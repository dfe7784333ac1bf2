#pragma once
#include "pipeline/pipeline_precompiled.h"

