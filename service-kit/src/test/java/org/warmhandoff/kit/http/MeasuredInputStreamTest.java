package org.warmhandoff.kit.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MeasuredInputStreamTest {

    private static final int LENGTH = 100;

    private boolean ended;

    @Test
    void everyByteCountsHoweverItIsRead() throws IOException {
        MeasuredInputStream stream = stream(LENGTH);

        assertThat(stream.read()).isZero();
        assertThat(stream.read(new byte[10], 5, 5)).isEqualTo(5);
        assertThat(stream.skip(4)).isEqualTo(4);

        assertThat(stream.count()).isEqualTo(10);
        assertThat(ended).isFalse();
    }

    @Test
    void theEndIsToldAndDoesNotCount() throws IOException {
        MeasuredInputStream stream = stream(LENGTH);

        assertThat(stream.readAllBytes()).hasSize(LENGTH);
        assertThat(stream.read()).isNegative();

        assertThat(stream.count()).isEqualTo(LENGTH);
        assertThat(ended).isTrue();
    }

    @Test
    void whatIsTooMuchCannotBePassedOver() {
        InputStream stream = stream(10);

        assertThatThrownBy(() -> stream.skip(LENGTH)).isInstanceOf(IOException.class);
    }

    private MeasuredInputStream stream(int limit) {
        return new MeasuredInputStream(new ByteArrayInputStream(new byte[LENGTH])) {

            @Override
            protected void measured() throws IOException {
                if (count() > limit) {
                    throw new IOException("too much");
                }
            }

            @Override
            protected void ended() {
                ended = true;
            }
        };
    }
}
