#pragma once
#include "widgets/inspector/parameter_editor.h"

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace weir {

struct KeychainAnswer;

/// The name of a secret, written ${secret:name}, with whether it is there, and from where. A secret is stored
/// in the desktop's keychain from here, replaced and forgotten; it is never given to the document. What is
/// typed that is no such name is masked, and stays here until it is stored.
class SecretEditor : public ParameterEditor {
    Q_OBJECT
public:
    SecretEditor(const Parameter& parameter, QWidget* parent);

    void setValue(const Json& value) override;
    void setInvalid(bool invalid) override;
    QString complaint() const override { return complaint_; }

private:
    QString name() const;
    void examine();
    void showPlace();
    void beginStoring();
    void store();
    void endStoring();
    void forget();
    void isWritten(const QString& name, const KeychainAnswer& answer);

    QString suggestedName_;
    QString shown_; ///< the value last set from outside
    QString complaint_;
    QString underWay_; ///< name of the secret that is being written; empty: none
    bool isForgetting_ = false;

    QLineEdit* line_;
    QLabel* place_;
    QToolButton* storeButton_;
    QToolButton* forgetButton_;
    QWidget* storing_; ///< where a secret is typed
    QLineEdit* nameLine_;
    QLineEdit* secretLine_;
    QPushButton* confirm_;
};

} // namespace weir
