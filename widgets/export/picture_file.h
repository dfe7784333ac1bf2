#pragma once
#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>

class QImage;

namespace weir {

struct BoardPicture;

/// A form that a picture can be written in.
enum class PictureFormat : std::uint8_t {
    Png, ///< pixels
    Svg, ///< vectors, for the web and for drawing programs
    Pdf, ///< vectors, for paper
};

/// The form that the ending of a file's name asks for; PNG without one that is known.
PictureFormat pictureFormatOf(const QString& path);

/// How a picture is written.
struct PictureOptions {
    PictureFormat format = PictureFormat::Png;
    double scale = 1;           ///< pixels of a PNG for each of the screen's
    bool isTransparent = false; ///< without the grounds
};

/// The picture as pixels; null if there is no memory for so many, or `goesOn` ended it.
QImage pixelsOf(const BoardPicture& picture, double scale, bool isTransparent,
                const std::function<bool(int panel)>& goesOn = {});

/// The image as a PNG; empty if there is no memory for it.
QByteArray pngBytes(const QImage& image);

/// The content of the file; empty if there is no memory for it, or `goesOn` ended it, which is asked before
/// each panel.
QByteArray pictureBytes(const BoardPicture& picture, const PictureOptions& options,
                        const std::function<bool(int panel)>& goesOn = {});

} // namespace weir
