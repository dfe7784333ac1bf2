// Secrets in a real keychain: GNOME Keyring on a session bus of the test's own. Where that cannot be had the
// test says so, and still shows that nothing stands still without one.
#include "widgets/document/graph_document.h"
#include "widgets/inspector/inspector.h"
#include "widgets/inspector/parameter_row.h"
#include "widgets/keychain/keychain.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <thread>

using namespace weir;

namespace {

/// Which keychain this process has: "unlocked", "locked", "silent" or "none"; empty: it is the one that
/// starts the others.
constexpr const char* kWhich = "WEIR_TEST_KEYCHAIN";

QByteArray which() {
    return qgetenv(kWhich);
}

Graph lookupGraph() {
    Graph graph;
    graph.nodes.push_back({.id = "lookup",
                           .type = "join.lookup",
                           .parameters = {{"kept_in", "postgresql"}, {"password", "${secret:test_plant}"}}});
    return graph;
}

class Bench {
public:
    Bench() : inspector(document) {
        document.replace(lookupGraph(), {});
        inspector.resize(340, 900);
        inspector.show();
        QApplication::setActiveWindow(&inspector);
        if (!QTest::qWaitForWindowExposed(&inspector)) qFatal("the window was not shown");
        inspector.showNodes({"lookup"});
    }
    ParameterRow& row() { return *inspector.findChild<ParameterRow*>(QStringLiteral("password")); }
    QString place() { return row().findChild<QLabel*>(QStringLiteral("secretPlace"))->text(); }
    QToolButton* button(const char* name) { return row().findChild<QToolButton*>(QLatin1String(name)); }

    GraphDocument document;
    Inspector inspector;
};

} // namespace

class KeychainTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().apply(*qApp, Theme::Choice::Light); }

    void aSecretIsStoredShownReplacedReadAndForgotten() {
        if (which() != "unlocked") QSKIP("needs an unlocked keychain");
        Bench bench;
        QTRY_VERIFY2_WITH_TIMEOUT(bench.place().contains(QStringLiteral("Not there")),
                                  qPrintable(bench.place()), 20000);
        QTest::mouseClick(bench.button("storeSecret"), Qt::LeftButton);
        auto* secret = bench.row().findChild<QLineEdit*>(QStringLiteral("secretValue"));
        QTRY_VERIFY(secret->isVisible());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::keyClicks(secret, QStringLiteral("hunter2"));
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(bench.place(), QStringLiteral("In the keychain."), 20000);
        QVERIFY(!bench.document.isModified()); // its name stood there before
        QVERIFY(Keychain::names().contains(QStringLiteral("test_plant")));
        setSecretStore(&Keychain::instance());
        QCOMPARE(readSecret("${secret:test_plant}").value(), std::string("hunter2"));
        QVERIFY(secretPresence("test_plant") == SecretPresence::Present);

        QTest::mouseClick(bench.button("storeSecret"), Qt::LeftButton);
        QTest::keyClicks(secret, QStringLiteral("other"));
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(readSecret("${secret:test_plant}").value(), std::string("other"), 20000);

        QTRY_VERIFY(bench.button("forgetSecret")->isVisible());
        QTest::mouseClick(bench.button("forgetSecret"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(bench.place().contains(QStringLiteral("Not there")), 20000);
        QVERIFY(!Keychain::names().contains(QStringLiteral("test_plant")));
        const Result<std::string> gone = readSecret("${secret:test_plant}");
        QVERIFY(!gone);
        QVERIFY(gone.error().message.find("WEIR_SECRET_TEST_PLANT") != std::string::npos);
        setSecretStore(nullptr);
    }

    void withoutAKeychainItSaysSoAtOnce() {
        if (which() != "none") QSKIP("needs that there is no keychain");
        Bench bench;
        QTRY_VERIFY2_WITH_TIMEOUT(bench.place().contains(QStringLiteral("no keychain")),
                                  qPrintable(bench.place()), 20000);
        QVERIFY(!Keychain::instance().read("test_plant"));
    }

    void aLockedKeychainIsSaidToBeLocked() {
        if (which() != "locked") QSKIP("needs a locked keychain");
        Bench bench;
        QTRY_VERIFY_WITH_TIMEOUT(bench.place().contains(QStringLiteral("Not there")), 20000);
        QTest::mouseClick(bench.button("storeSecret"), Qt::LeftButton);
        auto* secret = bench.row().findChild<QLineEdit*>(QStringLiteral("secretValue"));
        QTest::keyClicks(secret, QStringLiteral("hunter2"));
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(bench.place().contains(QStringLiteral("Unlock")), qPrintable(bench.place()),
                                  20000);
        // What was typed is still there for when it is unlocked.
        QCOMPARE(secret->text(), QStringLiteral("hunter2"));
        QVERIFY(secret->isEnabled());
    }

    void aKeychainThatDoesNotAnswerHoldsNobodyUp() {
        if (which() != "silent") QSKIP("needs a keychain that does not answer");
        Keychain impatient(std::chrono::milliseconds(1000));
        QElapsedTimer clock;
        clock.start();
        impatient.look(QStringLiteral("test_plant"));
        QVERIFY(impatient.presence("test_plant") == SecretPresence::Unknown);
        QVERIFY(clock.elapsed() < 900);
        QTRY_VERIFY_WITH_TIMEOUT(impatient.known(QStringLiteral("test_plant")).has_value(), 20000);
        QVERIFY(impatient.known(QStringLiteral("test_plant"))->outcome == KeychainAnswer::Outcome::Silent);
        // A node that asks waits on its own thread, and not for ever; it may try again.
        bool isRetryable = false;
        std::thread node([&] { isRetryable = impatient.read("test_plant").error().retryable; });
        node.join();
        QVERIFY(isRetryable);
    }

    void eachKeychainIsTriedInAProcessOfItsOwn() {
        if (!which().isEmpty()) QSKIP("is one of them");
        const QString bus = QStandardPaths::findExecutable(QStringLiteral("dbus-run-session"));
        const QString keyring = QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon"));
        const QTemporaryDir home;
        const auto run = [&](const char* kind, const QString& before, const QString& after = {}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QString::fromLatin1(kWhich), QString::fromLatin1(kind));
            for (const char* folder : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
                environment.insert(QString::fromLatin1(folder), home.path());
            environment.remove(QStringLiteral("DISPLAY"));
            environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::MergedChannels);
            const QString self = QCoreApplication::applicationFilePath();
            if (before.isEmpty())
                process.start(self, {});
            else
                process.start(bus, {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                                    before + QStringLiteral("; \"$0\"; code=$?; ") + after +
                                        QStringLiteral(" exit $code"),
                                    self});
            const bool isOver = process.waitForFinished(120000);
            const QByteArray said = process.readAll();
            return isOver && process.exitCode() == 0 ? QByteArray() : kind + QByteArray(": ") + said;
        };
        QCOMPARE(run("none", {}), QByteArray());
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("SKIPPED: a real keychain, for dbus-run-session or gnome-keyring-daemon is missing here");
        QCOMPARE(run("unlocked", QStringLiteral("printf test | gnome-keyring-daemon --unlock "
                                                "--components=secrets >/dev/null 2>&1")),
                 QByteArray());
        // The next session finds what the one before has made, and nobody who types its password.
        QCOMPARE(run("locked", QStringLiteral("gnome-keyring-daemon --start --components=secrets "
                                              ">/dev/null 2>&1")),
                 QByteArray());
        QCOMPARE(run("silent",
                     QStringLiteral("printf test | gnome-keyring-daemon --foreground --unlock "
                                    "--components=secrets >/dev/null 2>&1 & daemon=$!; "
                                    // Asked whether it is there, and not itself, which would start another.
                                    "until dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
                                    "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets "
                                    "2>/dev/null | grep -q true; do sleep 0.1; done; "
                                    "kill -STOP $daemon"),
                     QStringLiteral("kill -KILL $daemon;")),
                 QByteArray());
    }
};

QTEST_MAIN(KeychainTest)
#include "keychain_test.moc"
