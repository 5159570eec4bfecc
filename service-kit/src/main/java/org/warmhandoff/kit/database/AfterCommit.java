package org.warmhandoff.kit.database;

/** Is told after each commit of this process. Must be quick and must not throw. */
@FunctionalInterface
public interface AfterCommit {

    void committed();
}
