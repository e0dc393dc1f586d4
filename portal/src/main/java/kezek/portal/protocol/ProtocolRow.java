package kezek.portal.protocol;

/** A row of a protocol, which has a number of its own. */
public sealed interface ProtocolRow permits ReleasedPlace, IssuedReferral {

    long number();

    GroupOfRow group();

    /** Where it stands in the protocol. */
    Slice.Key key();
}
