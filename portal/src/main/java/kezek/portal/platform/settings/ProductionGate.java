package kezek.portal.platform.settings;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks all reasons against production when everything is put together and nothing is served yet. */
@Component
final class ProductionGate implements SmartInitializingSingleton {

    private final Settings settings;
    private final ObjectProvider<ProductionRefusal> refusals;

    // Asked for in production alone: a command that is mistyped in development need not start a database to be told so.
    ProductionGate(Settings settings, ObjectProvider<ProductionRefusal> refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.mode() == Mode.PRODUCTION) {
            var reasons = refusals.orderedStream()
                    .map(ProductionRefusal::reason)
                    .flatMap(Optional::stream)
                    .toList();
            if (!reasons.isEmpty()) {
                throw new StartRefused(reasons);
            }
        }
    }
}
