package clinic.remit.outcomes.safety.oncall;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a webhook may be: in the open, so that nobody reaches the clinic's own network through this service. */
public final class WebhookPolicy {

    private static final String HTTPS = "https";

    private WebhookPolicy() {}

    /**
     * What is wrong with an address as it is written; empty if nothing is.
     *
     * @param local on a developer's machine: http and the machine's own addresses will do
     */
    public static Optional<String> wrongWith(String webhook, boolean local) {
        URI uri;
        try {
            uri = new URI(webhook);
        } catch (URISyntaxException e) {
            return Optional.of("no address of the web");
        }
        if (!HTTPS.equalsIgnoreCase(uri.getScheme()) && !(local && "http".equalsIgnoreCase(uri.getScheme()))) {
            return Optional.of("not https");
        }
        if (uri.getHost() == null || uri.getHost().isBlank()) {
            return Optional.of("without a host");
        }
        return uri.getUserInfo() != null || uri.getFragment() != null
                ? Optional.of("with a user or a fragment in it")
                : Optional.empty();
    }

    /** Whether a message may be sent to this address of a network. */
    public static boolean mayReach(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isReserved(address));
    }

    private static boolean isReserved(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            boolean unique = (first & 0xfe) == 0xfc; // fc00::/7
            boolean translated = first == 0x00 || first == 0x20 && second == 0x02; // holds an IPv4 address: ::/8, 6to4
            boolean nat64 = first == 0x00 && second == 0x64;
            boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
            return unique || translated || nat64 || teredo;
        }
        return first == 0
                || first == 100 && second >= 64 && second < 128 // carrier-grade NAT
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }
}
