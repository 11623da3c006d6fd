/**
 * The composite-index engine: file by file the steps of the OECD/JRC handbook, pure functions on primitive arrays. It
 * prepares a table (denominate, screen, impute, treat, normalise), weights and aggregates it along a tree, and keeps
 * every stage, so that a score can be explained. It is a library so far: no address answers from it yet.
 */
package io.govatlas.comparison.engine;
