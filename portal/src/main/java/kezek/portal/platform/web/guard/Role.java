package kezek.portal.platform.web.guard;

/** As what somebody is signed in. */
public enum Role {
    PARENT,
    KINDERGARTEN,
    DEPARTMENT
}
