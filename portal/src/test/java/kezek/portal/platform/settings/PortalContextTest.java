package kezek.portal.platform.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalContextTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3", "7, 6", "8, 6", "16, 12"})
    void requests_leave_a_quarter_of_the_cores_to_the_counter_and_the_database(int cores, int carriers) {
        assertEquals(carriers, PortalContext.carriers(cores));
    }
}
