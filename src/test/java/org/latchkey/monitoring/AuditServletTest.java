package org.latchkey.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.latchkey.chain.ChainMark;
import org.latchkey.chain.ChainState;
import org.latchkey.chain.CheckRuns;

/** The answer to who asks for a check that takes longer than anybody on the way waits in silence. */
class AuditServletTest {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int flushes;

    @Test
    void hasALineEndNowAndThenUntilTheCheckHasEndedAndIsStillJson() throws IOException {
        AuditServlet servlet = new AuditServlet();
        servlet.checks = new CheckRuns() {
            @Override
            public synchronized Optional<CompletableFuture<ChainState>> begin(Optional<ChainMark> known) {
                return Optional.of(new EndsAfter(3, new ChainState(7, 0, 0, 7, "00", Optional.empty(), Optional.empty())));
            }
        };
        servlet.answer(stub(HttpServletRequest.class), stub(HttpServletResponse.class));
        String body = sent.toString(StandardCharsets.UTF_8);
        assertTrue(body.startsWith("\n\n\n{"), body);
        assertEquals(3, flushes);
        assertEquals("OK", Json.createReader(new StringReader(body)).readObject().getString("status"));
    }

    private <T> T stub(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("flushBuffer")) {
                flushes++;
            }
            return method.getName().equals("getOutputStream") ? new Sent() : null;
        }));
    }

    /** A check during which somebody who asks has to wait so many times in vain. */
    private static final class EndsAfter extends CompletableFuture<ChainState> {

        private final ChainState state;
        private int times;

        EndsAfter(int times, ChainState state) {
            this.times = times;
            this.state = state;
        }

        @Override
        public ChainState get(long timeout, TimeUnit unit) throws TimeoutException {
            if (times-- > 0) {
                throw new TimeoutException();
            }
            return state;
        }
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public void write(int octet) {
            sent.write(octet);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
