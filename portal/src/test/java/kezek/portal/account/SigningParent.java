package kezek.portal.account;

import java.net.http.HttpResponse;
import kezek.portal.territory.Territory;

/** A parent at a browser, who signs in in a territory. */
record SigningParent(SignInVisitor browser, Territory territory, SomeFamily family) {

    /** The first page, sent with a key of its own. */
    HttpResponse<String> ask() {
        var key = SignInVisitor.key(browser.get(path("/sign-in")));
        return browser.post(path("/sign-in"), "iin", family.parent().value(), "key", key);
    }

    HttpResponse<String> type(String code) {
        return browser.post(path("/sign-in/code"), "code", code);
    }

    HttpResponse<String> again() {
        return browser.post(path("/sign-in/code"), "again", "yes");
    }

    HttpResponse<String> password(String typed) {
        return browser.post(path("/sign-in/password"), "password", typed);
    }

    HttpResponse<String> choose(String password) {
        return choose(password, family);
    }

    /** Names the child of another family. */
    HttpResponse<String> choose(String password, SomeFamily other) {
        return browser.post(
                path("/sign-in/new-password"), "child", other.child().value(), "password", password);
    }

    String path(String below) {
        return "/kk/" + territory.slug() + below;
    }
}
