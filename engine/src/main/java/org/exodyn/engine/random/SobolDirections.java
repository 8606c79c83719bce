package org.exodyn.engine.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Direction vectors of the Sobol sequence, from the committed table of direction numbers.
///
/// m_k = 2 a_1 m_{k−1} ⊕ … ⊕ 2^{s−1} a_{s−1} m_{k−s+1} ⊕ 2^s m_{k−s} ⊕ m_{k−s}; the vector of bit k is m_k 2^{32−k}.
/// Source: Joe & Kuo 2008, doi:10.1137/070709359, eq. 2; Joe & Kuo 2003, doi:10.1145/641876.641879.
final class SobolDirections {

    static final int DIMENSIONS = 256;
    static final int BITS = 32;

    /// `VECTORS[dimension][bit]`, 32-bit words.
    static final int[][] VECTORS = read();

    private SobolDirections() {}

    private static int[][] read() {
        int[][] vectors = new int[DIMENSIONS][BITS];
        for (int bit = 0; bit < BITS; bit++) {
            vectors[0][bit] = 1 << (31 - bit);
        }
        try (InputStream stream = SobolDirections.class.getResourceAsStream("joe-kuo-256.txt")) {
            if (stream == null) {
                throw new IllegalStateException("resource joe-kuo-256.txt is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    fill(line.split(" "), vectors);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return vectors;
    }

    private static void fill(String[] row, int[][] vectors) {
        int[] v = vectors[Integer.parseInt(row[0]) - 1];
        int degree = Integer.parseInt(row[1]);
        int inner = Integer.parseInt(row[2]);
        for (int k = 0; k < degree; k++) {
            v[k] = Integer.parseInt(row[3 + k]) << (31 - k);
        }
        for (int k = degree; k < BITS; k++) {
            v[k] = v[k - degree] ^ v[k - degree] >>> degree;
            for (int j = 1; j < degree; j++) {
                if ((inner >>> (degree - 1 - j) & 1) != 0) {
                    v[k] ^= v[k - j];
                }
            }
        }
    }
}
