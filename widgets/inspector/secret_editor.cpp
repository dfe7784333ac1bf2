#include "widgets/inspector/secret_editor.h"

#include "widgets/keychain/keychain.h"
#include "widgets/theme/style_sheet.h"
#include "widgets/theme/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace weir {

namespace {

QString written(const QString& name) {
    return QStringLiteral("${secret:%1}").arg(name);
}

QString nameIn(const QString& text) {
    const std::string whole = text.toStdString();
    const std::optional<std::string_view> name = secretName(whole);
    return name ? QString::fromUtf8(name->data(), static_cast<qsizetype>(name->size())) : QString();
}

QToolButton* smallButton(const QString& text, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setProperty("kind", QStringLiteral("mend"));
    button->setText(text);
    button->setFont(Theme::instance().font(TextStyle::Caption));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

SecretEditor::SecretEditor(const Parameter& parameter, QWidget* parent)
    : ParameterEditor(parent), suggestedName_(nameIn(textOf(parameter.example))), line_(new QLineEdit(this)),
      place_(new QLabel(this)), storeButton_(smallButton(tr("Store in keychain…"), this)),
      forgetButton_(smallButton(tr("Forget"), this)), storing_(new QWidget(this)),
      nameLine_(new QLineEdit(storing_)), secretLine_(new QLineEdit(storing_)),
      confirm_(new QPushButton(tr("Store"), storing_)) {
    if (suggestedName_.isEmpty()) suggestedName_ = QString::fromStdString(parameter.id);
    line_->setPlaceholderText(QStringLiteral("${secret:%1}").arg(suggestedName_));
    line_->setAccessibleName(QString::fromStdString(parameter.label));
    line_->setToolTip(QString::fromStdString(parameter.summary));
    setFocusProxy(line_);
    place_->setObjectName(QStringLiteral("secretPlace"));
    place_->setFont(Theme::instance().font(TextStyle::Caption));
    place_->setProperty("tone", QStringLiteral("muted"));
    place_->setWordWrap(true);
    storeButton_->setObjectName(QStringLiteral("storeSecret"));
    forgetButton_->setObjectName(QStringLiteral("forgetSecret"));
    forgetButton_->setToolTip(tr("Takes the secret out of the keychain"));

    nameLine_->setObjectName(QStringLiteral("secretName"));
    nameLine_->setAccessibleName(tr("Name of the secret"));
    secretLine_->setObjectName(QStringLiteral("secretValue"));
    secretLine_->setAccessibleName(tr("Secret"));
    secretLine_->setEchoMode(QLineEdit::Password);
    confirm_->setObjectName(QStringLiteral("confirmSecret"));
    auto* cancel = new QPushButton(tr("Cancel"), storing_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(confirm_);
    auto* form = new QFormLayout(storing_);
    form->setContentsMargins(0, spacing::tight, 0, 0);
    form->setSpacing(spacing::tight);
    form->addRow(tr("Name"), nameLine_);
    form->addRow(tr("Secret"), secretLine_);
    form->addRow(buttons);
    storing_->hide();

    auto* actions = new QHBoxLayout;
    actions->setSpacing(spacing::tight);
    actions->addWidget(storeButton_);
    actions->addWidget(forgetButton_);
    actions->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(line_);
    layout->addWidget(place_);
    layout->addLayout(actions);
    layout->addWidget(storing_);

    connect(line_, &QLineEdit::textEdited, this, [this](const QString& text) {
        examine();
        showPlace();
        // A secret itself must not get into the document, whose changes are kept for undo.
        if (text.isEmpty() || !name().isEmpty()) Q_EMIT edited(Json(text.toStdString()));
    });
    connect(storeButton_, &QToolButton::clicked, this, &SecretEditor::beginStoring);
    connect(forgetButton_, &QToolButton::clicked, this, &SecretEditor::forget);
    connect(cancel, &QPushButton::clicked, this, &SecretEditor::endStoring);
    connect(confirm_, &QPushButton::clicked, this, &SecretEditor::store);
    connect(secretLine_, &QLineEdit::returnPressed, this, &SecretEditor::store);
    const auto mayStore = [this] {
        confirm_->setEnabled(!nameLine_->text().trimmed().isEmpty() && !secretLine_->text().isEmpty());
    };
    connect(nameLine_, &QLineEdit::textChanged, this, mayStore);
    connect(secretLine_, &QLineEdit::textChanged, this, mayStore);
    connect(&Keychain::instance(), &Keychain::looked, this, [this](const QString& looked) {
        if (looked == name()) showPlace();
    });
    connect(&Keychain::instance(), &Keychain::written, this, &SecretEditor::isWritten);
    showPlace();
}

QString SecretEditor::name() const {
    return nameIn(line_->text());
}

void SecretEditor::setValue(const Json& value) {
    const QString text = textOf(value);
    // What has been typed and is no name yet stays until the value becomes another.
    if (text != shown_ || line_->text().isEmpty() || !name().isEmpty()) {
        if (text != line_->text()) line_->setText(text);
    }
    shown_ = text;
    examine();
    showPlace();
}

void SecretEditor::setInvalid(bool invalid) {
    markInvalid(*line_, invalid || !complaint_.isEmpty());
}

void SecretEditor::examine() {
    const QString text = line_->text();
    const bool isName = text.isEmpty() || !name().isEmpty();
    line_->setEchoMode(isName || text.startsWith(u'$') ? QLineEdit::Normal : QLineEdit::Password);
    const QString complaint = isName ? QString()
                              : text.startsWith(u'$')
                                  ? tr("A secret is named as ${secret:name}.")
                                  : tr("A secret does not stand in a graph: store it in the keychain.");
    if (complaint == complaint_) return;
    complaint_ = complaint;
    Q_EMIT complaintChanged();
}

void SecretEditor::showPlace() {
    const QString named = name();
    QString text;
    bool isBad = false;
    bool isInKeychain = false;
    if (!named.isEmpty()) {
        const std::string plain = named.toStdString();
        const QString variable = QString::fromStdString(secretVariable(plain));
        if (isInEnvironment(plain)) {
            text = tr("From the environment variable %1.").arg(variable);
        } else if (const std::optional<KeychainAnswer> answer = Keychain::instance().known(named)) {
            isInKeychain = answer->isDone();
            isBad = !isInKeychain;
            text = isInKeychain                                          ? tr("In the keychain.")
                   : answer->outcome == KeychainAnswer::Outcome::Missing ? tr("Not there yet.")
                                                                         : answer->text();
        } else {
            text = tr("Asking the keychain…");
            Keychain::instance().look(named);
        }
    }
    place_->setText(text);
    place_->setToolTip(
        tr("Weir looks in the environment variable %1 first, then in the desktop's keychain under “%2”.")
            .arg(QString::fromStdString(secretVariable(named.toStdString())), named));
    place_->setVisible(!text.isEmpty());
    place_->setProperty("tone", isBad ? QStringLiteral("warning") : QStringLiteral("muted"));
    repolish(place_);
    storeButton_->setText(isInKeychain ? tr("Replace…") : tr("Store in keychain…"));
    storeButton_->setToolTip(isInKeychain
                                 ? tr("Stores another secret under this name")
                                 : tr("Keeps the secret in the desktop's keychain, and only its name "
                                      "in the graph"));
    storeButton_->setVisible(storing_->isHidden());
    forgetButton_->setVisible(isInKeychain && storing_->isHidden());
}

void SecretEditor::beginStoring() {
    const bool isTyped = name().isEmpty() && !line_->text().startsWith(u'$');
    nameLine_->setText(name().isEmpty() ? suggestedName_ : name());
    secretLine_->setText(isTyped ? line_->text() : QString());
    confirm_->setEnabled(!secretLine_->text().isEmpty());
    storing_->show();
    showPlace();
    secretLine_->setFocus();
}

void SecretEditor::store() {
    const QString named = nameLine_->text().trimmed();
    if (named.isEmpty() || secretLine_->text().isEmpty()) return;
    underWay_ = named;
    isForgetting_ = false;
    storing_->setEnabled(false);
    place_->setText(tr("Asking the keychain…"));
    place_->show();
    Keychain::instance().write(named, secretLine_->text());
}

void SecretEditor::endStoring() {
    secretLine_->clear();
    storing_->setEnabled(true);
    storing_->hide();
    showPlace();
}

void SecretEditor::forget() {
    underWay_ = name();
    isForgetting_ = true;
    Keychain::instance().remove(underWay_);
}

void SecretEditor::isWritten(const QString& named, const KeychainAnswer& answer) {
    if (underWay_.isEmpty() || named != underWay_) return;
    underWay_.clear();
    storing_->setEnabled(true);
    if (!answer.isDone()) {
        place_->setText(answer.text());
        place_->setProperty("tone", QStringLiteral("critical"));
        repolish(place_);
        place_->show();
        return;
    }
    if (isForgetting_) return showPlace();
    line_->setText(written(named));
    examine();
    endStoring();
    Q_EMIT edited(Json(line_->text().toStdString()));
}

} // namespace weir
