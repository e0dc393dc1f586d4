package kezek.portal.browser;

/** Whether a browser runs scripts. Every page of the portal works without. */
enum Scripts {
    ON,
    OFF
}
