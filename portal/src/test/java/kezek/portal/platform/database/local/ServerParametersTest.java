package kezek.portal.platform.database.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerParametersTest {

    @ParameterizedTest
    @CsvSource({"512, 128, 512", "2048, 128, 512", "8192, 512, 2048", "24576, 1536, 6144", "1048576, 4096, 16384"})
    void the_buffers_grow_with_the_memory_of_the_machine_within_bounds(long memory, int buffers, int cached) {
        assertThat(ServerParameters.of(memory << 20))
                .contains("shared_buffers=" + buffers + "MB", "effective_cache_size=" + cached + "MB", "fsync=on");
    }
}
