#pragma once
#include "widgets/export/board_picture.h"
#include "widgets/export/picture_file.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weir {

class GraphDocument;

/// Takes a panel, or a board, out of the program: as a picture or as its data, into a file or onto the
/// clipboard, with a look at it before. What is written is what the panels showed when the dialog last looked
/// at them. GUI thread only.
class BoardExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `panel` is the one to begin with; empty: the whole tab. Files are proposed in `folder`. Board and
    /// document outlive the dialog.
    BoardExportDialog(Board& board, GraphDocument& document, std::string tab, const QString& panel,
                      const QString& folder, QWidget* parent = nullptr);
    ~BoardExportDialog() override;

private:
    void makeFields();
    void fillSubjects(const QString& panel);
    void listen();
    void look();
    void showSize();
    void proposeFile();
    /// The form that the name of the file asks for.
    void followEnding();
    void browse();
    void copy();
    void write();
    void writePicture();
    void writeData();
    bool mayReplace(const QString& path);
    void writeFile(const QString& path, const QByteArray& bytes);
    void showMessage(const QString& text, const char* tone);

    bool isData() const;
    /// The chosen panel; empty: a tab.
    QString panel() const;
    std::string tab() const;
    /// Of the file's name.
    QString ending() const;
    BoardPicture record() const;
    PictureOptions options() const;

    Board& board_;
    GraphDocument& document_;
    std::string tab_; ///< that is seen
    QString folder_;
    QString proposed_; ///< the file as the dialog proposed it, until the user writes another
    BoardPicture picture_;
    QComboBox* subject_;
    QComboBox* format_;
    QComboBox* scale_;
    QComboBox* theme_;
    QCheckBox* transparent_;
    QLineEdit* file_;
    QLabel* preview_;
    QLabel* size_;
    QLabel* message_;
    QFormLayout* form_;
    QPushButton* browse_;
    QPushButton* copy_;
    QPushButton* close_;
    QPushButton* export_;
};

} // namespace weir
