package io.govatlas.comparison.engine;

/** Random numbers that are a function of a key and a counter, so that a draw is the same whoever computes it when. */
final class CounterStream {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long key;
    private long counter;

    CounterStream(long seed, long stream) {
        this.key = mix(seed + STEP * mix(stream + STEP));
    }

    double next() {
        counter++;
        return (mix(key + counter * STEP) >>> 11) * 0x1p-53;
    }

    int nextInt(int bound) {
        return (int) (next() * bound);
    }

    /** A standard normal number (polar method of Marsaglia). */
    double nextGaussian() {
        while (true) {
            double a = 2 * next() - 1;
            double b = 2 * next() - 1;
            double s = a * a + b * b;
            if (s < 1 && s > 0) {
                return a * Math.sqrt(-2 * Math.log(s) / s);
            }
        }
    }

    /** A gamma number of scale 1 (Marsaglia and Tsang 2000). */
    double nextGamma(double shape) {
        if (shape < 1) {
            return nextGamma(shape + 1) * Math.pow(next(), 1 / shape);
        }
        double d = shape - 1 / 3d;
        while (true) {
            double x = nextGaussian();
            double v = 1 + x / Math.sqrt(9 * d);
            double cube = v * v * v;
            if (v > 0 && Math.log(1 - next()) < x * x / 2 + d - d * cube + d * Math.log(cube)) {
                return d * cube;
            }
        }
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
