package id.delapan.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from. */
final class Remote {
    private static final String NAMED = "[0-9a-fA-F:.]{2,45}";
    private static final int NETWORK_BYTES = 8;

    private Remote() {}

    /** The address; what a proxy says last of it, which nobody before the proxy can forge. */
    static String address(Context ctx, Access access) {
        String forwarded = access.proxied() ? ctx.header("X-Forwarded-For") : null;
        String last = forwarded == null ? "" : forwarded.replaceAll(".*,", "").strip();
        return last.matches(NAMED) ? last : ctx.ip();
    }

    /** What one caller's addresses have in common: all of an IPv4 address, the network of an IPv6 one. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length <= NETWORK_BYTES ? address : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return "?";
        }
    }
}
