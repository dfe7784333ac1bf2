#include "connectors/codecs/codec.h"
#include "connectors/zeromq_address.h"
#include "connectors/zeromq_socket.h"
#include "pipeline/nodes/node_registry.h"

#include <fmt/format.h>

namespace weir {

namespace {

using namespace std::chrono_literals;

// How long closing waits for messages that ZeroMQ has taken but not yet sent.
constexpr std::chrono::milliseconds kLinger = 1s;
// How long a call waits for room before it hands the wait to the runtime, which a stop can end.
constexpr std::chrono::milliseconds kRoomWait = 100ms;

bool publishes(const Parameters& parameters) {
    return parameters.text("pattern") == "pub";
}

class ZeroMqSink final : public Operator {
public:
    explicit ZeroMqSink(const NodeContext& context);

    Result<void> open() override;
    Result<void> process(std::size_t port, const RecordBatchPointer& batch, Emitter& output) override;
    Result<void> close() override;

private:
    void begin(const RecordBatchPointer& batch);
    bool send(std::size_t row);
    bool trySend(std::size_t row);
    std::string refusal() const;
    void tellState();

    NodeReport& report_;
    const std::string address_;
    const bool publishes_;
    const bool connects_;
    const bool waits_; ///< for who is slow, instead of leaving them behind
    const std::string topic_;
    const std::string topicField_;
    ZeroMqSocket socket_;
    Result<const CodecType*> codec_;
    std::unique_ptr<Encoder> encoder_;

    RecordBatchPointer batch_; ///< the one being sent; null between batches
    std::size_t nextRow_ = 0;
    std::string bytes_;
    std::vector<std::size_t> ends_;  ///< of the records in bytes_
    const Column* topics_ = nullptr; ///< of batch_
    std::string topicText_;
    std::uint64_t missed_ = 0; ///< records of batch_ that a slow subscriber did not get
};

ZeroMqSocket::Settings socketSettings(const Parameters& parameters) {
    return {.type = publishes(parameters) ? zmq::socket_type::pub : zmq::socket_type::push,
            .attach = zeroMqAttachFrom(parameters),
            .address = parameters.text("address"),
            .highWaterMark = static_cast<int>(parameters.integer("high_water_mark")),
            .linger = kLinger};
}

ZeroMqSink::ZeroMqSink(const NodeContext& context)
    : report_(context.report), address_(context.parameters.text("address")),
      publishes_(publishes(context.parameters)),
      connects_(zeroMqAttachFrom(context.parameters) == ZeroMqAttach::Connect),
      waits_(!publishes_ || context.parameters.text("when_slow") == "wait"),
      topic_(context.parameters.text("topic")), topicField_(context.parameters.text("topic_field")),
      socket_(socketSettings(context.parameters)), codec_(chosenCodec(context.parameters)) {
    if (codec_) encoder_ = (*codec_)->makeEncoder(context.parameters);
}

Result<void> ZeroMqSink::open() {
    if (!codec_) return tl::unexpected(codec_.error());
    if (auto opened = socket_.open(); !opened) return opened;
    // Makes a publisher say so when a subscriber's queue is full; by itself it would drop without a word.
    if (publishes_) socket_.socket().set(zmq::sockopt::xpub_nodrop, true);
    tellState();
    return {};
}

std::string ZeroMqSink::refusal() const {
    return fmt::format(
        "{}: what is there is no ZeroMQ {} socket, as {} needs; start such a program, or change address "
        "or pattern",
        address_, publishes_ ? "SUB" : "PULL", publishes_ ? "PUB" : "PUSH");
}

void ZeroMqSink::tellState() {
    if (socket_.wasRefused())
        report_.note(refusal());
    else if (socket_.peers() > 0)
        report_.note("");
    else if (publishes_)
        report_.note(fmt::format("nobody subscribes at {}: records go nowhere", address_));
    else
        report_.note(fmt::format("nobody pulls from {}: records wait", address_));
}

void ZeroMqSink::begin(const RecordBatchPointer& batch) {
    batch_ = batch;
    nextRow_ = 0;
    missed_ = 0;
    bytes_.clear();
    ends_.clear();
    encoder_->encode(*batch, bytes_, &ends_);
    topics_ = topicField_.empty() ? nullptr : batch->column(topicField_);
}

Result<void> ZeroMqSink::process(std::size_t, const RecordBatchPointer& batch, Emitter&) {
    if (socket_.updatePeers()) tellState();
    if (connects_ && socket_.wasRefused()) {
        if (auto reopened = open(); !reopened) return reopened;
        return failForNow(refusal());
    }
    // After a retryable error the same batch comes again; what was sent of it is not sent twice.
    if (batch_ != batch) begin(batch);
    for (; nextRow_ < ends_.size(); ++nextRow_) {
        if (send(nextRow_)) continue;
        if (socket_.updatePeers()) tellState();
        if (socket_.peers() == 0)
            return failForNow(fmt::format("nobody takes records at {}: start a program that does", address_));
        return holdBack(fmt::format("who takes records at {} is slow: their queue is full", address_));
    }
    batch_ = nullptr;
    if (missed_ > 0) report_.droppedRecords(missed_, "a subscriber is too slow and did not get them");
    return {};
}

/// Whether the record has gone; if not, nothing of it has.
bool ZeroMqSink::send(std::size_t row) {
    if (trySend(row)) return true;
    if (waits_) {
        socket_.waitToSend(kRoomWait);
        return trySend(row);
    }
    // Somebody's queue is full: the others get the record all the same.
    ++missed_;
    socket_.socket().set(zmq::sockopt::xpub_nodrop, false);
    const bool sent = trySend(row);
    socket_.socket().set(zmq::sockopt::xpub_nodrop, true);
    return sent;
}

bool ZeroMqSink::trySend(std::size_t row) {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    std::string_view payload(bytes_.data() + begin, ends_[row] - begin);
    while (payload.ends_with('\n') || payload.ends_with('\r'))
        payload.remove_suffix(1);

    zmq::socket_t& socket = socket_.socket();
    if (publishes_ && (!topic_.empty() || !topicField_.empty())) {
        topicText_.clear();
        if (topics_ && !topics_->isNull(row))
            topics_->appendText(topicText_, row);
        else
            topicText_ = topic_;
        // A queue is full between messages only, so behind a first frame the second has room.
        if (!socket.send(zmq::buffer(topicText_), zmq::send_flags::dontwait | zmq::send_flags::sndmore))
            return false;
    }
    return socket.send(zmq::buffer(payload), zmq::send_flags::dontwait).has_value();
}

Result<void> ZeroMqSink::close() {
    socket_.close();
    return {};
}

std::vector<Parameter> sinkParameters() {
    std::vector<Parameter> own{
        {.id = "pattern",
         .type = ParameterType::Choice,
         .label = "Pattern",
         .summary = "Who gets the records.",
         .defaultValue = "pub",
         .choices = {{"pub", "Publish (PUB)", "Everyone who subscribes gets every record from then on"},
                     {"push", "Push (PUSH)",
                      "Each record goes to one puller; records wait until there is one"}}},
    };
    for (Parameter& parameter : zeroMqAddressParameters(ZeroMqAttach::Bind, "tcp://127.0.0.1:5557"))
        own.push_back(std::move(parameter));
    own.push_back(
        {.id = "topic",
         .type = ParameterType::Text,
         .label = "Topic",
         .summary = "Stands in a frame before each record; subscribers choose by it. Empty: no such frame.",
         .visibleWhen = {"pattern", {"pub"}},
         .placeholder = "none",
         .example = "alerts"});
    own.push_back(
        {.id = "topic_field",
         .type = ParameterType::FieldName,
         .label = "Topic from field",
         .summary = "Takes each record's topic from this field; where it is null, the topic above stands.",
         .fieldOf = "in",
         .advanced = true,
         .visibleWhen = {"pattern", {"pub"}}});
    for (Parameter& parameter : encoderParameters(FormatChoice::Named))
        own.push_back(std::move(parameter));
    own.push_back(
        {.id = "when_slow",
         .type = ParameterType::Choice,
         .label = "When a subscriber is slow",
         .summary = "What happens once the send queue of a subscriber is full.",
         .defaultValue = "drop",
         .choices = {{"drop", "Leave it behind", "It misses records, which are counted; the others get them"},
                     {"wait", "Wait for it", "The stream is held back, for the other subscribers too"}},
         .advanced = true,
         .visibleWhen = {"pattern", {"pub"}}});
    own.push_back({.id = "high_water_mark",
                   .type = ParameterType::Integer,
                   .label = "Send queue",
                   .summary = "How many messages ZeroMQ holds for each receiver.",
                   .defaultValue = 1000,
                   .unit = "messages",
                   .minimum = 1,
                   .maximum = 100000000,
                   .advanced = true});
    return own;
}

std::vector<ParameterProblem> checkSink(const std::vector<KnownSchema>&, const Parameters& parameters) {
    std::vector<ParameterProblem> problems;
    if (auto problem = zeroMqAddressProblem(parameters.text("address"), zeroMqAttachFrom(parameters)))
        problems.push_back(std::move(*problem));
    return problems;
}

NodeType describeSink() {
    NodeType type;
    type.id = "zeromq.sink";
    type.category = Category::Sink;
    type.title = "ZeroMQ";
    type.summary = "Sends records to other programs over ZeroMQ";
    type.documentation =
        R"(Sends each record as one message: a payload in the chosen format, behind a topic frame if there is a topic.

**Publish** sends every record to everyone who has subscribed by then; with no subscriber, records go nowhere, which the
node says. A subscriber whose queue is full misses records; these are counted on the node, once for each record that at
least one subscriber missed.

**Push** gives each record to one of the pullers. With no puller, or while all are busy, records wait and hold the stream
back.

At the end of a run, closing waits one second at most for what ZeroMQ has taken but not yet sent. ZeroMQ knows no receipt:
what was on its way when a receiver died is lost, and nobody can count it.)";
    type.keywords = {"zmq", "0mq", "socket", "publish", "pub", "push", "message", "send", "python", "tcp"};
    type.icon = "zeromq";
    type.inputs = {{.id = "in", .label = "Records", .many = true}};
    type.parameters = sinkParameters();
    type.actsOutside = true;
    type.blocking = true;
    type.check = checkSink;
    type.makeOperator = [](const NodeContext& context) { return std::make_unique<ZeroMqSink>(context); };
    return type;
}

const NodeRegistration registration(describeSink());

} // namespace

} // namespace weir
