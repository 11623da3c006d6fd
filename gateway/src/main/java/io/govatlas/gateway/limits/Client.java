package io.govatlas.gateway.limits;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Who sent a request, as far as its address tells, and whether it came over TLS. */
public record Client(String address, boolean encrypted) {

    /** One client: an IPv4 address, or the /64 network that an IPv6 host may choose its addresses from. */
    public String key() {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length == 4) {
            return address;
        }
        return isMappedIpv4(bytes)
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, 12, 16))
                : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
    }

    private static boolean isMappedIpv4(byte[] bytes) {
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[10] == -1 && bytes[11] == -1;
    }
}
