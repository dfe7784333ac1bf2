#include "widgets/inspector/path_editor.h"

#include "pipeline/nodes/node_context.h"
#include "widgets/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace weir {

PathEditor::PathEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), line_(new QLineEdit(this)), label_(QString::fromStdString(parameter.label)),
      isOutput_(parameter.type == ParameterType::OutputPath) {
    auto* browseButton = new QToolButton(this);
    browseButton->setIcon(Theme::instance().icon(QStringLiteral("open")));
    browseButton->setToolTip(tr("Browse"));
    browseButton->setAccessibleName(tr("Browse for %1").arg(label_));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(line_, 1);
    layout->addWidget(browseButton);
    line_->setPlaceholderText(placeholderOf(parameter));
    line_->setAccessibleName(label_);
    line_->setToolTip(QString::fromStdString(parameter.summary));
    setFocusProxy(line_);
    connect(browseButton, &QToolButton::clicked, this, &PathEditor::browse);
    connect(line_, &QLineEdit::textEdited, this,
            [this](const QString& text) { Q_EMIT edited(Json(text.toStdString())); });
}

void PathEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    if (text != line_->text()) line_->setText(text);
}

void PathEditor::setInvalid(bool invalid) {
    markInvalid(*line_, invalid);
}

void PathEditor::browse() {
    const QString folder = folder_.isEmpty() ? QDir::currentPath() : folder_;
    const QString start = QString::fromStdString(
        resolvePath(line_->text().toStdString(), std::filesystem::path(folder.toStdString())).string());
    const QString chosen = isOutput_ ? QFileDialog::getSaveFileName(this, label_, start)
                                     : QFileDialog::getOpenFileName(this, label_, start);
    if (chosen.isEmpty()) return;
    // A graph that has no place yet can have no path that is relative to it.
    const QString relative = folder_.isEmpty() ? chosen : QDir(folder_).relativeFilePath(chosen);
    line_->setText(relative.startsWith(QStringLiteral("..")) ? chosen : relative);
    Q_EMIT edited(Json(line_->text().toStdString()));
}

} // namespace weir
