package kezek.portal.stateregister;

import java.time.Instant;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.rulebook.child.Iin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state registers behind their gateway. The three are asked at once, so a family is there as soon as the slowest has answered. */
final class GatewayRegister implements StateRegister, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayRegister.class);

    private final Gateway gateway;
    private final FamilyReading reading;

    GatewayRegister(Gateway gateway, FamilyReading reading) {
        this.gateway = gateway;
        this.reading = reading;
    }

    @Override
    public FamilyAnswer family(Iin parent, Instant now) {
        var persons = gateway.ask(Register.PERSONS, parent, now);
        var children = gateway.ask(Register.CIVIL_STATUS, parent, now);
        var benefits = gateway.ask(Register.BENEFITS, parent, now);
        var person = persons.join();
        var offspring = children.join();
        var attested = benefits.join();
        if (person.isEmpty() || offspring.isEmpty() || attested.isEmpty()) {
            return new RegisterSilent();
        }
        var answer = reading.family(parent, person.get(), offspring.get(), attested.get());
        if (answer instanceof RegisterSilent) {
            LOG.warn("what the registers said cannot be understood");
        }
        return answer;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
