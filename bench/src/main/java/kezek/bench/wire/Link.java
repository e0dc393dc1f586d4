package kezek.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** An asker and its connection, which stays open; where the server closed it, the next question opens it again, in the time of that question. */
final class Link {

    private final InetSocketAddress server;
    private final Selector selector;
    private final Asker asker;
    private final AnswerReader answer = new AnswerReader();
    private SocketChannel channel;
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long due;
    private boolean waits;
    private boolean askedAgain;

    Link(InetSocketAddress server, Selector selector, Asker asker) throws IOException {
        this.server = server;
        this.selector = selector;
        this.asker = asker;
        this.channel = connected();
    }

    /** On this machine a connection is there at once. */
    private SocketChannel connected() throws IOException {
        var opened = SocketChannel.open(server);
        opened.socket().setTcpNoDelay(true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    /**
     * Asks what the asker wants to know next.
     *
     * @param turn when its time begins, nanoseconds of the run
     * @return whether there was a question; without one the connection is closed
     */
    boolean ask(long turn) throws IOException {
        var next = asker.next();
        if (next == null) {
            close();
            return false;
        }
        request = ByteBuffer.wrap(next);
        due = turn;
        waits = true;
        askedAgain = false;
        send();
        return true;
    }

    private void send() throws IOException {
        answer.begin();
        if (!channel.isOpen()) {
            channel = connected();
        }
        try {
            // The request before was answered, so the socket has room for one.
            while (request.hasRemaining()) {
                channel.write(request);
            }
        } catch (IOException closed) {
            askAgain();
        }
    }

    /** A server may close an idle connection at the moment of the question; it then has not read it, and a second time is no chance. */
    private void askAgain() throws IOException {
        channel.close();
        if (askedAgain || answer.begun()) {
            throw new EOFException("the server closed a connection on which it was asked");
        }
        askedAgain = true;
        request.rewind();
        send();
    }

    /**
     * Reads what has come.
     *
     * @param bytes to read into
     * @return whether the question is answered
     */
    boolean read(ByteBuffer bytes) throws IOException {
        bytes.clear();
        var closed = isClosed(bytes);
        if (!waits) {
            // Closed while idle, which the next question sees; an answer to nothing is the server's last word as well.
            channel.close();
            return false;
        }
        if (closed) {
            askAgain();
            return false;
        }
        if (!answer.read(bytes.flip())) {
            return false;
        }
        waits = false;
        if (answer.closes()) {
            channel.close();
        }
        return true;
    }

    private boolean isClosed(ByteBuffer bytes) {
        try {
            return channel.read(bytes) < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Tells the asker what it was answered. */
    void tell(long now) {
        asker.answered(answer.status(), now - due);
    }

    void close() throws IOException {
        channel.close();
    }
}
