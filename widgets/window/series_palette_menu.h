#pragma once
#include <QMenu>

namespace weir {

/// The choice of the colours that charts give their series, kept over runs of the program.
class SeriesPaletteMenu : public QMenu {
    Q_OBJECT
public:
    explicit SeriesPaletteMenu(QWidget* parent);
};

} // namespace weir
