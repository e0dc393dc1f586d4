package kezek.portal.office.department;

import java.util.UUID;

/**
 * A file that a parent uploaded.
 *
 * @param application identifier of the application it belongs to
 */
record Document(UUID application, String mediaType, byte[] content) {

    /** The name under which a browser keeps it; it says nothing of whose it is. */
    String fileName() {
        return "certificate." + mediaType.substring(mediaType.indexOf('/') + 1);
    }
}
