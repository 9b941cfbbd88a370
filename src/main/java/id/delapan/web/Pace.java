package id.delapan.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives up on who sends a body slower than any line is. Each request is held against its own bytes. */
final class Pace extends Handler.Wrapper {
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long slowest;

    /** @param slowest bytes a second, on the average since the request began */
    Pace(Handler next, long slowest) {
        super(next);
        this.slowest = slowest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Paced(request), response, callback);
    }

    private final class Paced extends Request.Wrapper {
        private final long begun = System.nanoTime();
        private long read;
        private Content.Chunk tooSlow;

        private Paced(Request request) {
            super(request);
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = tooSlow != null ? tooSlow : super.read();
            if (chunk != null && !Content.Chunk.isFailure(chunk)) {
                read += chunk.remaining();
            }
            return chunk;
        }

        @Override
        public void demand(Runnable more) {
            long nanos = System.nanoTime() - begun;
            if (nanos > GRACE_NANOS && read < slowest * (nanos / NANOS)) {
                tooSlow = Content.Chunk.from(new TimeoutException(), true);
                more.run();
            } else {
                super.demand(more);
            }
        }
    }
}
