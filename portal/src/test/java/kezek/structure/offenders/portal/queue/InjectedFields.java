package kezek.structure.offenders.portal.queue;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Fields that a framework fills behind the constructor's back. */
final class InjectedFields {

    @Autowired
    @Nullable
    Line injectedLine;

    @Value("${window.days}")
    int injectedNumber;

    int plainNumber;
}
