package kezek.portal.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kezek.portal.cityfiles.Ownership;

/** Names of kindergartens in the local manner. Each is used once and says that it is invented. */
final class KindergartenNames {

    /** A name in both languages. */
    record Name(String kk, String ru) {}

    private static final String INVENTED_KK = " (ойдан шығарылған)";
    private static final String INVENTED_RU = " (вымышленный)";

    private static final List<String> WORDS = List.of("""
            Айгөлек, Айналайын, Айгүл, Ақбота, Ақерке, Ақжелкен, Аққу, Ақкөгершін, Ақниет, Ақсұңқар, Ақтілек, Алақай, Алау, Алтын бесік, \
            Алтын дән, Алтын күн, Алтын сақа, Арай, Арайлым, Арман, Асыл, Асылым, Аяулым, Әдемі, Әлди, Әлем, Әнші бала, Әсем, \
            Балапан, Балауса, Балбөбек, Балбұлақ, Балғын, Балдәурен, Балдырған, Балқаймақ, Балалық, Бақыт, Бәйтерек, Бәйшешек, Бесік, \
            Болашақ, Бота, Ботақан, Бөбек, Бүлдіршін, Гауһар, Гүлдер, Дана, Данышпан, Дария, Дарын, Дәурен, Достық, Думан, Еркежан, \
            Еркемай, Еркетай, Еркін, Ертегі, Жазира, Жайдары, Жайлау, Жанарым, Жанұя, Жасмин, Жауқазын, Жұлдыз, Жұлдызай, Зерде, Зерек, \
            Ізгілік, Келешек, Кемпірқосақ, Кәусар, Көгершін, Көктем, Күлімкөз, Күмбез, Күміс қоңырау, Күншуақ, Қайнар, Қарлығаш, \
            Қошақан, Қуаныш, Құлпынай, Құлыншақ, Құралай, Лашын, Мейірім, Меруерт, Мөлдір, Назерке, Нұрай, Нұрлы таң, Нұрсәуле, Өркен, \
            Перизат, Райхан, Раушан, Салтанат, Самал, Самғау, Самұрық, Сәби, Сәулетай, Сұңқар, Сымбат, Таңшолпан, Тоғжан, Томпақ, Тұлпар, \
            Тұмар, Ұлан, Ұшқын, Үкілі, Шағала, Шапағат, Шаттық, Шолпан, Шұғыла, Шырайлым, Ынтымақ, Ырыс, Ырысты, \
            Солнышко, Ромашка, Радуга, Сказка, Теремок, Капелька, Звёздочка, Улыбка, Родничок, Лучик""".split(", "));

    private static final String KAZAKH = "әіңғүұқөһӘІҢҒҮҰҚӨҺ";
    private static final String RUSSIAN = "аингуукохАИНГУУКОХ";

    private final List<Name> ofPrivate = new ArrayList<>();
    private int state;
    private final List<String> wordsOfState = new ArrayList<>(WORDS);

    KindergartenNames(Random random) {
        for (var word : WORDS) {
            ofPrivate.add(named(word, "«%s» бөбекжай-балабақшасы", "Ясли-сад «%s»"));
            ofPrivate.add(named(word, "«%s» балабақшасы", "Детский сад «%s»"));
            ofPrivate.add(named(word, "«%s» шағын орталығы", "Мини-центр «%s»"));
        }
        Collections.shuffle(ofPrivate, random);
        Collections.shuffle(wordsOfState, random);
    }

    /** The next name for a kindergarten; those of the state carry a number. */
    Name next(Ownership ownership) {
        return switch (ownership) {
            case STATE, DEPARTMENTAL -> {
                state++;
                var word = wordsOfState.get(state % wordsOfState.size());
                yield named(word, "№ " + state + " «%s» бөбекжай-балабақшасы", "Ясли-сад № " + state + " «%s»");
            }
            case PRIVATE -> ofPrivate.removeLast();
        };
    }

    private static Name named(String word, String kk, String ru) {
        return new Name(kk.formatted(word) + INVENTED_KK, ru.formatted(inRussian(word)) + INVENTED_RU);
    }

    /** The word as Russian texts of the city write it: each Kazakh letter by the nearest Russian one. */
    private static String inRussian(String word) {
        var written = new StringBuilder(word);
        for (var i = 0; i < written.length(); i++) {
            var letter = KAZAKH.indexOf(written.charAt(i));
            if (letter >= 0) {
                written.setCharAt(i, RUSSIAN.charAt(letter));
            }
        }
        return written.toString();
    }
}
