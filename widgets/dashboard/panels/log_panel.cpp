#include "widgets/dashboard/board_time.h"
#include "widgets/dashboard/csv_text.h"
#include "widgets/dashboard/kept_records.h"
#include "widgets/dashboard/log_bar.h"
#include "widgets/dashboard/log_text.h"
#include "widgets/dashboard/panel_content.h"
#include "widgets/dashboard/panel_field.h"
#include "widgets/dashboard/panel_type.h"
#include "widgets/dashboard/without_controls.h"
#include "widgets/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace weir {

namespace {

constexpr int kLeastForBar = 150; ///< height from which there is room for the bar, asked for or not
constexpr int kMostShare = 8;     ///< of the time, one part of so many may be spent on writing lines

LogSeverity severityOf(const std::string& least) {
    return least == "error"         ? LogSeverity::Error
           : least == "warning"     ? LogSeverity::Warning
           : least == "information" ? LogSeverity::Information
                                    : LogSeverity::Unknown;
}

std::string nameOf(LogSeverity severity) {
    switch (severity) {
    case LogSeverity::Error:
        return "error";
    case LogSeverity::Warning:
        return "warning";
    case LogSeverity::Information:
        return "information";
    case LogSeverity::Debug:
        return "debug";
    case LogSeverity::Unknown:
        break;
    }
    return "";
}

/// The newest lines of text.
class LogPanel final : public PanelContent {
    Q_DECLARE_TR_FUNCTIONS(weir::LogPanel)

public:
    LogPanel(BoardTime& time, QWidget* parent)
        : PanelContent(parent), time_(time), bar_(new LogBar), text_(new LogText),
          newer_(new QPushButton(text_)) {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(bar_);
        markControl(*bar_);
        layout->addWidget(text_, 1);
        text_->setObjectName(QStringLiteral("logText"));
        text_->setAccessibleName(tr("Lines of the log"));
        newer_->setObjectName(QStringLiteral("logNewer"));
        newer_->setToolTip(tr("Follow the newest lines again (End)"));
        newer_->hide();
        later_.setSingleShot(true);
        connect(&later_, &QTimer::timeout, this, &LogPanel::refresh);
        connect(newer_, &QPushButton::clicked, this, &LogPanel::follow);
        connect(text_, &LogText::followingChanged, this, [this](bool isFollowing) {
            if (isFollowing) writeNew();
            showNewer();
        });
        connect(text_, &LogText::lineChosen, &time_, [this](Timestamp moment) { time_.setHovered(moment); });
        connect(bar_, &LogBar::leastChosen, this, [this](LogSeverity severity) {
            Q_EMIT settingChosen(QStringLiteral("least"), severity == LogSeverity::Unknown
                                                              ? Json(nullptr)
                                                              : Json(weir::nameOf(severity)));
        });
        connect(bar_, &LogBar::searchChanged, this, [this](const QString& search) {
            text_->setSearch(search);
            bar_->setFound(text_->found());
        });
        connect(bar_, &LogBar::nextWanted, this, [this] { text_->findNext(false); });
        connect(bar_, &LogBar::previousWanted, this, [this] { text_->findNext(true); });
        connect(bar_, &LogBar::closeWanted, this, &LogPanel::closeSearch);
        connect(&time_, &BoardTime::pausedChanged, this, &LogPanel::refresh);
        connect(&time_, &BoardTime::zoneChanged, this, &LogPanel::writeAnew);
        connect(&Theme::instance(), &Theme::changed, this, &LogPanel::writeAnew);
        makeActions();
    }

    void configure(const Parameters& settings, bool isOtherData) override {
        const auto most =
            static_cast<std::size_t>(std::clamp<std::int64_t>(settings.integer("lines"), 1, 20'000));
        if (isOtherData) {
            kept_.configure({}, most, settings.text("filter"));
            reader_ = LogLineReader(settings.text("text"), settings.text("severity"));
            clear();
        }
        least_ = severityOf(settings.text("least"));
        bar_->setLeast(least_);
        hasTime_ = settings.boolean("time");
        hasSeverity_ = settings.has("severity");
        isWrapped_ = settings.boolean("wrap");
        wrap_->setChecked(isWrapped_);
        text_->setLineWrapMode(isWrapped_ ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
        text_->setMostLines(static_cast<int>(most));
        writeAnew();
    }

    void take(const RecordBatchPointer& batch) override { kept_.take(batch); }

    void clear() override {
        kept_.clear();
        written_ = 0;
        text_->clearLines();
        showNewer();
    }

    void refresh() override {
        if (!text_->isFollowing()) return showNewer();
        // A flood of lines would leave no time for anything else; nobody reads that fast.
        if (sinceWriting_.isValid() && sinceWriting_.elapsed() < writingTook_ * kMostShare) {
            if (!later_.isActive()) later_.start(static_cast<int>(writingTook_ * kMostShare));
            return;
        }
        writeNew();
    }

    bool isEmpty() const override { return kept_.empty(); }

    QString remark() const override {
        if (!kept_.complaint().empty())
            return tr("The filter does not fit these records: %1.")
                .arg(QString::fromStdString(kept_.complaint()));
        if (!reader_.missingField().empty())
            return withFieldAdvice(
                tr("The records have no field “%1”.").arg(QString::fromStdString(reader_.missingField())));
        return {};
    }

    void draw(QPainter& painter, QSize size) override {
        // No line is cut in two.
        const int line = QFontMetrics(text_->font()).lineSpacing();
        const int around =
            2 * static_cast<int>(text_->document()->documentMargin()) + 2 * text_->frameWidth();
        PanelContent::draw(painter, QSize(size.width(), around + (size.height() - around) / line * line));
    }

    std::string data() const override {
        CsvText csv{"time", "severity", "text"};
        LogLineReader reader = reader_;
        std::uint64_t surplus = rowsOf(kept_.newest()) - heldRows();
        for (const RecordBatchPointer& batch : kept_.newest())
            for (std::size_t row = 0; row < batch->rows(); ++row) {
                const LogLine line = reader.read(*batch, row);
                if (surplus > 0) {
                    --surplus;
                    continue;
                }
                if (!isShown(line)) continue;
                csv.addTime(line.time);
                csv.add(weir::nameOf(line.severity));
                csv.add(QString(line.text).replace(QChar(QChar::LineSeparator), u'\n').toStdString());
                csv.endRow();
            }
        return csv.take();
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        PanelContent::resizeEvent(event);
        showBar();
        placeButton();
    }

private:
    void makeActions() {
        const auto add = [this](const QString& text, const QKeySequence& shortcut, auto command) {
            auto* action = new QAction(text, this);
            action->setShortcut(shortcut);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, command);
            addAction(action);
            return action;
        };
        add(tr("Search"), QKeySequence::Find, [this] {
            isBarWanted_ = true;
            showBar();
            bar_->focusSearch();
        });
        add(tr("Found next"), QKeySequence(Qt::Key_F3), [this] { text_->findNext(false); });
        add(tr("Found before"), QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { text_->findNext(true); });
        add(tr("Follow the newest lines"), QKeySequence(Qt::Key_End), [this] { follow(); });
        wrap_ = add(tr("Wrap long lines"), QKeySequence(Qt::ALT | Qt::Key_Z), [this] {
            Q_EMIT settingChosen(QStringLiteral("wrap"), isWrapped_ ? Json(nullptr) : Json(true));
        });
        wrap_->setCheckable(true);
    }

    /// Whole batches are kept, of which the first may be more than is asked for.
    static std::uint64_t rowsOf(const std::vector<RecordBatchPointer>& batches) {
        return std::accumulate(
            batches.begin(), batches.end(), std::uint64_t{0},
            [](std::uint64_t sum, const RecordBatchPointer& batch) { return sum + batch->rows(); });
    }
    std::uint64_t heldRows() const { return std::min<std::uint64_t>(rowsOf(kept_.newest()), kept_.most()); }

    bool isShown(const LogLine& line) const { return line.severity >= least_; }

    /// Writes the lines of which that number has not yet been written.
    void write(std::uint64_t unwritten) {
        QElapsedTimer took;
        took.start();
        const std::vector<RecordBatchPointer>& batches = kept_.newest();
        std::uint64_t wanted = std::min(unwritten, heldRows());
        // From the newest back, to find where they begin.
        std::size_t first = batches.size();
        std::size_t skip = 0;
        while (wanted > 0 && first > 0) {
            const std::size_t rows = batches[--first]->rows();
            skip = rows > wanted ? rows - static_cast<std::size_t>(wanted) : 0;
            wanted -= rows - skip;
        }
        std::vector<LogLine> lines;
        for (; first < batches.size(); ++first, skip = 0)
            for (std::size_t row = skip; row < batches[first]->rows(); ++row)
                if (LogLine line = reader_.read(*batches[first], row); isShown(line))
                    lines.push_back(std::move(line));
        text_->appendLines(lines);
        written_ = kept_.accepted();
        writingTook_ = took.elapsed();
        sinceWriting_.start();
        if (!bar_->search().isEmpty()) bar_->setFound(text_->found());
    }

    void writeNew() {
        if (kept_.accepted() > written_) write(kept_.accepted() - written_);
        showNewer();
    }

    void writeAnew() {
        // Clearing follows again, which must not bring what comes below once more.
        written_ = kept_.accepted();
        text_->clearLines();
        text_->setShown(hasTime_, hasSeverity_, time_.zone());
        write(kept_.accepted());
        text_->follow();
        showNewer();
    }

    void follow() {
        text_->follow();
        writeNew();
    }

    void showNewer() {
        const std::uint64_t count = kept_.accepted() - written_;
        const bool isHeld = !text_->isFollowing();
        newer_->setVisible(isHeld);
        if (!isHeld) return;
        newer_->setText(count > 0 ? tr("%1 newer ↓").arg(QLocale().toString(static_cast<qulonglong>(count)))
                                  : tr("Follow ↓"));
        placeButton();
    }

    void placeButton() {
        newer_->adjustSize();
        const QRect room = text_->viewport()->geometry();
        newer_->move(room.right() - newer_->width() - spacing::small,
                     room.bottom() - newer_->height() - spacing::small);
        newer_->raise();
    }

    void showBar() { bar_->setVisible(isBarWanted_ || height() >= kLeastForBar); }

    void closeSearch() {
        isBarWanted_ = false;
        showBar();
        text_->setFocus(Qt::ShortcutFocusReason);
    }

    BoardTime& time_;
    KeptRecords kept_;
    LogLineReader reader_;
    LogSeverity least_ = LogSeverity::Unknown;
    bool hasTime_ = true;
    bool hasSeverity_ = false;
    bool isWrapped_ = false;
    bool isBarWanted_ = false;
    std::uint64_t written_ = 0; ///< records that came before the last that is written
    QElapsedTimer sinceWriting_;
    qint64 writingTook_ = 0; ///< milliseconds
    QTimer later_;
    LogBar* bar_;
    LogText* text_;
    QPushButton* newer_;
    QAction* wrap_ = nullptr;
};

PanelType describe() {
    Parameter text;
    text.id = "text";
    text.type = ParameterType::FieldName;
    text.label = "Text";
    text.summary =
        "The field with the line. When empty, one called message, msg, text, line or log, or else the "
        "first text.";
    text.fieldOf = kFieldsOfSource;
    text.placeholder = "the first text";
    text.example = "message";

    Parameter severity;
    severity.id = "severity";
    severity.type = ParameterType::FieldName;
    severity.label = "Severity";
    severity.summary =
        "The field that says how grave a line is, by a word or a number. When empty, words such as "
        "ERROR and WARN in the line do.";
    severity.fieldOf = kFieldsOfSource;
    severity.placeholder = "by words in the line";
    severity.example = "level";

    Parameter least;
    least.id = "least";
    least.type = ParameterType::Choice;
    least.label = "Shown";
    least.summary = "How grave a line must be to be shown, of those that are kept.";
    least.defaultValue = "all";
    least.choices = {{"all", "All lines", "whatever they say"},
                     {"information", "From information on", "no debugging lines, nor those that say nothing"},
                     {"warning", "Warnings and errors", "what is worth a look"},
                     {"error", "Errors", "what has failed"}};

    Parameter filter;
    filter.id = "filter";
    filter.type = ParameterType::Expression;
    filter.label = "Only if";
    filter.summary = "Keeps only records for which this is true.";
    filter.fieldOf = kFieldsOfSource;
    filter.placeholder = "every record";
    filter.example = "host = 'db1'";

    Parameter lines;
    lines.id = "lines";
    lines.type = ParameterType::Integer;
    lines.label = "Lines";
    lines.summary = "How many lines are kept.";
    lines.defaultValue = 1000;
    lines.minimum = 1;
    lines.maximum = 20'000;

    Parameter time;
    time.id = "time";
    time.type = ParameterType::Boolean;
    time.label = "Event time";
    time.summary = "Whether each line begins with when it happened.";
    time.defaultValue = true;

    Parameter wrap;
    wrap.id = "wrap";
    wrap.type = ParameterType::Boolean;
    wrap.label = "Wrap";
    wrap.summary = "Whether long lines go on below instead of out of sight.";
    wrap.defaultValue = false;

    PanelType type;
    type.id = "log";
    type.title = "Log";
    type.summary = "The newest lines of text, coloured by severity, to be searched and followed.";
    type.icon = "log";
    type.width = 12;
    type.height = 8;
    type.parameters = {sourceParameter(), text, severity, least, filter, lines, time, wrap};
    type.dataParameters = {"text", "severity", "filter", "lines"};
    type.fits = [](const std::vector<Field>& fields) -> std::optional<PanelFit> {
        const std::string line = fieldCalled(fields, {"message", "msg", "line", "log"});
        if (line.empty()) return std::nullopt;
        PanelFit fit{0.9, {{"text", line}}};
        const std::string found = fieldCalled(fields, {"severity", "level", "priority"});
        if (!found.empty()) fit.settings["severity"] = found;
        return fit;
    };
    type.make = [](const PanelContext& context, QWidget* parent) -> PanelContent* {
        return new LogPanel(context.time, parent);
    };
    return type;
}

const PanelRegistration registration(describe());

} // namespace

} // namespace weir
