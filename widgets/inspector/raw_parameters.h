#pragma once
#include "pipeline/nodes/parameters.h"

#include <QWidget>

class QPlainTextEdit;

namespace weir {

/// The parameters of a node whose type this version does not know, as its file has them: to be read and
/// copied, for what they mean nobody here can say. GUI thread only.
class RawParameters : public QWidget {
    Q_OBJECT
public:
    explicit RawParameters(QWidget* parent = nullptr);

    void setParameters(const Json& parameters);

private:
    QPlainTextEdit* text_;
};

} // namespace weir
