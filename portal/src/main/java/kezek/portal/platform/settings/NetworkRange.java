package kezek.portal.platform.settings;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that share their first bits, written as {@code 10.1.0.0/16}, or one address.
 *
 * @param prefix how many leading bits count: 0 to 32, or to 128 for IPv6
 */
public record NetworkRange(InetAddress address, int prefix) {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    public NetworkRange {
        if (prefix < 0 || prefix > address.getAddress().length * 8) {
            throw new IllegalArgumentException("a prefix of " + prefix + " bits for " + address);
        }
    }

    /** The range that the text names; empty if it is not an address or {@code address/prefix}. Names of hosts are not looked up. */
    public static Optional<NetworkRange> parse(String text) {
        var slash = text.indexOf('/');
        var address = parseAddress(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var bits = address.get().getAddress().length * 8;
        var prefix = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
        return PREFIX.matcher(prefix).matches() && Integer.parseInt(prefix) <= bits
                ? Optional.of(new NetworkRange(address.get(), Integer.parseInt(prefix)))
                : Optional.empty();
    }

    /** The address that the text spells out; empty for anything else, names included. */
    public static Optional<InetAddress> parseAddress(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** The range as {@code address/prefix}. */
    public String text() {
        return address.getHostAddress() + "/" + prefix;
    }
}
