package id.delapan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Requests no client would make. */
final class Raw {
    private static final int PATIENCE_MILLIS = 30_000;

    private Raw() {}

    /** Sends a request line and headers, without body, and gives all that comes until the server hangs up. */
    static String ask(Serving serving, String line, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(line + "\r\nHost: 127.0.0.1:" + serving.port() + "\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return send(serving, request.append("\r\n").toString());
    }

    /** Sends what is given, byte by byte. */
    static String send(Serving serving, String bytes) throws IOException {
        try (Socket socket = open(serving)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            } catch (SocketException e) {
                // the server may hang up before it has heard all
            }
            return rest(socket);
        }
    }

    static Socket open(Serving serving) throws IOException {
        Socket socket = new Socket("127.0.0.1", serving.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** All that comes until the server hangs up. */
    static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(answer);
        } catch (SocketException e) {
            // hung up
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
