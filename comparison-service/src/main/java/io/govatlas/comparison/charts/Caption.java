package io.govatlas.comparison.charts;

import io.govatlas.platform.text.Language;

/** Where a picture comes from, printed under it: so that it can be told without the page it was cut from. */
record Caption(
        Language language,
        String index,
        String edition,
        String period,
        String source,
        String run,

        /* share of the draws that lies within an interval, such as 0.9 */
        double level,

        /* how many draws the intervals rest on */
        int draws,

        /* why units are not ranked; empty where they are */
        String notice) {}
