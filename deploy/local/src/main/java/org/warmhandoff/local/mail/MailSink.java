package org.warmhandoff.local.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.warmhandoff.local.RunFailure;

/** An SMTP server that takes every message for anyone and delivers none. */
public final class MailSink implements AutoCloseable {

    private final GreenMail server;
    private final MailPage page;

    private MailSink(GreenMail server, MailPage page) {
        this.server = server;
        this.page = page;
    }

    public static MailSink start(int smtpPort, int pagePort) {
        GreenMail server = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            server.start();
        } catch (RuntimeException failure) {
            throw new RunFailure("The mail sink cannot listen on port " + smtpPort + ".", failure);
        }
        return new MailSink(server, MailPage.start(server, pagePort));
    }

    @Override
    public void close() {
        page.close();
        server.stop();
    }
}
