package kezek.portal.platform.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Asks all reasons against production when everything is put together and nothing is served yet. */
@Component
final class ProductionGate implements SmartInitializingSingleton {

    private final Settings settings;
    private final List<ProductionRefusal> refusals;

    ProductionGate(Settings settings, List<ProductionRefusal> refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.mode() == Mode.PRODUCTION) {
            var reasons = refusals.stream()
                    .map(ProductionRefusal::reason)
                    .flatMap(Optional::stream)
                    .toList();
            if (!reasons.isEmpty()) {
                throw new StartRefused(reasons);
            }
        }
    }
}
