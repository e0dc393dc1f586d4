package kezek.portal.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kezek.portal.platform.settings.Secret;
import org.springframework.stereotype.Component;

/**
 * HMAC-SHA-256 with the portal's secret. Phones, IINs and codes have so few digits that a plain hash of one could be reversed by trying them
 * all; without the secret nobody can.
 */
@Component
final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(Secret secret) {
        this.key = new SecretKeySpec(secret.text().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * 32 bytes.
     *
     * @param use what the hash is for: the same words hashed for two uses have nothing in common
     */
    byte[] of(String use, String... words) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            for (var word : words) {
                // Between words stands what is in no text, so that their borders count.
                mac.update((byte) 0);
                mac.update(word.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
