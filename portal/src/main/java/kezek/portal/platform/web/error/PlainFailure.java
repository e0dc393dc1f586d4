package kezek.portal.platform.web.error;

/** The page of last resort: no template, no texts, no stylesheet, because any of them may be what failed. */
final class PlainFailure {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="kk">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Kezek: %1$d</title>
            </head>
            <body>
            <main>
            <h1>Kezek: %1$d</h1>
            <p>Бет ашылмады. Бірнеше минуттан кейін қайта көріңіз.</p>
            <p lang="ru">Страница не открылась. Попробуйте ещё раз через несколько минут.</p>
            <p lang="en">The page did not open. Please try again in a few minutes.</p>
            </main>
            </body>
            </html>
            """;

    private PlainFailure() {}

    /** The page for an HTTP status. */
    static String html(int status) {
        return PAGE.formatted(status);
    }
}
