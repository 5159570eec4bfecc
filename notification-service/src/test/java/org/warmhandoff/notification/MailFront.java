package org.warmhandoff.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

/** The mail server's door: lets connections through, or does what doors of mail servers do on bad days. */
final class MailFront implements AutoCloseable {

    /** What a new connection meets. */
    interface Behavior {

        void meet(Socket client) throws IOException;
    }

    private final int port;
    private final int serverPort;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-front");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Behavior behavior = this::passOn;
    private volatile @Nullable ServerSocket door;

    MailFront(int port, int serverPort) {
        this.port = port;
        this.serverPort = serverPort;
    }

    /** Opens the door, and lets what comes through to the server. */
    void passOn() {
        behave(this::passOn);
    }

    /** Takes connections and says nothing. */
    void saysNothing() {
        behave(client -> {});
    }

    /** As {@link #passOn}, for new connections only: those that are open stay as they are. */
    void passOnWhatIsNew() {
        behavior = this::passOn;
    }

    /** Answers every recipient with this reply. */
    void refuses(String reply) {
        behave(client -> refuse(client, reply));
    }

    /** Shuts the door: connections are refused. */
    void down() {
        try {
            ServerSocket socket = door;
            if (socket != null) {
                socket.close();
                door = null;
            }
            closeConnections();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        down();
        threads.shutdownNow();
    }

    private void behave(Behavior next) {
        closeConnections();
        behavior = next;
        if (door == null) {
            open();
        }
    }

    private void open() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = socket;
            threads.execute(() -> accept(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                if (socket.isClosed()) {
                    // Came in while the door was being shut.
                    cut(client);
                    return;
                }
                open.add(client);
                Behavior now = behavior;
                threads.execute(() -> meet(now, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void meet(Behavior behavior, Socket client) {
        try {
            behavior.meet(client);
        } catch (IOException closed) {
            cut(client);
        }
    }

    private void passOn(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        open.add(server);
        threads.execute(() -> pump(server, client));
        pump(client, server);
    }

    private static void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException closed) {
            cut(from);
        }
        cut(to);
    }

    private static void refuse(Socket client, String reply) throws IOException {
        try (client;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 mail.example");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    say(out, reply);
                } else if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void closeConnections() {
        open.forEach(MailFront::cut);
        open.clear();
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            throw new UncheckedIOException(closedAlready);
        }
    }
}
