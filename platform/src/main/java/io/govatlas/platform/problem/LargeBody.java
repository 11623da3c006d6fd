package io.govatlas.platform.problem;

/**
 * An operation whose body may be larger than others. Produced as a bean by the feature that has it, which reads the body as
 * a stream, or has the memory to hold it.
 *
 * @param path of the operation, with the service's root
 * @param bytes how large its body may be
 */
public record LargeBody(String path, long bytes) {}
