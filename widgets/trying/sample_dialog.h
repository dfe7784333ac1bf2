#pragma once
#include "pipeline/preview/sample_stream.h"
#include "pipeline/preview/sample_text.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace weir {

/// The sample of an output as text, one record a line: typed, pasted, from a file, or recorded. Faults are
/// told with their lines as one types; a sample with faults is not taken.
class SampleDialog : public QDialog {
    Q_OBJECT
public:
    /// `output` is what the sample's records are read by; `record` gives the last records of the run, none if
    /// there are none.
    SampleDialog(const QString& name, SampledOutput output, const std::vector<std::string>& records,
                 std::function<std::vector<std::string>()> record, QWidget* parent = nullptr);

    const std::vector<std::string>& records() const { return text_.records; }

private:
    void examine();
    void showRecords(const std::vector<std::string>& records);
    void readFile();

    const SampledOutput output_;
    const std::function<std::vector<std::string>()> record_;
    SampleText text_;
    QPlainTextEdit* edit_;
    QLabel* complaint_;
    QPushButton* accept_;
};

/// The text of a file that is to be a sample, or as much of it as a sample needs; nothing if it cannot be
/// read.
std::optional<QString> readSampleFile(const QString& path);

/// Has the user choose such a file; empty if none.
QString askForSampleFile(QWidget* parent);

} // namespace weir
