import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections that get no answer: those of pages from elsewhere, and those that never ask.
final class DoorHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let door: Door
    private var deadline: Scheduled<Void>?
    /// Whoever has not asked by then is not heard any more.
    private static let patience = TimeAmount.seconds(10)

    init(_ door: Door) { self.door = door }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { deadline?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data) {
            deadline?.cancel()
            if door.closes(on: head) { return context.close(promise: nil) }
        }
        context.fireChannelRead(data)
    }
}
