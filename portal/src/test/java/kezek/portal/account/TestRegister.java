package kezek.portal.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.stateregister.StateRegister;
import kezek.rulebook.child.Iin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A state register that knows the families that a test tells it, and can fall silent. */
@TestConfiguration(proxyBeanMethods = false)
public class TestRegister {

    @Bean
    @Primary
    Told told() {
        return new Told();
    }

    static final class Told implements StateRegister {

        private final Map<String, List<Iin>> families = new ConcurrentHashMap<>();
        private volatile boolean silent;

        /** From now on these are the children of the parent. */
        void family(Iin parent, Iin... children) {
            families.put(parent.value(), List.of(children));
        }

        /** Whether it answers nobody from now on. */
        void fallSilent(boolean now) {
            silent = now;
        }

        @Override
        public FamilyAnswer family(Iin parent, Instant now) {
            if (silent) {
                return new FamilyAnswer.RegisterSilent();
            }
            var children = families.get(parent.value());
            return children == null
                    ? new FamilyAnswer.NoSuchPerson()
                    : new FamilyAnswer.Family(
                            person(parent),
                            children.stream()
                                    .map(child -> new FamilyAnswer.Child(person(child), Set.of()))
                                    .toList());
        }

        private static RegisteredPerson person(Iin iin) {
            return new RegisteredPerson(iin, "Сынақов", "Сынақ", Optional.empty());
        }
    }
}
