#include "widgets/keychain/keychain_answer.h"

#include <QCoreApplication>

namespace weir {

namespace {

struct Wording {
    Q_DECLARE_TR_FUNCTIONS(weir::KeychainAnswer)
};

} // namespace

QString KeychainAnswer::text() const {
    switch (outcome) {
    case Outcome::Done:
        return {};
    case Outcome::Missing:
        return Wording::tr("The keychain has no secret of this name, or is locked.");
    case Outcome::Denied:
        return Wording::tr("The keychain has refused. Unlock it, and allow Weir to use it.");
    case Outcome::Unreachable:
        return Wording::tr(
            "There is no keychain here (such as GNOME Keyring or KWallet). Set the environment "
            "variable instead.");
    case Outcome::Silent:
        return Wording::tr("The keychain does not answer. It may be locked and wait for its password.");
    case Outcome::Failed:
        return Wording::tr("The keychain says: %1").arg(detail);
    }
    return {};
}

} // namespace weir
