package kezek.portal.cityfiles;

import java.util.Optional;
import kezek.rulebook.child.Bin;

/**
 * A row of {@code kindergartens.csv}.
 *
 * @param code unique in the territory
 * @param district the slug of the district in the territory; empty if the territory has none
 */
public record KindergartenRow(
        String code,
        Optional<Bin> bin,
        String nameKk,
        String nameRu,
        Optional<String> district,
        String addressKk,
        String addressRu,
        Ownership ownership,
        Coordinates at)
        implements CityRow {

    /** The longest name, in characters. */
    static final int LONGEST_NAME = 300;

    /** The longest address, in characters. */
    static final int LONGEST_ADDRESS = 500;

    public KindergartenRow {
        Require.code(code);
        Require.filled(nameKk, LONGEST_NAME);
        Require.filled(nameRu, LONGEST_NAME);
        district.ifPresent(Require::slug);
        Require.filled(addressKk, LONGEST_ADDRESS);
        Require.filled(addressRu, LONGEST_ADDRESS);
    }
}
