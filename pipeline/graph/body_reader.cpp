#include "pipeline/graph/body_reader.h"

#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace weir {

namespace {

using Errors = std::vector<std::string>;

constexpr std::array kModes{NodeMode::Enabled, NodeMode::Bypassed, NodeMode::Disabled};

std::string joined(const std::string& path, std::string_view member) {
    return path.empty() ? std::string(member) : fmt::format("{}.{}", path, member);
}

NodeMode readMode(MemberReader& reader) {
    const std::string text = reader.text("mode");
    if (text.empty()) return NodeMode::Enabled;
    for (const NodeMode mode : kModes)
        if (nodeModeName(mode) == text) return mode;
    reader.note("mode", fmt::format("must be \"enabled\", \"bypassed\" or \"disabled\", not \"{}\"", text));
    return NodeMode::Enabled;
}

Node readNode(const std::string& id, const Json& value, const std::string& path, Errors& errors,
              Json* others) {
    MemberReader reader(value, path, errors, others);
    Node node;
    node.id = id;
    node.type = value.is_object() ? reader.requiredText("type") : std::string();
    node.title = reader.text("title");
    node.mode = readMode(reader);
    node.parameters = reader.object("parameters");
    reader.endReading();
    return node;
}

std::vector<Wire> readWires(const Json& values, const std::string& path, Errors& errors) {
    std::vector<Wire> wires;
    for (std::size_t index = 0; index < values.size(); ++index) {
        const Json& value = values[index];
        const std::string text = value.is_string() ? value.get<std::string>() : std::string();
        if (std::optional<Wire> wire = Wire::parse(text))
            wires.push_back(std::move(*wire));
        else
            errors.push_back(
                fmt::format("{}[{}]: must be a text such as \"cpu.out -> average.in\", not {}", path, index,
                            value.is_string() ? value.dump(-1, ' ', false, Json::error_handler_t::replace)
                                              : value.type_name()));
    }
    return wires;
}

Position readPosition(const Json& value, const std::string& path, Errors& errors, Json* others) {
    MemberReader reader(value, path, errors, others);
    if (!value.is_object()) return {};
    const Position position{reader.number("x"), reader.number("y")};
    reader.endReading();
    return position;
}

void readBends(const Json& value, const std::string& path, Errors& errors, GraphBody& body) {
    for (const auto& [text, points] : value.items()) {
        const std::string place = fmt::format("{}[\"{}\"]", path, text);
        const std::optional<Wire> wire = Wire::parse(text);
        if (!wire || !points.is_array()) {
            errors.push_back(fmt::format(
                "{}: must be a wire such as \"cpu.out -> average.in\" with an array of points", place));
            continue;
        }
        std::vector<Position>& bends = body.bends[*wire];
        for (std::size_t index = 0; index < points.size(); ++index)
            bends.push_back(
                readPosition(points[index], fmt::format("{}[{}]", place, index), errors, nullptr));
    }
}

Area readArea(MemberReader& reader) {
    Area area;
    area.corner = {reader.number("x"), reader.number("y")};
    area.width = reader.positiveNumber("width");
    area.height = reader.positiveNumber("height");
    return area;
}

Frame readFrame(const std::string& id, const Json& value, const std::string& path, Errors& errors,
                Json* others) {
    MemberReader reader(value, path, errors, others);
    if (!value.is_object()) return {};
    Frame frame;
    frame.id = id;
    frame.title = reader.text("title");
    frame.color = reader.text("color");
    frame.area = readArea(reader);
    reader.endReading();
    return frame;
}

Note readNote(const std::string& id, const Json& value, const std::string& path, Errors& errors,
              Json* others) {
    MemberReader reader(value, path, errors, others);
    if (!value.is_object()) return {};
    Note note;
    note.id = id;
    note.text = reader.text("text");
    note.color = reader.text("color");
    note.area = readArea(reader);
    reader.endReading();
    return note;
}

} // namespace

Json* othersOf(Json* others, std::string_view member, std::string_view id) {
    if (!others) return nullptr;
    Json& inside = (*others)[std::string(member)];
    return id.empty() ? &inside : &inside[std::string(id)];
}

void readBody(MemberReader& reader, const std::string& path, Errors& errors, Json* others, GraphBody& body) {
    const auto each = [&](const char* member, const auto& read) {
        const std::string place = joined(path, member);
        for (const auto& [id, value] : reader.object(member).items())
            read(id, value, joined(place, id), othersOf(others, member, id));
    };
    each("nodes", [&](const std::string& id, const Json& value, const std::string& place, Json* rest) {
        body.nodes.push_back(readNode(id, value, place, errors, rest));
    });
    body.wires = readWires(reader.array("wires"), joined(path, "wires"), errors);
    each("layout", [&](const std::string& id, const Json& value, const std::string& place, Json* rest) {
        body.layout.emplace(id, readPosition(value, place, errors, rest));
    });
    readBends(reader.object("bends"), joined(path, "bends"), errors, body);
    each("frames", [&](const std::string& id, const Json& value, const std::string& place, Json* rest) {
        body.frames.push_back(readFrame(id, value, place, errors, rest));
    });
    each("notes", [&](const std::string& id, const Json& value, const std::string& place, Json* rest) {
        body.notes.push_back(readNote(id, value, place, errors, rest));
    });
}

} // namespace weir
