package org.warmhandoff.local.mail;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.warmhandoff.local.RunFailure;

/** An SMTP server that takes every message for anyone and delivers none. When it is full it begins anew. */
public final class MailSink implements AutoCloseable {

    /** The messages are kept in memory. */
    private static final int FULL = 20_000;

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);

    private final GreenMail server;
    private final MailPage page;
    private final Timer emptying = new Timer("mail-sink-emptying", true);

    private MailSink(GreenMail server, MailPage page) {
        this.server = server;
        this.page = page;
        emptying.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        emptyWhenFull();
                    }
                },
                LOOKED_AT_EVERY.toMillis(),
                LOOKED_AT_EVERY.toMillis());
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

    private void emptyWhenFull() {
        if (server.getReceivedMessages().length < FULL) {
            return;
        }
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException failure) {
            throw new IllegalStateException("the mail sink cannot be emptied", failure);
        }
    }

    @Override
    public void close() {
        emptying.cancel();
        page.close();
        server.stop();
    }
}
