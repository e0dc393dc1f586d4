package kezek.portal.demo;

import java.util.List;
import java.util.Random;

/** Addresses on streets with names so plain that they mean no particular place. */
final class StreetNames {

    /** An address in both languages. */
    record Address(String kk, String ru) {}

    private static final int HIGHEST_HOUSE = 90;

    private static final List<Address> STREETS = List.of(
            new Address("Бақ көшесі", "улица Садовая"),
            new Address("Мектеп көшесі", "улица Школьная"),
            new Address("Гүлдер көшесі", "улица Цветочная"),
            new Address("Жаңа көше", "улица Новая"),
            new Address("Шуақты көше", "улица Солнечная"),
            new Address("Көктем көшесі", "улица Весенняя"),
            new Address("Қайыңды көше", "улица Берёзовая"),
            new Address("Теректі көше", "улица Тополиная"),
            new Address("Құстар көшесі", "улица Птичья"),
            new Address("Жұлдызды көше", "улица Звёздная"),
            new Address("Тыныш көше", "улица Тихая"),
            new Address("Кең көше", "улица Широкая"),
            new Address("Жағалау көшесі", "улица Прибрежная"),
            new Address("Кемпірқосақ көшесі", "улица Радужная"),
            new Address("Бұлақ көшесі", "улица Родниковая"),
            new Address("Балалар көшесі", "улица Детская"),
            new Address("Кітап көшесі", "улица Книжная"),
            new Address("Алма көшесі", "улица Яблоневая"),
            new Address("Емен көшесі", "улица Дубовая"),
            new Address("Жасыл көше", "улица Зелёная"));

    private StreetNames() {}

    /** Some house on some street. */
    static Address any(Random random) {
        var street = Draw.one(STREETS, random);
        var house = 1 + random.nextInt(HIGHEST_HOUSE);
        return new Address(street.kk() + ", " + house, street.ru() + ", " + house);
    }
}
