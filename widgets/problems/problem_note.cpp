#include "widgets/problems/problem_note.h"

#include "widgets/problems/mend_button.h"
#include "widgets/theme/style_sheet.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace weir {

QString asSentence(const std::string& text) {
    QString line = QString::fromStdString(text.substr(0, text.find('\n')));
    if (line.isEmpty()) return line;
    line[0] = line[0].toUpper();
    return line.endsWith(u'.') || line.endsWith(u'?') ? line : line + u'.';
}

ProblemNote::ProblemNote(QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), button_(new MendButton(this)) {
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setFont(Theme::instance().font(TextStyle::Caption));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(text_);
    layout->addWidget(button_, 0, Qt::AlignLeft);
    connect(button_, &MendButton::mendWanted, this, &ProblemNote::mendWanted);
    hide();
}

void ProblemNote::setProblem(const QString& text, bool isWarning, std::vector<Mend> mends) {
    text_->setText(text);
    text_->setProperty("tone", isWarning ? QStringLiteral("warning") : QStringLiteral("critical"));
    repolish(text_);
    button_->setMends(std::move(mends));
    setVisible(!text.isEmpty());
}

} // namespace weir
