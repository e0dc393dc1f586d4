package kezek.portal.stateregister;

/**
 * The registers behind the gateway. That of persons is known from public code; those of civil status and of benefits have no public
 * description, so their names and fields are ours until their passports are obtained: docs/integrations.md.
 */
public enum Register {
    PERSONS("GBDFL_UniversalServiceSync"),
    CIVIL_STATUS("KEZEK_CivilStatusChildren"),
    BENEFITS("KEZEK_BenefitsOfChildren");

    /** The code in {@code messageResult} that says that a question was answered. */
    public static final String ANSWERED = "00000";

    private final String serviceId;

    Register(String serviceId) {
        this.serviceId = serviceId;
    }

    /** Its name at the gateway. */
    public String serviceId() {
        return serviceId;
    }
}
