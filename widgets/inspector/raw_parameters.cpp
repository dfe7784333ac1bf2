#include "widgets/inspector/raw_parameters.h"

#include "widgets/theme/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kMostLines = 24;

} // namespace

RawParameters::RawParameters(QWidget* parent) : QWidget(parent), text_(new QPlainTextEdit(this)) {
    auto* caption = new QLabel(tr("Its parameters are kept as they are:"), this);
    caption->setProperty("tone", QStringLiteral("muted"));
    caption->setWordWrap(true);
    text_->setObjectName(QStringLiteral("rawParameters"));
    text_->setAccessibleName(tr("Parameters as the file has them"));
    text_->setReadOnly(true);
    text_->setTabChangesFocus(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::tight);
    column->addWidget(caption);
    column->addWidget(text_);
}

void RawParameters::setParameters(const Json& parameters) {
    constexpr int kIndent = 2;
    const QString text =
        QString::fromStdString(parameters.dump(kIndent, ' ', false, Json::error_handler_t::replace));
    if (text_->toPlainText() == text) return;
    text_->setFont(Theme::instance().monospace(TextStyle::Caption));
    text_->setPlainText(text);
    const int lines = std::min<int>(static_cast<int>(text.count(u'\n')) + 2, kMostLines);
    text_->setFixedHeight(lines * text_->fontMetrics().lineSpacing() + 2 * spacing::small);
}

} // namespace weir
