/**
 * Long work: whoever asks for it gets the address of a job at once, which tells progress, can be cancelled and keeps its
 * result. Jobs lie in a table, so that they are known after a restart too.
 */
package io.govatlas.comparison.jobs;
