#pragma once
// What many files of the window include; precompiled to keep the build short.
#include "pipeline/pipeline_precompiled.h"

#include <QAbstractTableModel>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QGraphicsItem>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include <nlohmann/json.hpp>

#ifdef __clang__
// Clang reads of all this only what a file uses; GCC goes through it for each file.
#include <QtWidgets/QtWidgets>

#include <qcustomplot.h>
#endif
