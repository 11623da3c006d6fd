/**
 * The composite-index engine: file by file the steps of the OECD/JRC handbook, pure functions on primitive arrays. It
 * prepares a table (denominate, screen, impute, treat, normalise), weights and aggregates it along a tree, and keeps
 * every stage, so that a score can be explained. It then says
 * what the ranks are worth and why they are so. What it has to say is a key; engine.properties has the sentences.
 */
package io.govatlas.comparison.engine;
