package kezek.portal;

import java.nio.file.Path;
import kezek.portal.platform.settings.PortalContext;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.settings.StartRefused;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class Portal {

    /** Reads the settings from the environment and serves until the process is told to end; code 2 means that a person has to mend something. */
    public static void main(String[] arguments) {
        var checkout = Path.of(System.getProperty("kezek.checkout", ""));
        switch (Settings.read(System.getenv(), checkout)) {
            case Settings.Accepted accepted -> serve(accepted.settings());
            case Settings.Refused refused -> {
                System.err.println(StartRefused.shown(refused.problems()));
                System.exit(StartRefused.EXIT_CODE);
            }
        }
    }

    private static void serve(Settings settings) {
        var application = new SpringApplication(Portal.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new PortalContext(settings));
        try {
            application.run();
        } catch (RuntimeException failed) {
            if (StartRefused.problemsIn(failed).isEmpty()) {
                throw failed;
            }
            System.exit(StartRefused.EXIT_CODE);
        }
    }
}
