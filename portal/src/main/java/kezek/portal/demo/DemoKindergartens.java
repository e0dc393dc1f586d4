package kezek.portal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.child.Bin;

/** The kindergartens of a demo city; they depend on the seed alone. */
final class DemoKindergartens {

    // Registration numbers begin with the year and month of registration. No organisation of the country was registered
    // in these years.
    private static final int FIRST_YEAR_OF_NOBODY = 70;
    private static final int LAST_YEAR_OF_NOBODY = 89;
    private static final int WITH_BIN_IN_THOUSAND = 700;

    private final CityPlan plan;
    private final Random random;

    DemoKindergartens(CityPlan plan, long seed) {
        this.plan = plan;
        this.random = Draw.source(seed, plan, "kindergartens");
    }

    /** All of them, by their codes. */
    List<KindergartenRow> rows() {
        var names = new KindergartenNames(random);
        var districts = plan.districts().stream()
                .map(district -> new Weighted<>(district, district.share()))
                .toList();
        var rows = new ArrayList<KindergartenRow>();
        for (var i = 1; i <= plan.kindergartens(); i++) {
            var ownership = ownership(i);
            var name = names.next(ownership);
            var district = Draw.weighted(districts, random);
            var address = StreetNames.any(random);
            rows.add(new KindergartenRow(
                    "KG-%03d".formatted(i),
                    Draw.inThousand(WITH_BIN_IN_THOUSAND, random) ? Optional.of(bin(ownership)) : Optional.empty(),
                    name.kk(),
                    name.ru(),
                    district.slug(),
                    address.kk(),
                    address.ru(),
                    ownership,
                    district.somewhere(random)));
        }
        return rows;
    }

    private Ownership ownership(int number) {
        if (number <= plan.stateKindergartens()) {
            return Ownership.STATE;
        }
        return number <= plan.stateKindergartens() + plan.departmental() ? Ownership.DEPARTMENTAL : Ownership.PRIVATE;
    }

    private Bin bin(Ownership ownership) {
        while (true) {
            var eleven = "%02d%02d%d0%05d"
                    .formatted(
                            Draw.between(FIRST_YEAR_OF_NOBODY, LAST_YEAR_OF_NOBODY, random),
                            Draw.between(1, 12, random),
                            ownership == Ownership.PRIVATE ? 6 : 4,
                            random.nextInt(100_000));
            var bin = IntStream.range(0, 10)
                    .mapToObj(digit -> Bin.parse(eleven + digit))
                    .filter(Bin.class::isInstance)
                    .map(Bin.class::cast)
                    .findFirst();
            if (bin.isPresent()) {
                return bin.get();
            }
        }
    }
}
