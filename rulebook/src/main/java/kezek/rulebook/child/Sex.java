package kezek.rulebook.child;

/** What the century digit of an IIN says beside the century. */
public enum Sex {
    FEMALE,
    MALE
}
