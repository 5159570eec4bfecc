package org.warmhandoff.local.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.warmhandoff.local.RunFailure;

/** The messages that the sink has taken: a page at {@code /}, JSON at {@code /messages}. Newest first. */
final class MailPage implements AutoCloseable {

    /** One message, as JSON shows it. */
    record Message(String from, List<String> to, String subject, String body, String receivedAt) {}

    private static final int SHOWN = 200;

    private final HttpServer http;

    private MailPage(HttpServer http) {
        this.http = http;
    }

    static MailPage start(GreenMail mail, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ObjectMapper mapper = new ObjectMapper();
            http.createContext(
                    "/messages",
                    exchange -> answer(exchange, "application/json", mapper.writeValueAsString(messages(mail))));
            http.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page(messages(mail))));
            http.start();
            return new MailPage(http);
        } catch (IOException failure) {
            throw new RunFailure("The mail page cannot listen on port " + port + ".", failure);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static List<Message> messages(GreenMail mail) throws IOException {
        List<MimeMessage> received = new ArrayList<>(Arrays.asList(mail.getReceivedMessages()));
        Collections.reverse(received);
        List<Message> messages = new ArrayList<>();
        for (MimeMessage message : received) {
            try {
                messages.add(new Message(
                        text(message.getFrom()),
                        Arrays.stream(message.getAllRecipients())
                                .map(Address::toString)
                                .toList(),
                        message.getSubject(),
                        String.valueOf(message.getContent()).strip(),
                        message.getReceivedDate().toInstant().toString()));
            } catch (MessagingException unreadable) {
                throw new IOException(unreadable);
            }
        }
        return messages;
    }

    private static String text(Address[] addresses) {
        return Arrays.stream(addresses).map(Address::toString).collect(Collectors.joining(", "));
    }

    private static String page(List<Message> messages) {
        String list = messages.stream()
                .limit(SHOWN)
                .map(message -> "<article><h2>" + escape(message.subject()) + "</h2><p>To "
                        + escape(String.join(", ", message.to())) + "</p><pre>" + escape(message.body())
                        + "</pre></article>")
                .collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail sink</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                :root{color-scheme:light dark}
                body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
                article{border:1px solid #8886;border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}
                h2{font-size:1rem;margin:0} p{margin:.25rem 0} pre{white-space:pre-wrap;margin:.5rem 0 0}
                </style></head><body><main><h1>Mail sink</h1>
                <p>%d messages were taken, and none was delivered to anyone. The newest are first.</p>%s</main></body></html>
                """
                .formatted(messages.size(), list);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
