package kezek.portal.platform.database;

import java.util.Objects;
import kezek.portal.platform.settings.Settings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** For what is there only if the portal has a PostgreSQL of its own. */
final class OnEmbeddedServer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory())
                .getBean(Settings.class)
                .database()
                .isEmpty();
    }
}
