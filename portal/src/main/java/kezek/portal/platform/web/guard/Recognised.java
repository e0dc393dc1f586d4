package kezek.portal.platform.web.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who is signed in, as the guard sees it. Its name is the role alone, so that no log tells who it is. */
public final class Recognised extends AbstractAuthenticationToken {

    private final Role role;
    private final transient Object who;

    /**
     * @param who what the feature of the accounts knows of the person
     */
    public Recognised(Role role, Object who) {
        super(List.of(new SimpleGrantedAuthority(role.name())));
        this.role = role;
        this.who = who;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return who;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return role.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recognised recognised && role == recognised.role && who.equals(recognised.who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }

    @Override
    public String toString() {
        return "Recognised[" + role + "]";
    }
}
