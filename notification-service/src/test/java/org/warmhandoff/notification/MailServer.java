package org.warmhandoff.notification;

import java.util.Arrays;
import java.util.List;

import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real SMTP server, where the service under test is configured to find one. */
public final class MailServer implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailFront front = new MailFront(0, 0);

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
        int port = ConfigProvider.getConfig().getValue("warm-handoff.mail.port", Integer.class);
        front = new MailFront(port, server.getSmtp().getPort());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        up();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        front.close();
        server.stop();
    }

    /** The server works. */
    public void up() {
        front.passOn();
    }

    /** Nobody listens. */
    public void down() {
        front.down();
    }

    /** Connections are taken and then nothing happens. */
    public void hangs() {
        front.saysNothing();
    }

    /** The server works again, for new connections only: those that hang keep hanging. */
    public void upBesidesWhatHangs() {
        front.passOnWhatIsNew();
    }

    /** Every recipient is answered with this reply. */
    public void refuses(String reply) {
        front.refuses(reply);
    }

    /** What has arrived for this address. */
    public List<MimeMessage> mailsTo(String address) {
        return Arrays.asList(server.getReceivedMessagesForDomain(address));
    }
}
