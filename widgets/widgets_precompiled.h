#pragma once
// What most files of the window include; precompiled to keep the build short.
#include "pipeline/pipeline_precompiled.h"

#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>

#include <nlohmann/json.hpp>
