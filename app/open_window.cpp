#include "app/open_window.h"

#include "app/capture_access.h"
#include "app/past_access.h"
#include "pipeline/nodes/secrets.h"
#include "pipeline/runtime/engine.h"
#include "widgets/dashboard/dashboard_view.h"
#include "widgets/keychain/keychain.h"
#include "widgets/theme/theme.h"
#include "widgets/translation/language.h"
#include "widgets/window/main_window.h"
#include "widgets/window/window_settings.h"

#include <QApplication>
#include <QTimer>

namespace weir {

int openWindow(int& argc, char** argv, const WindowRequest& request) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Weir"));
    QApplication::setApplicationVersion(QStringLiteral(WEIR_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.weir.Weir"));
    speakLanguage();
    Theme::instance().apply(application, storedTheme());
    QApplication::setWindowIcon(
        Theme::instance().icon(QStringLiteral("weir"), Theme::instance().colors().accent));

    setSecretStore(&Keychain::instance());
    const std::unique_ptr<Engine> engine = makeLocalEngine();
    CaptureAccess captures;
    PastAccess past;
    MainWindow window(*engine, captures);
    window.dashboard().setCaptured(past);
    window.show();
    // Once the window stands, so that what is said of the file is said over it.
    QTimer::singleShot(0, &window, [&window, &request] {
        if (request.graph && window.openFile(QString::fromStdString(request.graph->string())) && request.run)
            window.run();
        window.offerRecoveryIfAny();
    });
    return QApplication::exec();
}

} // namespace weir
