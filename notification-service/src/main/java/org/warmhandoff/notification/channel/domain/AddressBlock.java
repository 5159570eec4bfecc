package org.warmhandoff.notification.channel.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * A range of IP addresses that share their first bits.
 *
 * @param first the lowest address
 * @param bits how many bits they share
 */
record AddressBlock(InetAddress first, int bits) {

    /** @param text an address and a number of bits, such as {@code 10.0.0.0/8} */
    static AddressBlock of(String text) {
        String[] parts = text.split("/", 2);
        try {
            // An address is read and no name is looked up.
            return new AddressBlock(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("no address block", none);
        }
    }

    static List<AddressBlock> all(String... texts) {
        return Arrays.stream(texts).map(AddressBlock::of).toList();
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >>> (bit % Byte.SIZE);
            if (((mine[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
