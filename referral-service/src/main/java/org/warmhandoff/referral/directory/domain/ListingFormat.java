package org.warmhandoff.referral.directory.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** What the texts of a listing must look like, whichever way they come. */
public final class ListingFormat {

    /** Most characters of a name or an address. */
    public static final int LONGEST_TEXT = 200;

    /** Most characters of a web page's address. */
    public static final int LONGEST_WEB = 300;

    /** A code of a neighborhood or of an agency. */
    public static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";

    /** A telephone number as people write it, with an extension or without. */
    public static final String PHONE = "[+(]?[0-9][0-9 ().\\-/]{1,28}[0-9](,? ?(x|ext\\.?) ?[0-9]{1,6})?";

    /** A page that is fetched under encryption. No account name in front of the host, no quotes. */
    public static final String WEB = "https://[^\\s/?#@\"'<>\\\\]+([/?#][^\\s\"'<>\\\\]*)?";

    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);
    private static final Pattern PHONE_PATTERN = Pattern.compile(PHONE);
    private static final Pattern WEB_PATTERN = Pattern.compile(WEB);

    /** What nobody sees, and what would turn the letters that follow. */
    private static final Set<Byte> NO_TEXT =
            Set.of(Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE);

    private ListingFormat() {}

    public static boolean isCode(String text) {
        return CODE_PATTERN.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE_PATTERN.matcher(text).matches();
    }

    public static boolean isWeb(String text) {
        return text.length() <= LONGEST_WEB && WEB_PATTERN.matcher(text).matches();
    }

    /** Whether the text can be kept and printed on one line. */
    public static boolean isLine(String text) {
        return text.codePoints().noneMatch(one -> NO_TEXT.contains((byte) Character.getType(one)));
    }
}
