package kezek.structure.offenders.modules.silent.queue;

/** Something to make a module of. */
public record Line() {}
