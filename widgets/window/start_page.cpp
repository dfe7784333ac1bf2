#include "widgets/window/start_page.h"

#include "pipeline/graph/graph_file.h"
#include "pipeline/nodes/node_registry.h"
#include "widgets/theme/theme.h"
#include "widgets/window/example_card.h"
#include "widgets/window/recent_files.h"
#include "widgets/window/resource_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace weir {

namespace {

constexpr int kColumnWidth = 860;
constexpr int kLeastCardWidth = 220;
constexpr int kLogoSize = 40;

/// The icon of the graph's first source says best what it is about.
QString iconOf(const Graph& graph) {
    for (const Node& node : graph.nodes)
        if (const NodeType* type = NodeRegistry::instance().find(node.type); type && type->isSource())
            return QString::fromStdString(type->icon);
    return QStringLiteral("file");
}

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(Theme::instance().font(TextStyle::Heading));
    return label;
}

} // namespace

StartPage::StartPage(RecentFiles& recent, QWidget* parent)
    : QWidget(parent), recent_(recent), column_(new QWidget), grid_(new QGridLayout),
      recentList_(new QVBoxLayout), recentHeading_(heading(tr("Recent graphs"))) {
    setObjectName(QStringLiteral("startPage"));
    const Theme& theme = Theme::instance();
    auto* logo = new QLabel;
    logo->setPixmap(theme.icon(QStringLiteral("weir"), theme.colors().accent)
                        .pixmap(QSize(kLogoSize, kLogoSize), devicePixelRatioF()));
    connect(&theme, &Theme::changed, logo, [logo] {
        const Theme& now = Theme::instance();
        logo->setPixmap(now.icon(QStringLiteral("weir"), now.colors().accent)
                            .pixmap(QSize(kLogoSize, kLogoSize), logo->devicePixelRatioF()));
    });
    auto* title = new QLabel(QStringLiteral("Weir"));
    title->setFont(theme.font(TextStyle::Title));
    auto* subtitle = new QLabel(tr("Wire live streams into a graph, watch them, and catch trouble."));
    subtitle->setProperty("tone", QStringLiteral("muted"));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(subtitle);
    auto* create = new QPushButton(tr("New graph"));
    create->setObjectName(QStringLiteral("newGraph"));
    create->setToolTip(
        tr("An empty canvas (%1)").arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    create->setProperty("kind", QStringLiteral("primary"));
    auto* open = new QPushButton(tr("Open…"));
    open->setObjectName(QStringLiteral("openGraph"));
    open->setToolTip(
        tr("A graph file (%1)").arg(QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    auto* top = new QHBoxLayout;
    top->setSpacing(spacing::medium);
    top->addWidget(logo);
    top->addLayout(words, 1);
    top->addWidget(open);
    top->addWidget(create);

    column_->setMaximumWidth(kColumnWidth);
    auto* column = new QVBoxLayout(column_);
    column->setContentsMargins(spacing::huge, spacing::huge * 2, spacing::huge, spacing::huge);
    column->setSpacing(spacing::medium);
    column->addLayout(top);
    column->addSpacing(spacing::huge);
    grid_->setSpacing(spacing::medium);
    recentList_->setSpacing(0);
    fillExamples();
    if (!cards_.isEmpty()) {
        column->addWidget(heading(tr("Begin with an example")));
        column->addLayout(grid_);
        column->addSpacing(spacing::large);
    }
    column->addWidget(recentHeading_);
    column->addLayout(recentList_);
    column->addStretch();

    auto* ground = new QWidget;
    ground->setProperty("ground", QStringLiteral("window"));
    auto* centred = new QHBoxLayout(ground);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch();
    centred->addWidget(column_, 100);
    centred->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(create, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(&recent_, &RecentFiles::changed, this, &StartPage::fillRecent);
    fillRecent();
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

void StartPage::fillExamples() {
    const QString folder = examplesFolder();
    if (folder.isEmpty()) return;
    for (const QFileInfo& file :
         QDir(folder).entryInfoList({QStringLiteral("*.weir")}, QDir::Files, QDir::Name)) {
        const QString path = file.absoluteFilePath();
        const Result<Graph> graph = loadGraph(path.toStdString());
        if (!graph) continue; // opening it by the menu says what is wrong
        const QString title =
            graph->title.empty() ? file.completeBaseName() : QString::fromStdString(graph->title);
        auto* card = new ExampleCard(*graph, iconOf(*graph), title);
        card->setObjectName(QStringLiteral("example:") + file.completeBaseName());
        connect(card, &ExampleCard::clicked, this, [this, path] { Q_EMIT exampleWanted(path); });
        cards_ << card;
    }
    placeCards();
}

void StartPage::placeCards() {
    if (cards_.isEmpty()) return;
    const int room = std::min(width() > 0 ? width() : kColumnWidth, kColumnWidth) - 2 * spacing::huge;
    const int columns = std::clamp(room / (kLeastCardWidth + spacing::medium), 1, 3);
    for (int i = 0; i < cards_.size(); ++i)
        grid_->addWidget(cards_[i], i / columns, i % columns);
    for (int i = 0; i < 3; ++i)
        grid_->setColumnStretch(i, i < columns ? 1 : 0);
}

void StartPage::fillRecent() {
    while (QLayoutItem* item = recentList_->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    const QStringList paths = recent_.paths();
    recentHeading_->setVisible(!paths.isEmpty());
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* button = new QPushButton(file.completeBaseName() + QStringLiteral("   ") +
                                       QDir::toNativeSeparators(file.absolutePath()));
        button->setProperty("kind", QStringLiteral("flat"));
        button->setStyleSheet(QStringLiteral("text-align: left;"));
        button->setCursor(Qt::PointingHandCursor);
        button->setToolTip(path);
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
        recentList_->addWidget(button);
    }
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeCards();
}

} // namespace weir
