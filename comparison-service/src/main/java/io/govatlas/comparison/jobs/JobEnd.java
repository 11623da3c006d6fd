package io.govatlas.comparison.jobs;

/** What is kept of the end of a job: where its result lies, the result and the problem as JSON; null where there is none. */
record JobEnd(String location, String result, String problemEn, String problemZh) {

    static final JobEnd NOTHING = new JobEnd(null, null, null, null);
}
