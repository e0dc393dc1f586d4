package kezek.portal.apply;

/** What a file that lies in a draft is for. */
enum DocumentPurpose {
    /** The certificate of a benefit that no register attests. */
    CERTIFICATE,
    /** The conclusion for the special queue. */
    CONCLUSION
}
