package kezek.portal.places;

/** A group of a kindergarten, by the codes that files and the journal use. */
public record GroupName(String kindergarten, String group) {

    /** Whether somebody can have written it: no text of the database holds a control character. */
    public boolean isWriting() {
        return (kindergarten + group).chars().noneMatch(Character::isISOControl);
    }
}
