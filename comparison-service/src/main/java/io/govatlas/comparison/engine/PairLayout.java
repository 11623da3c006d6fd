package io.govatlas.comparison.engine;

/** Which pairs of units are compared: all, or those at most so many places apart in the nominal ranking. */
final class PairLayout {

    private final int[] order;
    private final int[] place;
    private final int reach;

    PairLayout(int[] order, int reach) {
        this.order = order;
        this.reach = Math.min(reach, order.length - 1);
        this.place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
    }

    int unit(int place) {
        return order[place];
    }

    int place(int unit) {
        return place[unit];
    }

    int last(int first) {
        return Math.min(order.length - 1, first + reach);
    }

    boolean complete() {
        return reach >= order.length - 1;
    }

    int reach() {
        return reach;
    }

    int pairs() {
        return order.length * reach;
    }

    int pair(int first, int second) {
        return first * reach + second - first - 1;
    }
}
