#include "connectors/codecs/codec.h"
#include "connectors/zeromq_address.h"
#include "connectors/zeromq_socket.h"
#include "pipeline/nodes/node_registry.h"
#include "pipeline/nodes/source_parameters.h"

#include <fmt/format.h>

namespace weir {

namespace {

/// Where the topic of a message stands.
enum class TopicPlace : std::uint8_t { Automatic, Frame, Prefix, None };

TopicPlace topicPlaceFrom(const std::string& id) {
    if (id == "frame") return TopicPlace::Frame;
    if (id == "prefix") return TopicPlace::Prefix;
    if (id == "none") return TopicPlace::None;
    return TopicPlace::Automatic;
}

bool subscribes(const Parameters& parameters) {
    return parameters.text("pattern") == "sub";
}

/// The parts of a list with commas, without the blanks around them.
std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
    }
    return parts;
}

class ZeroMqSource final : public Source {
public:
    explicit ZeroMqSource(const NodeContext& context);

    Result<void> open() override;
    Result<ReadStatus> read(BatchBuilder& records, const ReadLimit& limit) override;
    void close() override { socket_.close(); }

private:
    Result<void> drain(BatchBuilder& records, const ReadLimit& limit);
    bool receive();
    std::string_view takeTopic(std::string_view bytes);
    Result<void> decodePayload(BatchBuilder& records, std::size_t limit);
    std::string refusal() const;
    void tellState();

    NodeReport& report_;
    const std::string address_;
    const bool subscribes_;
    const bool connects_;
    const std::vector<std::string> topics_;
    const TopicPlace topicPlace_;
    const std::string topicField_;
    ZeroMqSocket socket_;
    Result<const CodecType*> codec_;
    std::unique_ptr<Decoder> decoder_;

    zmq::message_t frame_;
    bool hasMoreFrames_ = false; ///< frame_ is not the last of its message
    std::string topic_;          ///< of the current message; empty if it has none
    PaddedBytes payload_;        ///< the current one
    std::size_t decoded_ = 0;    ///< so many bytes of it are done with
    bool hadMessage_ = false;
};

ZeroMqSocket::Settings socketSettings(const Parameters& parameters) {
    return {.type = subscribes(parameters) ? zmq::socket_type::sub : zmq::socket_type::pull,
            .attach = zeroMqAttachFrom(parameters),
            .address = parameters.text("address"),
            .highWaterMark = static_cast<int>(parameters.integer("high_water_mark"))};
}

ZeroMqSource::ZeroMqSource(const NodeContext& context)
    : report_(context.report), address_(context.parameters.text("address")),
      subscribes_(subscribes(context.parameters)),
      connects_(zeroMqAttachFrom(context.parameters) == ZeroMqAttach::Connect),
      topics_(listed(context.parameters.text("topics"))),
      topicPlace_(topicPlaceFrom(context.parameters.text("topic_place"))),
      topicField_(context.parameters.text("topic_field")), socket_(socketSettings(context.parameters)),
      codec_(chosenCodec(context.parameters)) {
    if (codec_) decoder_ = (*codec_)->makeDecoder(context.parameters, context.report);
}

Result<void> ZeroMqSource::open() {
    if (!codec_) return tl::unexpected(codec_.error());
    if (auto opened = socket_.open(); !opened) return opened;
    if (subscribes_) {
        if (topics_.empty()) socket_.socket().set(zmq::sockopt::subscribe, "");
        for (const std::string& topic : topics_)
            socket_.socket().set(zmq::sockopt::subscribe, topic);
    }
    hadMessage_ = false;
    tellState();
    return {};
}

std::string ZeroMqSource::refusal() const {
    return fmt::format(
        "{}: what is there is no ZeroMQ {} socket, as {} needs; start such a program, or change address "
        "or pattern",
        address_, subscribes_ ? "PUB" : "PUSH", subscribes_ ? "SUB" : "PULL");
}

void ZeroMqSource::tellState() {
    if (socket_.wasRefused())
        report_.note(refusal());
    else if (socket_.peers() == 0)
        report_.note(fmt::format("{} from {}: nobody is connected",
                                 hadMessage_ ? "no more messages" : "no message yet", address_));
    else if (!hadMessage_)
        report_.note(fmt::format("no message yet from {}: connected and waiting", address_));
    else
        report_.note("");
}

Result<ReadStatus> ZeroMqSource::read(BatchBuilder& records, const ReadLimit& limit) {
    const bool hadMessageBefore = hadMessage_;
    const std::size_t rowsBefore = records.rows();
    if (auto drained = drain(records, limit); !drained) return tl::unexpected(drained.error());
    if (records.rows() == rowsBefore) {
        socket_.waitToReceive(limit.wait, limit.stop);
        if (auto drained = drain(records, limit); !drained) return tl::unexpected(drained.error());
    }
    if (socket_.updatePeers() || hadMessage_ != hadMessageBefore) tellState();
    if (records.rows() == rowsBefore && connects_ && socket_.wasRefused()) return failForNow(refusal());
    return records.rows() > rowsBefore ? ReadStatus::More : ReadStatus::Idle;
}

/// Takes in what is there without waiting, up to the limit.
Result<void> ZeroMqSource::drain(BatchBuilder& records, const ReadLimit& limit) {
    const std::size_t end = records.rows() + limit.records;
    // Payloads are counted too, for a flood of malformed ones makes no records.
    for (std::size_t payloads = 0; records.rows() < end && payloads <= limit.records; ++payloads) {
        if (decoded_ == payload_.view().size() && !receive()) break;
        if (auto decoded = decodePayload(records, end - records.rows()); !decoded) return decoded;
    }
    return {};
}

/// Makes the next frame the current payload; false when none is there now. A frame without a payload, or
/// without a good one, leaves an empty one.
bool ZeroMqSource::receive() {
    const bool isFirst = !hasMoreFrames_;
    // The frames of a message come all at once, so behind a first one the others are there.
    if (!socket_.socket().recv(frame_, zmq::recv_flags::dontwait)) return false;
    hadMessage_ = true;
    hasMoreFrames_ = frame_.more();
    const std::string_view bytes = frame_.to_string_view();
    payload_.assign(isFirst ? takeTopic(bytes) : bytes);
    decoded_ = 0;
    decoder_->reset();
    return true;
}

/// Takes the topic from the first frame of a message; returns what of it is payload.
std::string_view ZeroMqSource::takeTopic(std::string_view bytes) {
    topic_.clear();
    if (topicPlace_ == TopicPlace::Frame || (topicPlace_ == TopicPlace::Automatic && hasMoreFrames_)) {
        topic_.assign(bytes);
        if (!hasMoreFrames_)
            report_.badRecord("the message is one frame: a topic without a payload behind it", bytes);
        return {};
    }
    if (topicPlace_ == TopicPlace::Prefix) {
        const std::size_t blank = bytes.find(' ');
        if (blank == std::string_view::npos) {
            report_.badRecord("the message has no blank between topic and payload", bytes);
            return {};
        }
        topic_.assign(bytes.substr(0, blank));
        return bytes.substr(blank + 1);
    }
    if (bytes.empty()) report_.badRecord("the message is empty", bytes);
    return bytes;
}

Result<void> ZeroMqSource::decodePayload(BatchBuilder& records, std::size_t limit) {
    const std::string_view rest = payload_.view().substr(decoded_);
    if (rest.empty()) return {};
    if (!topicField_.empty() && !records.setForEach(records.fieldIndex(topicField_), topic_))
        return fail(fmt::format("the topic cannot be kept: {}; choose another name for its field",
                                records.conflict()));
    const std::size_t rowsBefore = records.rows();
    const std::size_t done = decoder_->decode(rest, BytesEnd::Closed, records, limit);
    const bool isStuck = done == 0 && records.rows() == rowsBefore;
    decoded_ += isStuck ? rest.size() : done;
    return {};
}

std::vector<Parameter> sourceOwnParameters() {
    std::vector<Parameter> own{
        {.id = "pattern",
         .type = ParameterType::Choice,
         .label = "Pattern",
         .summary = "How the other side sends.",
         .defaultValue = "sub",
         .choices = {{"sub", "Subscribe (SUB)",
                      "A publisher sends to everyone; who is too slow misses messages"},
                     {"pull", "Pull (PULL)",
                      "A pusher shares its messages out, each to one puller, and waits for them"}}},
    };
    for (Parameter& parameter : zeroMqAddressParameters(ZeroMqAttach::Connect, "tcp://127.0.0.1:5556"))
        own.push_back(std::move(parameter));
    own.push_back(
        {.id = "topics",
         .type = ParameterType::Text,
         .label = "Topics",
         .summary = "Takes only messages that begin with one of these, divided by commas. Empty takes all.",
         .visibleWhen = {"pattern", {"sub"}},
         .placeholder = "all",
         .example = "quotes, trades"});
    own.push_back({.id = "topic_place",
                   .type = ParameterType::Choice,
                   .label = "Topic stands",
                   .summary = "Where in a message its topic is.",
                   .defaultValue = "auto",
                   .choices = {{"auto", "In a frame of its own, if there are several",
                                "Of several frames the first is the topic; one alone is all payload"},
                               {"frame", "In the first frame", "A message of one frame is malformed"},
                               {"prefix", "Before the first blank", "As in: quotes {\"price\": 10}"},
                               {"none", "Nowhere", "Every frame is payload"}},
                   .advanced = true});
    own.push_back({.id = "topic_field",
                   .type = ParameterType::Text,
                   .label = "Keep topic as",
                   .summary = "Name of a field to put the topic into. Empty leaves it out.",
                   .advanced = true,
                   .placeholder = "left out",
                   .example = "topic"});
    for (Parameter& parameter : decoderParameters(FormatChoice::Named))
        own.push_back(std::move(parameter));
    own.push_back(declaredTypesParameter());
    own.push_back(
        {.id = "high_water_mark",
         .type = ParameterType::Integer,
         .label = "Receive queue",
         .summary = "How many messages ZeroMQ holds for each sender before it drops them (SUB) or holds the "
                    "sender back (PULL).",
         .defaultValue = 100000,
         .unit = "messages",
         .minimum = 1,
         .maximum = 100000000,
         .advanced = true});
    return own;
}

std::vector<ParameterProblem> checkSource(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (auto problem = zeroMqAddressProblem(parameters.text("address"), zeroMqAttachFrom(parameters)))
        problems.push_back(std::move(*problem));
    const bool waits = readSourceSettings(parameters).whenFull == WhenFull::Wait;
    if (subscribes(parameters) && waits)
        problems.push_back(
            {"when_full",
             "A publisher does not wait: while Weir does, ZeroMQ drops messages that nobody can count.",
             "Let Weir drop records, and count them.", true});
    if (!subscribes(parameters) && !waits)
        problems.push_back({"when_full", "A pusher can wait, so no record needs to be dropped.",
                            "Choose to hold the source back.", true});
    return problems;
}

NodeType describeSource() {
    NodeType type;
    type.id = "zeromq.source";
    type.category = Category::Source;
    type.title = "ZeroMQ";
    type.summary = "Receives messages from another program over ZeroMQ";
    type.documentation =
        R"(Takes messages from a PUB socket (with SUB) or a PUSH socket (with PULL). Which side binds and which connects makes
no difference to the data; either may start first, and a lost connection comes back by itself.

A message is a payload, or a topic frame and one payload or more. Each payload holds one record or more in the chosen
format. A malformed one is counted and passed by. A sender in Python is `socket = zmq.Context().socket(zmq.PUB)`, then
`socket.bind("tcp://127.0.0.1:5556")`, then `socket.send_json({"price": 10.5})` for each record.

**What may be lost.** A publisher waits for nobody: what a subscriber does not take in time, ZeroMQ drops at the sender,
and no one can see or count it. That is why this source, by default, goes on reading while the graph is busy and drops
records itself, where they are counted. A pusher does wait: with PULL choose *Hold the source back*, and nothing is lost
while both programs run. A subscriber also misses what was sent before it was connected, and while the run is paused
for longer than the receive queue lasts.)";
    type.keywords = {"zmq", "0mq", "socket", "subscribe", "sub", "pull", "message", "queue", "python", "tcp"};
    type.icon = "zeromq";
    type.outputs = {{.id = "out", .label = "Records"}};
    type.parameters = withSourceParameters(sourceOwnParameters(), WhenFull::DropNewest);
    type.check = checkSource;
    type.makeSource = [](const NodeContext& context) { return std::make_unique<ZeroMqSource>(context); };
    return type;
}

const NodeRegistration registration(describeSource());

} // namespace

} // namespace weir
