#pragma once
// What most of the window's tests include; precompiled to keep the build short.
#include "widgets/widgets_precompiled.h"

#include <QtTest/QtTest>
