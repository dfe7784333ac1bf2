#pragma once
// What many files of the window include; precompiled to keep the build short.
#include "pipeline/pipeline_precompiled.h"

#ifdef __clang__
// Qt's modules whole, for Clang reads of them only what a file uses.
#include <QtWidgets/QtWidgets>

#include <qcustomplot.h>
#else
// GCC goes through all of it for each file.
#include <QApplication>
#include <QGraphicsItem>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>
#endif
