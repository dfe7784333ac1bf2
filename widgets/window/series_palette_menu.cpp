#include "widgets/window/series_palette_menu.h"

#include "widgets/theme/series_palettes.h"
#include "widgets/theme/theme.h"
#include "widgets/window/window_settings.h"

#include <QActionGroup>
#include <QPainter>

namespace weir {

namespace {

const QString kPaletteKey = QStringLiteral("seriesPalette");
constexpr int kStripe = 5; ///< of one colour, in a palette's picture
constexpr int kHeight = 14;

QIcon pictureOf(const SeriesPalette& palette) {
    const std::vector<QColor>& colors = Theme::instance().isDark() ? palette.dark : palette.light;
    QPixmap picture(kStripe * static_cast<int>(colors.size()), kHeight);
    QPainter painter(&picture);
    for (std::size_t i = 0; i < colors.size(); ++i)
        painter.fillRect(static_cast<int>(i) * kStripe, 0, kStripe, kHeight, colors[i]);
    return QIcon(picture);
}

} // namespace

SeriesPaletteMenu::SeriesPaletteMenu(QWidget* parent) : QMenu(parent) {
    setObjectName(QStringLiteral("seriesPalettes"));
    setTitle(tr("Series &colours"));
    Theme& theme = Theme::instance();
    theme.setSeriesPalette(WindowSettings().value(kPaletteKey).toString());
    auto* group = new QActionGroup(this);
    for (const SeriesPalette& palette : seriesPalettes()) {
        QAction* action = addAction(pictureOf(palette), palette.name());
        action->setObjectName(QStringLiteral("action:seriesPalette:") + palette.id);
        action->setCheckable(true);
        action->setChecked(palette.id == theme.seriesPalette());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [id = palette.id] {
            Theme::instance().setSeriesPalette(id);
            WindowSettings().setValue(kPaletteKey, id);
        });
        connect(&theme, &Theme::changed, action, [action, &palette] {
            action->setIcon(pictureOf(palette));
            action->setChecked(palette.id == Theme::instance().seriesPalette());
        });
    }
}

} // namespace weir
